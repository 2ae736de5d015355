# textwrap: wrap, fill, shorten, dedent, indent with their options.
import textwrap
from textwrap import *
T = "Hello there, how are you this fine day?  I'm glad to hear it -- it's so-called well-being; see http://example.com/a-very-long-path/to-somewhere. e.g. a--b c---d"
for w in (10, 20, 37, 80): print(wrap(T, w))
print(wrap(T, 20, break_on_hyphens=False)); print(wrap(T, 12, break_long_words=False)); print(wrap('aaaaaaaaaaaaaaaaaaaa bb', 5)); print(wrap('', 5), wrap('   ', 5), wrap('a', 1))
print(wrap('  leading and   inner  spaces ', 12), wrap('  leading and   inner  spaces ', 12, drop_whitespace=False), wrap('tab\there\nnew', 20), wrap('tab\there\nnew', 20, replace_whitespace=False, expand_tabs=False), wrap('a\tb', 20, tabsize=4))
print(fill('one two three four five six', 12, initial_indent='* ', subsequent_indent='  ')); print(wrap('End. Next. Fin! x', 40, fix_sentence_endings=True))
print(wrap('one two three four five six seven', 10, max_lines=2), wrap('one two three four', 10, max_lines=1, placeholder='...'), shorten('Hello  world, this is   a test', 15), shorten('Hello', 10), shorten('Hello world', 8, placeholder='~'), shorten('abcdefghijkl mno', 6, placeholder='..'))
print(repr(dedent('  a\n    b\n\n  c\n')), repr(dedent('\ta\n\t\tb')), repr(dedent('  a\n\tb')), repr(dedent('a\n  b')), repr(dedent('   \n  x\n')), repr(dedent('')))
print(repr(indent('a\n\n  b\nc', '> ')), repr(indent('a\n\nb\n', '+', lambda l: True)), repr(indent('', 'x')))
w = TextWrapper(width=15, initial_indent='-'); print(w.wrap('some words to be wrapped here'), w.fill('a b'))
for f in (lambda: wrap('a', 0), lambda: wrap('abc', 3, max_lines=1, placeholder='....'), lambda: dedent(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
