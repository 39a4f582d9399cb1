# persistable 2
def _arrays():
    import os.path, numpy
    try: dir = os.path.dirname(__file__)
    except NameError: dir = '.'
    res = {}
    for name in ['array_0', 'array_1', 'array_2', 'array_3', 'array_4']:
        filename = os.path.join(dir, 'arrays_module_arrays', name + '.npy')
        res[name] = numpy.load(filename, allow_pickle=False)
    return res

_arrays = _arrays()
import numpy as _numpy
doubles = _arrays['array_0']
again = (doubles, _numpy.array([1.0, 2.0], dtype='<f8'))
longs = _arrays['array_1']
bytes = b'\x01\x02\x03\x04\x05\x06'
chars = _arrays['array_2']
rectangle = _arrays['array_3']  # java: int[][]
nd = _arrays['array_4']
del _numpy
try: del __builtins__, _arrays
except NameError: pass
# arrays_module_arrays/array_0.npy 168 bytes crc32c 1bb1aca0
# arrays_module_arrays/array_1.npy 168 bytes crc32c 8a5f13df
# arrays_module_arrays/array_2.npy 138 bytes crc32c 5f9be61a
# arrays_module_arrays/array_3.npy 152 bytes crc32c bb4f2913
# arrays_module_arrays/array_4.npy 160 bytes crc32c 85632759
# end of persistable 2
