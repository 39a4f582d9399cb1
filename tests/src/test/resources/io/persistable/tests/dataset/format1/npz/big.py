def _arrays():
    import os.path, numpy
    try: dir = os.path.dirname(__file__)
    except NameError: dir = '.'
    res = {}
    with numpy.load(os.path.join(dir, 'big_data.npz'), allow_pickle=False) as f:
        for name in ['array_0']:
            res[name] = f[name]
    return res

_arrays = _arrays()
big = _arrays['array_0']
try: del __builtins__, _arrays
except NameError: pass
import sys
sys.modules[__name__] = big
# big_data.npz 1228 bytes crc32c bcf948a8
# commit 3 crc32c c08e36f5
