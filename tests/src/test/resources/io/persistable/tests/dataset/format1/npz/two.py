def _arrays():
    import os.path, numpy
    try: dir = os.path.dirname(__file__)
    except NameError: dir = '.'
    res = {}
    with numpy.load(os.path.join(dir, 'two_data.npz'), allow_pickle=False) as f:
        for name in ['array_0', 'array_1']:
            res[name] = f[name]
    return res

_arrays = _arrays()
two = {'d': _arrays['array_0'], 'n': _arrays['array_1']}
try: del __builtins__, _arrays
except NameError: pass
import sys
sys.modules[__name__] = two
# two_data.npz 1878 bytes crc32c bc5c4781
# commit 4 crc32c 8e9838a0
