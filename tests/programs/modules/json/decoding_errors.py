# json.loads: where it says that a text is wrong.
import json


def fails(text, **k):
    try:
        print(repr(json.loads(text, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for text in ('', ' ', '{', '[', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{'a':1}", '{1:2}', '[1 2]', '1 2', 'tru', 'nul', 'NaN', 'Infinity', '-Infinity',
             '"abc', '"a\\x"', '"\\u12"', '"a\nb"', '01', '1.', '.5', '-', '+1', '1e', '1e5', '-0', '-0.0', '1E+2', '"\\ud834\\udd1e"', '"\\ud834"', '"\\n\\t\\"\\/\\\\"', '\ufeff1',
             'true', 'null', ' [ 1 , 2 ] ', '{"a" : {"b" : []}}', '"\\', '[[[', ']', '}', 'x', '1234567890123456789012', '1.5e300', '1e999', '"\u20ac"'):
    fails(text)
fails('"a\tb"', strict=False)
fails(b'[1, 2]')
fails(b'\xff')
fails(bytearray(b'{"a": 1}'))
fails('[1]'.encode('utf-16'))
fails(5)
fails(None)
try:
    json.loads('{\n  "a": 1,\n  "b": x\n}')
except json.JSONDecodeError as e:
    print(e.msg, e.pos, e.lineno, e.colno, repr(e.doc))
    print(isinstance(e, ValueError), e.args)
