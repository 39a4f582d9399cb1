"""Runs each text as the original's documentation does and asks the same of what is left."""
import sys

for name in sys.argv[1:]:
    with open(name) as file:
        text = file.read()
    d = {}
    exec(text, d)
    assert sorted(d) == ['a', 'b', 'x'], sorted(d)
    assert d['a'] == 1
    assert d['x'] == range(2)
    assert d['b'] == [range(2), range(3), range(3)]
    assert d['b'][0] is d['x']
    assert d['b'][1] is d['b'][2]
    print(name, 'agrees')
