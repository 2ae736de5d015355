# json: decoding and encoding, every option, and the texts and places of the errors.
import json
from json import JSONDecodeError, JSONEncoder, JSONDecoder
for t in ['1', '-0', '-12.5e3', '1e5', '1E-2', '123456789012345678901234567890', '"a\\u00e9\\n\\"\\\\\\/\\b\\f\\r\\t"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"\\ude00"', 'null', 'true', 'false', '[]', '{}', '[1, [2, {"a": [3]}], "x"]', ' {"a" : 1 , "b":[ ] }\n', 'NaN', '-Infinity', 'Infinity', '0.1', '1.7976931348623157e309', '"é€😀"', '{"a":1,"a":2}', '-0.0', '9007199254740993', '12345678901234567', '123456789012345678', '0.30000000000000004', '[1e400]', '"' + 'x' * 50 + '"']:
    print(repr(json.loads(t)))
bad = ['', ' ', '[', '{', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', '{1:2}', "{'a':1}", '[1 2]', '{"a" 1}', '{"a":1 "b":2}', 'nul', 'tru', 'NaNx', '-', '-a', '+1', '01', '1.', '.5', '1e', '"abc', '"a\\', '"a\\x"', '"a\\u12"', '"a\\u12g4"', '"a\nb"', '"\t"', '[1] x', '{"a":}', '[,]', '{,}', '"\\ud83d\\u00', '\ufeff1', 'Inf', '[1,\n 2,\n x]', '"\\ud83d\\uZZZZ"', '"\\u12345', '["a', '{"k": tru}', '[1,,2]', '[}', '{]', 'é', '["é", x]', '["😀", x]']
for t in bad:
    try: print('?', json.loads(t))
    except JSONDecodeError as e: print(repr(t), '|', e, '|', e.msg, e.pos, e.lineno, e.colno, e.doc == t)
for t in [5, None, [1]]:
    try: json.loads(t)
    except TypeError as e: print(e)
print(json.loads(b'{"a": "\xc3\xa9"}'), json.loads('"x"'.encode('utf-16')), json.loads('[1]'.encode('utf-32-be')))
print(json.loads('{"a": {"b": 1}, "c": [{"d": 2}]}', object_hook=lambda d: sorted(d.items())), json.loads('{"a": 1, "a": 2, "b": {"c": 3}}', object_pairs_hook=lambda p: p))
print(json.loads('[1.5, 2, NaN, -Infinity]', parse_float=lambda s: 'F' + s, parse_int=lambda s: 'I' + s, parse_constant=lambda s: 'C' + s), json.loads('[1.10]', parse_float=str), json.loads('{"a": 3}', object_hook=lambda d: None))
try: json.loads('[NaN]', parse_constant=lambda s: 1 / 0)
except ZeroDivisionError as e: print(e)
print(JSONDecoder().raw_decode('[1, 2] rest'), JSONDecoder().raw_decode('xx 5', 3), JSONDecoder(strict=False).decode('"a\nb"'), json.loads('"a\tb"', strict=False))
for v in [None, True, False, 1, -5, 10 ** 30, 1.5, 1e100, -0.0, 1e-7, float('nan'), float('inf'), 'aé€😀"\\/\n\r\t\b\f\x00\x1f\x7f', [], {}, (), [1, [2, (3,)]], {'a': 1, 'b': [None, True]}, {1: 2, None: 3, True: 4, 1.5: 5, 'x': 6}, [[]], [{}], {'a': {}}, [1.0, 100000000000000000000.0]]:
    print(json.dumps(v))
d = {'b': [1, 2, {'c': (), 'd': {}}], 'a': 'é', 'e': []}
print(json.dumps(d, indent=2)); print(json.dumps(d, indent='\t', sort_keys=True)); print(json.dumps(d, separators=(',', ':'))); print(json.dumps(d, ensure_ascii=False, sort_keys=True)); print(json.dumps(d, indent=0)); print(json.dumps([], indent=2), json.dumps({}, indent=2)); print(json.dumps([1, 2], indent=None, separators=(' ; ', '=')))
print(json.dumps({(1, 2): 3, 'a': 1, b'x': 2}, skipkeys=True), json.dumps({(1,): 1}, skipkeys=True, indent=1), json.dumps({3: 1, 1: 2, 2: 0}, sort_keys=True))
class P:
    def __init__(self, x): self.x = x
print(json.dumps({'p': P(1), 'q': [P(2), P(P(3))]}, default=lambda o: o.__dict__), json.dumps([P(1)], default=lambda o: 'P', indent=1), json.dumps({P: 1} if 0 else [{1, 2}], default=sorted))
class E(JSONEncoder):
    def default(self, o):
        if isinstance(o, P): return {'P': o.x}
        return super().default(o)
print(json.dumps([P(1), {'k': P(2)}], cls=E), E(indent=1).encode([P(5)]), ''.join(E().iterencode({'a': P(1)})), ''.join(JSONEncoder(sort_keys=True).iterencode({'b': 1, 'a': 2})))
circ = []; circ.append(circ); cd = {}; cd['x'] = cd
shared = [1]; print(json.dumps([shared, shared]))
for f in [lambda: json.dumps(P(1)), lambda: json.dumps({1, 2}), lambda: json.dumps(b'x'), lambda: json.dumps({(1,): 2}), lambda: json.dumps(circ), lambda: json.dumps(cd), lambda: json.dumps(cd, sort_keys=True), lambda: json.dumps(P(1), default=lambda o: o), lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.dumps([float('-inf')], allow_nan=False), lambda: json.dumps({'a': 1, 2: 3}, sort_keys=True), lambda: json.dumps(1j), lambda: json.dumps(P, cls=E), lambda: json.dumps([1], bad=3), lambda: json.dumps({1: P(1)}, default=lambda o: 1 / 0), lambda: json.dumps({float('nan'): 1}, allow_nan=False)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class W:
    def __init__(self): self.t = ''
    def write(self, s): self.t += s
    def read(self): return self.t
w = W(); json.dump({'a': [1, 2]}, w, indent=1); print(w.t, json.load(w))
e = JSONDecodeError('Boom', 'line1\nline2', 8); print(e, e.args, isinstance(e, ValueError), type(e))
class L(list): pass
class D(dict): pass
class S(str): pass
class I(int):
    def __repr__(self): return 'I!'
class F(float):
    def __repr__(self): return 'F!'
print(json.dumps([L([1]), D(a=2), S('s'), I(5), F(2.5), {S('k'): 1, I(3): 2, F(1.5): 3}]))
x = [json.loads('{"key": 1, "other": 2}') for _ in range(3)]; print([list(d) for d in x])
print(json.loads(json.dumps({'nested': [{'a': [i, str(i), i / 2, None, i % 2 == 0]} for i in range(5)]})))
