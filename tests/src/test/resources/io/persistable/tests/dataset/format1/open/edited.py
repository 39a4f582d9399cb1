def _arrays():
    import os.path, numpy
    try: dir = os.path.dirname(__file__)
    except NameError: dir = '.'
    res = {}
    for name in ['array_2']:
        filename = os.path.join(dir, 'edited_data', name + '.npy')
        res[name] = numpy.load(filename, allow_pickle=False)
    return res

_arrays = _arrays()
edited = _arrays['array_2']
try: del __builtins__, _arrays
except NameError: pass
import sys
sys.modules[__name__] = edited
# edited_data/array_2.npy 532 bytes crc32c d033c628
# commit 7 crc32c 58520916
