# json: default functions, encoder classes, iterencode, dump to a file.
import json


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


class P:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(json.dumps([P(1, 2), {3, 1, 2}, 1j], default=lambda o: sorted(o) if isinstance(o, set) else o.__dict__ if isinstance(o, P) else str(o)))
fails(lambda: json.dumps(P(1, 2), default=lambda o: o))


def refuse(o):
    raise TypeError('not ' + type(o).__name__)


fails(lambda: json.dumps({'k': P(1, 2)}, default=refuse))


class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, P):
            return [o.x, o.y]
        return super().default(o)


print(json.dumps({'p': P(1, P(2, 3))}, cls=E), E(indent=1).encode([P(1, 2)]), E(sort_keys=True, separators=(',', ':')).encode({'b': 1, 'a': P(0, 0)}))
fails(lambda: json.dumps([{1}], cls=E))
print(list(json.JSONEncoder().iterencode([1, {'a': 'b'}])), ''.join(json.JSONEncoder(indent=1).iterencode({'a': [1]})))


class File:
    def __init__(self, text=''):
        self.parts, self.text = [], text

    def write(self, s):
        self.parts.append(s)

    def read(self):
        return self.text


f = File()
json.dump({'a': [1, 2]}, f)
print(''.join(f.parts))
print(json.load(File('{"q": [1.5]}')), json.load(File('5')))
fails(lambda: json.load(File('[')))
print(json.dumps('a', default=None), json.JSONEncoder().item_separator, json.JSONEncoder(indent=2).item_separator, json.JSONEncoder().key_separator)
text = json.dumps({'n': None, 't': True, 'f': [0.1, 1e22, 123456789]})
print(text, json.loads(text) == {'n': None, 't': True, 'f': [0.1, 1e22, 123456789]})
