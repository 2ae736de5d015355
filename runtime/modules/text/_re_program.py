# Trees of regular expressions to programs for _re.
import _re
from _re_parser import A, I, S

_op = {name: number for number, name in enumerate(_re.opcodes())}
_no_first = 4294967295


class Compiler:
    def __init__(self, groups):
        self.groups = groups
        self.slots = 2 * groups + 3
        self.words = [0, groups, _no_first]
        self.sets = []  # (place of the operand, set)

    def emit(self, name, *operands):
        at = len(self.words)
        self.words.append(_op[name])
        self.words.extend(operands)
        return at

    def compile(self, tree):
        first = _first_character(tree)
        if first is not None:
            self.words[2] = first
        self.node(tree)
        self.emit('Match')
        places = []
        for operand, (negated, items) in self.sets:
            self.words[operand] = len(self.words)
            places.append(len(self.words))
            self.words.extend([1 if negated else 0, 0, 0, 0, 0, 0, 0, 0, 0, len(items)])
            for item in items:
                self.words.extend(item)
        self.words[0] = self.slots
        return _re.pack(self.words, places)

    def set(self, negated, items, name='Set'):
        at = self.emit(name, 0)
        self.sets.append((at + 1, (negated, items)))

    def one(self, node):
        """Emits a node of one character; False when it is something else."""
        kind = node[0]
        if kind == 'seq' and len(node[1]) == 1:
            return self.one(node[1][0])
        if kind == 'char':
            c = node[1]
            if node[2] & A and node[2] & I:
                self.set(False, _both_cases([(0, c, c)]))
            elif node[2] & I and _has_case(c):
                self.emit('CharFold', _re.fold(c))
            else:
                self.emit('Char', c)
        elif kind == 'any':
            self.emit('AnyAll' if node[1] & S else 'Any')
        elif kind == 'set':
            if node[3] & A and node[3] & I:
                self.set(node[1], _both_cases(node[2]))
            else:
                self.set(node[1], node[2], 'SetFold' if node[3] & I else 'Set')
        else:
            return False
        return True

    def node(self, node):
        if self.one(node):
            return
        kind = node[0]
        if kind == 'seq':
            for n in node[1]:
                self.node(n)
        elif kind == 'alt':
            self.alternatives(node[1])
        elif kind == 'group':
            self.emit('Save', 2 * node[1])
            self.node(node[2])
            self.emit('Save', 2 * node[1] + 1)
        elif kind == 'at':
            self.emit(*node[1:])
        elif kind == 'back':
            self.emit('BackReferenceFold' if node[2] & I else 'BackReference', node[1])
        elif kind == 'repeat':
            self.repeat(*node[1:])
        elif kind == 'look':
            at = self.emit('Look', node[1], 0)
            if node[2] is not False:
                self.emit('LookBack', node[2])
            self.node(node[3])
            self.emit('LookEnd')
            self.words[at + 2] = len(self.words)
        elif kind == 'if':
            at = self.emit('IfGroup', node[1], 0)
            self.node(node[2])
            end = self.emit('Jump', 0)
            self.words[at + 2] = len(self.words)
            self.node(node[3])
            self.words[end + 1] = len(self.words)
        else:
            self.emit('Fail')

    def alternatives(self, branches):
        ends = []
        for branch in branches[:-1]:
            at = self.emit('Split', 0, 0)
            self.words[at + 1] = len(self.words)
            self.node(branch)
            ends.append(self.emit('Jump', 0))
            self.words[at + 2] = len(self.words)
        self.node(branches[-1])
        for end in ends:
            self.words[end + 1] = len(self.words)

    def repeat(self, mode, least, most, node):
        at = self.emit('RepeatOne', mode, least, most, 0)
        if self.one(node):
            self.words[at + 4] = len(self.words)
            return
        del self.words[at:]
        if mode == 2:
            look = self.emit('Look', 2, 0)
            self.repeat(0, least, most, node)
            self.emit('LookEnd')
            self.words[look + 2] = len(self.words)
            return
        if (least, most) == (0, 1):
            at = self.emit('Split', 0, 0)
            body = len(self.words)
            self.node(node)
            self.words[at + 1], self.words[at + 2] = (body, len(self.words)) if mode == 0 else (len(self.words), body)
            return
        loop = self.slots
        self.slots += 2
        self.emit('LoopBegin', loop)
        enter = self.emit('Jump', 0)
        body = len(self.words)
        self.node(node)
        self.words[enter + 1] = len(self.words)
        self.emit('LoopNext', loop, mode, least, most, body)


def _both_cases(items):
    """Items of a set with the ASCII letters of both cases."""
    both = list(items)
    for kind, low, high in items:
        if kind == 0:
            for first, last, shift in ((65, 90, 32), (97, 122, -32)):
                if max(low, first) <= min(high, last):
                    both.append((0, max(low, first) + shift, min(high, last) + shift))
    return both


def _has_case(c):
    s = chr(c)
    return s.lower() != s or s.upper() != s


def _first_character(node):
    """The character that every match begins with, if there is one."""
    kind = node[0]
    if kind == 'char':
        return None if node[2] & I and _has_case(node[1]) else node[1]
    if kind == 'seq' and node[1]:
        return _first_character(node[1][0])
    if kind == 'group':
        return _first_character(node[2])
    if kind == 'repeat' and node[2] > 0:
        return _first_character(node[4])
    return None
