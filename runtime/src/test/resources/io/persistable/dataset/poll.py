"""Imports the data set again and again, bytecode writing on, and checks every item it sees."""
import importlib, os, sys, time
home, name, stop = sys.argv[1:4]
assert not sys.dont_write_bytecode
sys.path.insert(0, home)
rounds = gone = last = 0
while not os.path.exists(stop):
    for module in [m for m in sys.modules if m == name or m.startswith(name + '.')]:
        del sys.modules[module]
    importlib.invalidate_caches()
    dataset = importlib.import_module(name)
    info = dataset._info_dict
    if 'x' not in info:
        continue
    assert info['x'] == info['y'], info
    assert info['x'] >= last, (info, last)
    try:
        importlib.import_module(name + '.x')
        importlib.import_module(name + '.y')
        x, y = dataset.x, dataset.y
    except FileNotFoundError:  # the arrays of an item that was replaced while it was imported
        gone += 1
        continue
    assert x[0] >= info['x'] and y >= info['y'], (info, x[0], y)
    assert len(x) == 2 + x[0] % 3, x
    assert all((a == x[0]).all() and a.size == 50 for a in x[1:]), x
    last = info['x']
    rounds += 1
    time.sleep(0.002)  # leaves the processor to those who are watched
print('CPython read', rounds, 'times up to', last, 'and', gone, 'times while an item was replaced')
