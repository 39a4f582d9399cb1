def _arrays():
    import os.path, numpy
    try: dir = os.path.dirname(__file__)
    except NameError: dir = '.'
    res = {}
    for name in ['array_0']:
        filename = os.path.join(dir, 'big_data', name + '.npy')
        res[name] = numpy.load(filename, allow_pickle=False)
    return res

_arrays = _arrays()
big = _arrays['array_0']
try: del __builtins__, _arrays
except NameError: pass
import sys
sys.modules[__name__] = big
# big_data/array_0.npy 1088 bytes crc32c 21447148
# commit 3 crc32c 3e95c1a7
