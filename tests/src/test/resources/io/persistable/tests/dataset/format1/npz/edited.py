def _arrays():
    import os.path, numpy
    try: dir = os.path.dirname(__file__)
    except NameError: dir = '.'
    res = {}
    with numpy.load(os.path.join(dir, 'edited_data_1.npz'), allow_pickle=False) as f:
        for name in ['array_0']:
            res[name] = f[name]
    return res

_arrays = _arrays()
edited = _arrays['array_0']
try: del __builtins__, _arrays
except NameError: pass
import sys
sys.modules[__name__] = edited
# edited_data_1.npz 672 bytes crc32c 0ad8e6a2
# commit 7 crc32c 66742bc3
