"""Compares the digits of the numbers in a text with those of repr."""

import ast

with open('floats.py', encoding='utf-8') as f:
    source = f.read()
numbers = ast.parse(source).body[0].value.elts
for node in numbers:
    wanted = repr(ast.literal_eval(node))
    found = ast.get_source_segment(source.splitlines()[node.lineno - 1], ast.Constant(
        0, lineno=1, end_lineno=1, col_offset=node.col_offset, end_col_offset=node.end_col_offset))
    if found != wanted:
        raise AssertionError('expected %s, found %s' % (wanted, found))
print(len(numbers), 'as repr')
