"""Imports the archives of NamesTest and looks at what they hold."""

import dataclasses
import enum
import importlib
import sys


def run(name):
    namespace = {}
    with open(name, encoding='utf-8') as file:
        source = file.read()
    exec(compile(source, name, 'exec'), namespace)
    return namespace


def components():
    for name, found in run('text.py').items():
        values = [getattr(found, field.name) for field in dataclasses.fields(found)]
        assert values == [1, 2, 3][:len(values)] and len(values) > 1, (name, found)


def constants():
    found = list(run('text.py').values())
    for i in range(0, len(found), 5):
        kind = type(found[i])
        assert [constant for constant in kind] == found[i:i + 5], found[i:i + 5]
        values = [constant.value for constant in kind]
        assert values[0] == 'FIRST' and values[4] == 'LAST' and values[2] == values[1] + '_', values


def types():
    found = run('text.py')
    kinds = set()
    for i in range(0, len(found), 2):
        value, (constant,) = found['x%d' % i], found['x%d' % (i + 1)]
        assert (value.a, value.b) == (1, 2), value
        assert constant.value == 'A'
        assert type(value).__qualname__ + '$' == type(constant).__qualname__, constant
        kinds.add(type(value))
        kinds.add(type(constant))
    assert len(kinds) == len(found)


def items():
    with open('names.txt', encoding='utf-8') as file:
        names = file.read().split('\n')
    for i, name in enumerate(names):
        if sys.version_info >= (3, 14):  # the one that has numpy
            found = run('t_%d.py' % i)
            assert set(found) == {name, 'array'}, found
            assert found[name] == (1, name), found
    for kind in ('flat', 'scoped') if sys.version_info >= (3, 14) else ():
        whole(names, run(kind + '.py'))
        module = importlib.import_module('parts_' + kind)
        whole(names, vars(module))
        importlib.reload(module)  # what the first import left is still there
        whole(names, vars(module))


def whole(names, found):
    for name in names:
        number, text, shared, value = found[name]
        assert (number, text, value.a) == (1, name, 1), found[name]
        assert shared is found[names[0]][2]
    assert list(found['array']) == [1.0, 2.0]
    own = {'array', *names}
    assert not [name for name in found if name not in own and not name.startswith('__')], found


{'components': components, 'constants': constants, 'types': types, 'items': items}[sys.argv[1]]()
print('agree')
