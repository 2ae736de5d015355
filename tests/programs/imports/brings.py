# What an import brings with it: what the module needs, and nothing for the sake of what it threw away.
import sys
import typing
import re
import collections
import enum

unneeded = ['datetime', 'base64', 'statistics', 'random', 'hashlib', 'textwrap', 'dataclasses', 'unicodedata', 'string.templatelib', 'bisect']
print([name for name in unneeded if name in sys.modules])
import textwrap
print('textwrap' in sys.modules, 'statistics' in sys.modules)
