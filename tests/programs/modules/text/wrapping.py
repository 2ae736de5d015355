# textwrap: wrap, fill, shorten, dedent, indent and the options of TextWrapper.
import textwrap


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


text = 'The quick brown fox jumped over the lazy dog.  It was a well-known, extra-ordinarily-long-hyphenated-word day!'
for width in (10, 20, 40):
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap(text, 12, break_long_words=False), textwrap.wrap(text, 12, break_on_hyphens=False))
print(textwrap.wrap('a\tb\nc   d', 5), textwrap.wrap('a\tb\nc', 20, expand_tabs=False, replace_whitespace=False), textwrap.wrap('x  y', 10, drop_whitespace=False), textwrap.wrap(''), textwrap.wrap('   '), textwrap.wrap('a b. c d', 50, fix_sentence_endings=True))
print(textwrap.wrap(text, 20, max_lines=2), textwrap.wrap(text, 20, max_lines=1, placeholder='~'), textwrap.wrap('abcdefghij', 4), textwrap.wrap('a' * 10 + ' b', 4, break_long_words=False), textwrap.wrap('tab\there', 12, tabsize=4))
print(textwrap.shorten('Hello  world and more', 12), textwrap.shorten('Hello world', 20), textwrap.shorten('Hello world', 8, placeholder='..'), repr(textwrap.shorten('Hello', 3, placeholder='.')))
fails(lambda: textwrap.shorten('Hello world', 3))
fails(lambda: textwrap.wrap('abc', 0))
fails(lambda: textwrap.wrap('abc def', 5, max_lines=1, placeholder='toolong'))
print(repr(textwrap.dedent('  a\n    b\n\n  c')), repr(textwrap.dedent('\ta\n\t b')), repr(textwrap.dedent('  a\n\tb')), repr(textwrap.dedent('   \n  x\n')), repr(textwrap.dedent('a\n  b')), repr(textwrap.dedent('')))
print(repr(textwrap.indent('a\n\nb\n', '> ')), repr(textwrap.indent('a\n\n b', '+', lambda line: True)), repr(textwrap.indent('x', '  ', predicate=lambda l: False)))
w = textwrap.TextWrapper(width=15, initial_indent='-> ')
print(w.wrap('some words that wrap around'), w.fill('short'), w.width)
w.subsequent_indent = '   '
w.width = 12
print(w.wrap('some words that wrap around'))
print(textwrap.wrap('em--dash and en-dash foo---bar', 9), textwrap.wrap("don't-break (parens) e.g. this/that", 8), textwrap.fill('one two\n\nthree', 100))
