"""Reads a value that changes as fast as it can be asked to, with bytecode writing on."""
import importlib, sys
assert not sys.dont_write_bytecode
import ds
for line in sys.stdin:
    for module in [m for m in sys.modules if m == 'ds' or m.startswith('ds.')]:
        del sys.modules[module]
    importlib.invalidate_caches()
    import ds
    importlib.import_module('ds.x')
    print(ds._info_dict['x'], ds.x, flush=True)
