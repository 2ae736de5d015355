x, y, name = 42, 3.14159, "Ann"
print(f"{x}", f"{x:5}|", f"{x:<5}|", f"{x:^6}|", f"{x:05d}", f"{x:+}", f"{x:x} {x:#x} {x:b} {x:o}")
print(f"{y:.2f} {y:8.3f}| {y:e} {y:g} {y:.0f} {y:%}")
print(f"{name!r} {name!s:>5} {name:*^9} {name:.2}")
print(f"{1234567:,} {1234567.891:,.2f} {1234567:_}")
print(f"{x=} {x + 1 = } {name=!s}")
w = 10
print(f"{x:{w}}|{y:{w}.{2}}|{'nested ' + f'{x}'}")
print(f"{{}} {x}{{x}}", f"{'a' if x else 'b'}", f"{[i for i in range(3)]}")
print(f"{x:>{w}}" f"{y}" "tail")
print(f"{None} {True} {[1, 'a']} {(1,)} { {'a': 1} }")
print(f"{-5:05} {-3.5:+.1f} {0:+} {1e100:.3g} {float('nan'):5}|")
print(f"{10**20:,} {2**70:x}", f"{'é':>3}|")
