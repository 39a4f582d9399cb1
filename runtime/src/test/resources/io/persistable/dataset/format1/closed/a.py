import os.path as _path, numpy as _numpy
_a0 = _numpy.load(_path.join(_path.dirname(__file__), 'a_data/array_2.npy'))
a = [5, _a0]
import sys
sys.modules[__name__] = a
# a_data/array_2.npy 688 bytes crc32c cbd69e70
# commit 2 crc32c 39f07e4f
