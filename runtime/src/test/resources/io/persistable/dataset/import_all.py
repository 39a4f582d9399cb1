"""Imports the data set ds below each directory named, and prints name, info and item of each."""
import importlib, os, sys
sys.dont_write_bytecode = True
home = os.getcwd()
for place in sys.argv[1:]:
    for module in [m for m in sys.modules if m == 'ds' or m.startswith('ds.')]:
        del sys.modules[module]
    importlib.invalidate_caches()
    sys.path[0] = os.path.join(home, place)
    ds = importlib.import_module('ds')
    print(place)
    for name, info in getattr(ds, '_info_dict', {}).items():
        try:
            importlib.import_module('ds.' + name)
            item = getattr(ds, name)
        except ModuleNotFoundError:
            item = '<none>'
        if isinstance(item, list):
            value, arrays = item[0], item[1:]
            assert all((a == value).all() for a in arrays), item
            item = '[%s]' % ', '.join([str(value)] + ['...'] * len(arrays))
        elif isinstance(item, str) and item != '<none>':
            item = repr(item) if len(item) < 199 else '%s times %d' % (item[0], len(item) + 2)
        print(place, name, repr(info), item, sep='\t')
