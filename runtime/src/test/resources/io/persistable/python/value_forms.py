"""Executes a text of values and says what class Python has for each item, and its str."""
import sys

namespace = {}
with open(sys.argv[1], encoding='utf-8') as f:
    exec(f.read(), namespace)
for name, value in namespace.items():
    if not name.startswith('_'):
        kind = type(value)
        print(name, kind.__module__ + '.' + kind.__qualname__, kind.__mro__[-2].__name__)
