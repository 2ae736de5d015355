# json.loads: hooks for objects, numbers and constants; raw_decode.
import json


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


text = '{"a": 1, "b": [1.5, {"c": null}], "a": 2}'
print(json.loads(text), json.loads(text, object_pairs_hook=list), json.loads(text, object_hook=lambda d: sorted(d)))
print(json.loads('[1, 2.5, -3]', parse_int=str), json.loads('[1, 2.5, 1e3]', parse_float=str), json.loads('[1, 2.5]', parse_float=lambda s: s + '!', parse_int=float))
print(json.loads('[NaN, Infinity, -Infinity]', parse_constant=lambda s: 'const ' + s))


def refuse(pairs):
    keys = [k for k, v in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError('duplicate key')
    return dict(pairs)


fails(lambda: json.loads(text, object_pairs_hook=refuse))
fails(lambda: json.loads('{"x": 1}', object_pairs_hook=refuse))
d = json.JSONDecoder()
print(d.raw_decode('[1] tail'), d.raw_decode('xx 5', 3), d.decode(' 5 '))
fails(lambda: d.raw_decode(' 5'))
fails(lambda: d.decode('5 6'))


class Custom(json.JSONDecoder):
    def __init__(self, **k):
        super().__init__(object_hook=self.convert, **k)

    def convert(self, d):
        return tuple(d.items())


print(json.loads('{"a": {"b": 1}}', cls=Custom))
print(json.loads('{"a": 1}', object_hook=lambda d: None), json.loads('{}', object_pairs_hook=lambda p: p))
shared = json.loads('[{"key": 1}, {"key": 2}]')
print(shared, [*shared[0]][0] == [*shared[1]][0])
nested = json.loads('[' * 50 + ']' * 50)
depth = 0
while nested:
    nested, depth = nested[0], depth + 1
print(depth)
