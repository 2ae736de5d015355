# bytes.maketrans, translate, hex, fromhex.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


table = bytes.maketrans(b'abc', b'xyz')
print(len(table), table[97:101], type(table), bytearray.maketrans(b'a', b'b')[97])
print(b'aabbcc-d'.translate(table), b'aabbcc-d'.translate(None, b'b'), b'aabbcc-d'.translate(table, delete=b'-d'), b'abc'.translate(None))
print(bytearray(b'cab').translate(table), b'cab'.translate(bytearray(table)), b'cab'.translate(memoryview(table), bytearray(b'c')))
show(lambda: b'a'.translate(b'abc'))
show(lambda: b'a'.translate('abc'))
show(lambda: b'a'.translate(None, 'abc'))
show(lambda: bytes.maketrans(b'a', b'bc'))
show(lambda: bytes.maketrans('a', b'b'))
show(lambda: bytes.maketrans(b'a', 'b'))
show(lambda: bytes.maketrans(b'a'))
print(b'\x01\xab\xff'.hex(), bytearray(b'\x01\xab\xff').hex(':'), b'abcde'.hex('-', 2), b'abcde'.hex(b'-', -2), memoryview(b'ab').hex('.'), b'abc'.hex(sep='_', bytes_per_sep=0))
print(bytes.fromhex('01 aB\tff'), bytearray.fromhex('6162'), bytes.fromhex(b'6162'), bytes.fromhex(bytearray(b'63')), type(bytearray.fromhex('')))
show(lambda: bytes.fromhex('0'))
show(lambda: bytes.fromhex('0g'))
show(lambda: bytes.fromhex('01 zz'))
show(lambda: bytes.fromhex('\u0661\u0661'))
show(lambda: bytearray.fromhex(5))
show(lambda: b'ab'.hex('ab'))
show(lambda: b'ab'.hex(5))
show(lambda: b'ab'.hex('\xe4'))


class B(bytes):
    pass


class A(bytearray):
    pass


print(type(B.fromhex('61')), type(A.fromhex('61')), A.fromhex('61'), type(B(b'ab').upper()), type(A(b'ab').upper()), type(A(b'ab')[:1]), type(A(b'a') + b'b'), type(A(b'a') * 2))
