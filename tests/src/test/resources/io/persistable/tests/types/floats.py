"""Compares the digits of the numbers in a text with those of repr."""

import ast

with open('floats.txt', encoding='utf-8') as f:
    lines = f.read().splitlines()
numbers = ast.parse('\n'.join(lines)).body[0].value.elts
for node in numbers:
    found = lines[node.lineno - 1][node.col_offset:node.end_col_offset]
    if found != repr(node.value):
        raise AssertionError('expected %r, found %s' % (node.value, found))
print(len(numbers), 'as repr')
