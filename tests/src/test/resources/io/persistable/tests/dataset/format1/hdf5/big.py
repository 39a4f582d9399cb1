def _arrays():
    import os.path, numpy, h5py
    try: dir = os.path.dirname(__file__)
    except NameError: dir = '.'
    res = {}
    with h5py.File(os.path.join(dir, 'big_data.hd5'), 'r') as f:
        for name in ['array_0']:
            res[name] = numpy.asarray(f[name])
    return res

_arrays = _arrays()
big = _arrays['array_0']
try: del __builtins__, _arrays
except NameError: pass
import sys
sys.modules[__name__] = big
# big_data.hd5 1216 bytes crc32c 52b2dfd4
# commit 3 crc32c cff173be
