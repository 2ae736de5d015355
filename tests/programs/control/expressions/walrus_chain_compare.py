# The walrus, chained comparisons, short circuits, conditional expressions, star expressions.
log = []
def v(x): log.append(x); return x
def show(r):
    print(r, log)
    log.clear()
show(v(1) < v(2) < v(3)); show(v(1) < v(0) < v(3)); show(v(1) == v(1) != v(2) > v(0) >= v(0)); show(v(5) in v([5]) == v([5])); show(v(None) is v(None) is not v(1)); show(not v(1) < v(2))
show(v(0) or v("") or v([]) or v("last")); show(v(1) and v(2) and v(0) and v(3)); show(v(1) and v(0) or v(5)); show(v(1) if v(0) else v(2)); show((v(1) if v(1) else v(2)) if v(0) else (v(3) if v(1) else v(4)))
if (n := v(5)) > 3 and (m := n * 2): print(n, m)
while (n := n - 1) > 2: print("n", n)
print([y := 1, y ** 2, (z := y + 1)], y, z, (a := 1, b := 2), a, b, (c := (1, 2)), [w for q in "abc" if (w := q.upper()) != "B"], w)
print(f"{(k := 3)}", k, {(e := 1): (f := 2)}, e, f, (lambda: (g := 4))(), [(h := i) for i in range(3)], h)
def outer():
    [inner_v := i for i in range(3)]
    def deep(): return [inner_v for _ in "a"]
    return inner_v, deep()
print(outer())
print([*"ab", *range(2), *[]], (*"x",), {*"a", *"a"}, {**{"p": 1}, "q": 2, **{"p": 3}}, [*[*[1]]])
def ret(): return 1, *[2, 3]
def yld(): yield 1, *[2]
print(ret(), list(yld()), [x for x in (*[1], 2)])
for q in *"ab", "c": print(q, end=" ")
print(*[1, 2], *"z", sep="-")
s = [10, 20, 30, 40]
print(s[(i := 1)], s[i:(j := 3)], i, j, s[*[1]] if False else "", {1: s}[1][0 if s else 1])
print(1 < 2 in [2], 1 in [1] in [[1]], (1 < 2) in [2], 3 > 2 > 1 == 1, "a" < "b" < "c" != "d", None is None is True, [] == [] is not [])
for src in ("x = y := 1", "(x := 1) = 2", "f(x := 1, y=2)", "f(x=y := 1)", "[i := 0 for i in range(3)]", "[j for j in (k := range(2))]", "class C: [z := 1 for _ in 'a']", "x := 1", "del (x := 1)", "(a.b := 1)", "(a[0] := 1)", "((a, b) := 1)", "assert x := 1", "def f(a=(b := 1)): pass", "def f(a: (b := 1)): pass", "print(*a, b=1, *c, **d, e=2, **f)", "f(**a, *b)", "f(a=1, b)", "*a", "*a, b = 1, 2", "x = *a", "print(*)", "del *a", "return *a, 1", "a = *b,"):
    try: compile(src, "<s>", "exec"); print("ok", src)
    except SyntaxError as e: print(src, "->", e.msg, e.offset)
