"""Executes archives and prints what a reader of Python would say each item is."""

import enum
import glob
import json
import dataclasses

import numpy


def name(cls):
    module = cls.__module__
    return cls.__qualname__ if module == 'builtins' else module + '.' + cls.__qualname__


def see(value):
    cls = type(value)
    if value is None:
        return 'None'
    if isinstance(value, numpy.ndarray):
        return "numpy.ndarray, dtype '%s'" % value.dtype.str
    if isinstance(value, enum.Enum):
        return 'an enum.Enum'
    if dataclasses.is_dataclass(value):
        return 'a dataclass' if cls.__dataclass_params__.frozen else 'a dataclass, not frozen'
    if isinstance(value, str) and cls is not str:
        return 'a str of class ' + name(cls)
    return name(cls)


def main():
    seen = {}
    for path in sorted(glob.glob('*.py')):
        namespace = {}
        with open(path, encoding='utf-8') as f:
            exec(compile(f.read(), path, 'exec'), namespace)
        x = namespace['x']
        if path.endswith('_generic.py'):
            x = x[0]
        elif path.endswith('_component.py'):
            x = x.value
        seen[path[:-3]] = see(x)
    print(json.dumps(seen))


main()
