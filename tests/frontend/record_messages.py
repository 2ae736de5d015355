# Records tests/frontend/messages.def: run by CPython 3.14, this prints the file anew from the sources in it.
#
#   python3.14 tests/frontend/record_messages.py tests/frontend/messages.def > new.def
import ast
import re
import sys
import warnings


def literal(text):
    out = ''
    for byte in text.encode():
        char = chr(byte)
        out += {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '?': '\\?'}.get(char) or (char if 32 <= byte < 127 else '\\%03o' % byte)
    return '"' + out + '"'


def row(source):
    try:
        compile(source, 'test.py', 'exec', dont_inherit=True)
    except SyntaxError as error:
        place = error.lineno, error.offset, error.end_lineno, error.end_offset
        words = f'{type(error).__name__}: {error.msg}'
    else:
        place, words = (0, 0, 0, 0), ''
    return 'MESSAGE(%s, %s, %d, %d, %d, %d)' % (literal(source), literal(words), *place)


def main(path):
    warnings.simplefilter('ignore')
    print('// Sources and what CPython 3.14 says of them: MESSAGE(source, error or "", line, column, endLine, endColumn).')
    print('// Recorded by record_messages.py; add a row with a source and anything after it, then record again.')
    for line in open(path, encoding='utf-8'):
        found = re.match(r'MESSAGE\(("(?:[^"\\]|\\.)*")', line)
        if found:
            print(row(ast.literal_eval('b' + found[1].replace('\\?', '?')).decode()))


if __name__ == '__main__':
    main(sys.argv[1])
