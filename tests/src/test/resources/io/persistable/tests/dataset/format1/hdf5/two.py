def _arrays():
    import os.path, numpy, h5py
    try: dir = os.path.dirname(__file__)
    except NameError: dir = '.'
    res = {}
    with h5py.File(os.path.join(dir, 'two_data.hd5'), 'r') as f:
        for name in ['array_0', 'array_1']:
            res[name] = numpy.asarray(f[name])
    return res

_arrays = _arrays()
two = {'d': _arrays['array_0'], 'n': _arrays['array_1']}
try: del __builtins__, _arrays
except NameError: pass
import sys
sys.modules[__name__] = two
# two_data.hd5 1684 bytes crc32c 78e58241
# commit 4 crc32c a9e1d2e4
