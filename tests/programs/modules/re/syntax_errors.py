# re: what is no pattern, and where.
import re


def show(pattern, flags=0):
    try:
        re.compile(pattern, flags)
        print(ascii(pattern), 'fine')
    except re.error as e:
        print(ascii(pattern), '|', e, '|', e.msg, e.pos, e.lineno, e.colno)
    except Exception as e:
        print(ascii(pattern), type(e).__name__, e)


for p in ('(', ')', 'a)', '(a', '[', '[a', '[]', '[z-a]', '[a-\\d]', '*', '+a', '?', 'a**', 'a{2}{3}', 'a{3,2}', '(?', '(?P', '(?P<', '(?P<>a)', '(?P<1>a)', '(?P<a>x)(?P<a>y)', '(?P=b)', '(?P<a', '(?Px)', '\\', '\\q', '\\1', '(a)\\2', '(?<a)',
          '(?<=a*)b', '(?<=ab|c)d', '(?z)', '(?i', '(?-)', '(?i-i:a)', '(?a-u:b)', '(?au:b)', 'a(?i)b', '(?(1)a|b)', '(?(x)a)', '(a)(?(1)b|c|d)', '(?(0)a)', '(?#', '\\x1', '\\u12', '\\U00110000', '\\400', '[\\8]', 'x{99999999999}', '(?>a', 'a*+*',
          '\n(', 'ab\ncd\n(e', '(?P<\u00e9>a)', '(?P<a b>c)', '[[a]', '[a--b]', '(?L)a', '(?:', '(?=', '[:alpha:]', '((((((a)))))', '\\8', '(?P>a)', 'a{1', 'a{,', '{1}', '^*', '$+', '\\b*'):
    show(p)
show(b'\\u0041')
show(b'(?u)a')
show('a', re.A | re.U)
show(5)
show(None)
show(['a'])
show('(?i)a(?-i:b)')
print(issubclass(re.error, Exception), re.error is re.PatternError, re.error.__module__, re.error.__name__)
