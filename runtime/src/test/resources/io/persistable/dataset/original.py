"""Writes to a data set as the original package (persist 3.2) does: the same steps, the same text.

Arguments: directory of the data set, what is done, name, integer, info (an expression). What is done:
  insert  ds.insert(name=integer, info=info): the info, then the item, each under the lock by itself
  assign  ds.name = integer: the item; then the info None, if the name wasn't there when it was opened
  info    ds['name'] = info, and the first half of insert
  item    the second half of insert, by one that has the info in its memory
"""
import importlib.util, os, sys
folder, what, name, number, info = sys.argv[1:6]
locked = os.path.join(folder, '_locked')
init = os.path.join(folder, '__init__.py')


def load():
    if not os.path.exists(init):
        return {}
    sys.dont_write_bytecode = True
    spec = importlib.util.spec_from_file_location('__init__', init)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module._info_dict


def lock():
    assert not os.path.exists(locked)
    open(locked, 'w').close()


def set_item():
    lock()
    with open(os.path.join(folder, name + '.py'), 'w') as f:
        f.write('%s = %s\ntry: del __builtins__, _arrays\nexcept NameError: pass\n'
                'import sys\nsys.modules[__name__] = %s' % (name, number, name))
    os.remove(locked)


def set_info(value):
    lock()
    infos = load()
    infos[name] = value
    lines, pairs = [], []
    for n, (key, value) in enumerate(infos.items()):
        lines.append('_g%d = %r' % (2 * n + 2, key))
        lines.append('_g%d = %r' % (2 * n + 3, value))
        pairs.append('(_g%d, _g%d)' % (2 * n + 2, 2 * n + 3))
    lines.append('_info_dict = dict([%s])' % ', '.join(pairs))
    lines.append('del ' + ', '.join('_g%d' % n for n in range(2, 2 * len(pairs) + 2)))
    lines.append('try: del __builtins__, _arrays\nexcept NameError: pass\n')
    with open(init, 'w') as f:
        f.write('\n'.join(lines))
    os.remove(locked)


known = load()
if what in ('insert', 'info'):
    set_info(eval(info))
    known[name] = None
if what == 'item':
    known[name] = None
if what in ('insert', 'assign', 'item'):
    set_item()
if name not in known:
    set_info(None)
