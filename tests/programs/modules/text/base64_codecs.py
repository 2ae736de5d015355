# base64: all alphabets and paddings, and what is refused.
import base64


def fails(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for data in (b'', b'a', b'ab', b'abc', b'\xff\xfe\xfd\xfc', bytes(range(20))):
    print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data), base64.standard_b64encode(data))
    assert base64.b64decode(base64.b64encode(data)) == data and base64.b32decode(base64.b32encode(data)) == data and base64.b16decode(base64.b16encode(data)) == data
print(base64.b64encode(b'\xfb\xff', b'-_'), base64.b64decode('-_8=', altchars='-_'), base64.urlsafe_b64decode(b'-_8='), base64.b64decode('YW Jj\n'), base64.b64decode(bytearray(b'YQ==')), base64.b64encode(bytearray(b'x')), base64.b64encode(memoryview(b'xy')))
fails(base64.b64decode, 'abc')
fails(base64.b64decode, 'a')
fails(base64.b64decode, 'YQ=')
fails(base64.b64decode, 'YW@Jj', validate=True)
fails(base64.b64decode, 'YWJj', validate=True)
fails(base64.b64decode, 'é')
fails(base64.b64encode, 'text')
fails(base64.b64encode, 5)
fails(base64.b64decode, 5)
fails(base64.b32decode, 'me')
fails(base64.b32decode, 'mfrgg===', casefold=True)
fails(base64.b32decode, 'mfrgg===')
fails(base64.b32decode, 'MFRGG0==', map01='L')
fails(base64.b16decode, '6a')
fails(base64.b16decode, '6a', casefold=True)
fails(base64.b16decode, '6A6')
fails(base64.b16decode, 'ZZ')
print(base64.encodebytes(b'x' * 60), base64.decodebytes(b'YWJj\n'))
fails(base64.encodebytes, 'text')
for data in (b'', b'abcd', b'\0\0\0\0', b'hello world'):
    print(base64.a85encode(data), base64.b85encode(data), base64.b32hexencode(data), base64.z85encode(data))
    assert base64.a85decode(base64.a85encode(data)) == data and base64.b85decode(base64.b85encode(data)) == data and base64.b32hexdecode(base64.b32hexencode(data)) == data
print(base64.a85encode(b'    spaces    ', foldspaces=True), base64.a85encode(b'x' * 20, wrapcol=10), base64.a85encode(b'ab', adobe=True), base64.a85decode(b'<~@:B~>', adobe=True), base64.b85encode(b'abc', pad=True))
fails(base64.b85decode, b'\x00')
fails(base64.a85decode, b'zz!')
