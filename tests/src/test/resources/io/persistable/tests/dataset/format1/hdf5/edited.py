def _arrays():
    import os.path, numpy, h5py
    try: dir = os.path.dirname(__file__)
    except NameError: dir = '.'
    res = {}
    with h5py.File(os.path.join(dir, 'edited_data_1.hd5'), 'r') as f:
        for name in ['array_0']:
            res[name] = numpy.asarray(f[name])
    return res

_arrays = _arrays()
edited = _arrays['array_0']
try: del __builtins__, _arrays
except NameError: pass
import sys
sys.modules[__name__] = edited
# edited_data_1.hd5 660 bytes crc32c c67c9b5e
# commit 7 crc32c 965dbcf8
