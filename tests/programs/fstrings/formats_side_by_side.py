# Format specifications, f-strings, str.format and % side by side, right and wrong.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class F:
    def __format__(self, s): return "F:" + s
    def __getattr__(self, n): return "attr " + n
    def __getitem__(self, k): return ("item", k)
f = F()
t(lambda: "{0.x} {0[1]} {0[a b]} {0:spec} {0!s:.3}".format(f)); t(lambda: "{:{}}".format(f, "zz")); t(lambda: "{0:{1[x]}}".format(f, {"x": "y"})); t(lambda: "{a.b[c].d}".format(a=f))
t(lambda: "{:>{width}.{prec}f}|".format(3.14159, width=10, prec=2)); t(lambda: format(12345.678, ",.2f")); t(lambda: f"{1234567.891:_.1f}"); t(lambda: f"{-5:=+6d}|{5:<6}|{5:^6}|{5:06}"); t(lambda: f"{255:#x} {255:#o} {255:#b} {255:X}"); t(lambda: f"{1e10} {1e16} {1e-5} {123456789.123}"); t(lambda: f"{True} {True:d} {True:5}|"); t(lambda: f"{None} {[1]} {(1,)} { {1} }")
t(lambda: f"{3.0} {3.10:g} {1e6:g} {1e-7:g} {0.1 + 0.2}"); t(lambda: f"{2**64} {-2**64:,} {10**20:e}"); t(lambda: f"{1+2j:.1f} {1j}"); t(lambda: f"{'a':>3}{'b':<3}{'c':^3}|"); t(lambda: "%s %r %d %5.2f %x %%" % ("a", "b", 3, 2.5, 255)); t(lambda: "%-5s|%5s|%05d|%+d" % ("a", "b", 3, 4)); t(lambda: "%(a)s %(b)05.1f" % {"a": 1, "b": 2}); t(lambda: "%c%c" % (65, "b")); t(lambda: "%s" % (1,)); t(lambda: "%s" % [1, 2])
t(lambda: f"{f}"); t(lambda: f"{f!r}"[:12]); t(lambda: f"{f:{'a' * 3}}"); t(lambda: f"{[x for x in range(3)]!s:>12}"); t(lambda: f"{'nested ' + f'{1 + 1}'}"); t(lambda: f"{1:{'>'}{5}}"); t(lambda: "{}".format(*[1])); t(lambda: "{0}{0}".format(1)); t(lambda: "{} {}".format(1)); t(lambda: "{x}".format(y=1)); t(lambda: "{!q}".format(1)); t(lambda: f"{5:q}"); t(lambda: f"{'a':d}"); t(lambda: f"{5:,s}"); t(lambda: f"{1.5:d}"); t(lambda: f"{[]:5}"); t(lambda: f"{None:5}"); t(lambda: f"{object():x}")
from string import Template, Formatter
t(lambda: Template("$a ${b} $$").substitute(a=1, b=2)); t(lambda: Template("$a").substitute()); t(lambda: Template("$a $z").safe_substitute(a=1)); t(lambda: Formatter().format("{0} {a}", 1, a=2))
t(lambda: "a{}b{}".format("{}", "{1}")); t(lambda: "{{{}}}".format(1))
t(lambda: str.format("{}", 1)); t(lambda: "{:s}".format("a")); t(lambda: "{:10.3s}|".format("abcdef")); t(lambda: "{:*^10}".format("ab")); t(lambda: "{:c}".format(97)); t(lambda: "{:n}".format(1234)); t(lambda: "{:%}".format(0.5)); t(lambda: "{:.0%}".format(0.126)); t(lambda: "{:e}".format(0)); t(lambda: "{:G}".format(1e-10))
