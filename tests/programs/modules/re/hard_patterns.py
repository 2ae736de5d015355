# re: patterns with much to go back over, long subjects, case, Unicode.
import re

print(re.match(r'(\d{1,3}(?:,\d{3})*)$', '1,234,567').group(), re.sub(r'(?<=\d)(?=(?:\d{3})+$)', ',', '1234567'), re.split(r'(?<=[.!?])\s+', 'One. Two! Three?'), re.findall(r'(?m)^\s*(\w+):\s*(.*)$', 'a: 1\n  b: two words\nc:'))
print(re.match(r'^(?:(\w)(?=.*\1))*', 'abab').end(), re.match('(?=(a+))a*b\\1', 'aaabaaa').group(1) if re.match('(?=(a+))a*b\\1', 'aaabaaa') else None)
deep = '(' * 60 + 'a' + ')' * 60
print(re.match(deep, 'a').group(60), len(re.match(deep, 'a').groups()), re.match('|'.join(map(str, range(500))), '499').group(), re.search('[' + ''.join(map(chr, range(0x4e00, 0x4e80))) + ']', 'x\u4e42').start())
print(re.match('a{0}b', 'b').group(), re.match('(a{2}){3}', 'a' * 7).group(), re.match('(?:a{2,3}){2}', 'aaaaa').group(), re.match('(?:ab{0,2}?)+', 'abbab').group(), re.fullmatch('(?:x|y(?=z)|z)*', 'xyzz').span())
