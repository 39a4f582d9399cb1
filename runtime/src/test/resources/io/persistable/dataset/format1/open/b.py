import os.path as _path, numpy as _numpy
_a0 = _numpy.load(_path.join(_path.dirname(__file__), 'b_data/array_3.npy'))
b = [7, _a0]
import sys
sys.modules[__name__] = b
# b_data/array_3.npy 192 bytes crc32c ac04ae46
# commit 3 crc32c 04e74da6
