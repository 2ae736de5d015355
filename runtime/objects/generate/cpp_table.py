# Prints tables of C++ in lines that are not too long.
WIDEST = 160


def rows(items):
    """The items, each with a comma behind it."""
    line = ''
    for item in items:
        text = f'{item},'
        if len(line) + len(text) > WIDEST:
            print(line)
            line = ''
        line += text
    print(line)


def table(kind, name, items):
    """An array of `kind`."""
    print(f'constexpr {kind} {name}[] = {{')
    rows(items)
    print('};')


def paged(records):
    """Two levels out of the number of a record for each point: the page of each 128 points, and the pages, each once."""
    pages, first = {}, []
    for start in range(0, len(records), 128):
        page = tuple(records[start:start + 128])
        first.append(pages.setdefault(page, len(pages)))
    return first, list(pages)


def row(values):
    """The initialiser of a struct."""
    return '{' + ','.join(map(str, values)) + '}'
