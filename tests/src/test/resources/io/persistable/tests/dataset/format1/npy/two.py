def _arrays():
    import os.path, numpy
    try: dir = os.path.dirname(__file__)
    except NameError: dir = '.'
    res = {}
    for name in ['array_0', 'array_1']:
        filename = os.path.join(dir, 'two_data', name + '.npy')
        res[name] = numpy.load(filename, allow_pickle=False)
    return res

_arrays = _arrays()
two = {'d': _arrays['array_0'], 'n': _arrays['array_1']}
try: del __builtins__, _arrays
except NameError: pass
import sys
sys.modules[__name__] = two
# two_data/array_0.npy 1088 bytes crc32c 21447148
# two_data/array_1.npy 532 bytes crc32c d033c628
# commit 4 crc32c 618d5054
