"""Imports the items of SingleItemTest in every way, again and again, and by many threads."""

import importlib
import subprocess
import sys
import threading

ITEMS = {
    'none': None, 'no': False, 'zero': 0, 'empty': '', 'text': 'text', 'real': 1.5,
    'list': [1, 2], 'dict': {'__spec__': 1}, 'tuple': (), 'sys': None,
}
for builtin in ('vars', 'isinstance', 'globals', 'open', 'exec', 'compile', 'getattr', 'NameError'):
    ITEMS[builtin] = builtin


def same(found, expected, how):
    assert type(found) is type(expected) and found == expected, (how, found, expected)


def check(package):
    """As a user would: the statements in every order, each several times."""
    for name, expected in ITEMS.items():
        path = package + '.' + name
        for _ in range(3):
            same(importlib.import_module(path), expected, 'import_module ' + path)
            space = {}
            exec('import %s\nx = %s' % (path, path), space)
            same(space['x'], expected, 'import ' + path)
            exec('from %s import %s as x' % (package, name), space)
            same(space['x'], expected, 'from import ' + path)
            exec('import %s as x' % path, space)
            same(space['x'], expected, 'import as ' + path)


def threads(package):
    """Many at once, each time as if nobody had imported it."""
    sys.setswitchinterval(1e-6)
    for _ in range(10):
        for name, expected in ITEMS.items():
            path = package + '.' + name
            top = importlib.import_module(package)
            vars(top).pop(name, None)
            sys.modules.pop(path, None)
            sys.modules.pop(path + '.None', None)
            start = threading.Barrier(8)
            failures = []

            def run(how):
                try:
                    space = {}
                    start.wait()
                    exec(how, space)
                    same(space['x'], expected, how)
                except BaseException as e:
                    failures.append(repr(e))

            # Nothing of ours runs when CPython takes a module from sys.modules, then waits for it,
            # as import_module does: see docs/text-format.md. These two don't.
            ways = ['import %s as x' % path, 'from %s import %s as x' % (package, name)]
            running = [threading.Thread(target=run, args=(ways[i % 2],)) for i in range(8)]
            for thread in running:
                thread.start()
            for thread in running:
                thread.join()
            assert not failures, failures


if sys.argv[1] == 'archives':
    for package in ('packages', 'modules'):
        check(package)
        threads(package)
    # A module at the top, and as a script.
    sys.path.insert(0, 'modules')
    for _ in range(3):
        space = {}
        exec('import none as x, zero as y, text as z\nassert (x, y, z) == (None, 0, "text")', space)
    assert subprocess.run([sys.executable, '-s', 'modules/none.py']).returncode == 0
else:
    check('ds')
    threads('ds')
    import ds
    for _ in range(3):
        importlib.reload(ds)
        assert not [name for name in vars(ds) if name in ITEMS], vars(ds)
        assert not [name for name in sys.modules if name.startswith('ds.')], sys.modules
        check('ds')
print('agree')
