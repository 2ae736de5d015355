from __future__ import annotations
def f(a: int, b: list[str] = None, *args: Undefined, **kw: 'quoted') -> dict[str, int]: pass
print(f.__annotations__)
class C:
    x: Undefined.y
    z: int = 3
print(C.__annotations__)
