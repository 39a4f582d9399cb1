"""Imports `mod` from each of the directories named and prints what is in it, a line for each."""
import importlib, sys

for place in sys.argv[1:]:
    sys.path.insert(0, place)
    importlib.invalidate_caches()
    mod = importlib.import_module('mod')
    arrays = [a if isinstance(a, int) else '%d/%d' % (a.sum(), a.size) for a in mod.a]
    print('n=%d' % mod.n, *arrays, str(mod.parts).replace(' ', ''))
    for name in [n for n in sys.modules if n == 'mod' or n.startswith('mod.')]:
        del sys.modules[name]
    del sys.path[0]
