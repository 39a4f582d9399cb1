"""Sees whether every number of the places looked at is its own index."""
import sys

import numpy as np

array = np.load(sys.argv[1], mmap_mode="r", allow_pickle=False)
assert array.shape == (3 << 27,) and array.dtype == "<f8", array.shape
for start in [0, (1 << 27) - 500, (1 << 28) - 500, (3 << 27) - 1000]:
    assert (array[start : start + 1000] == np.arange(start, start + 1000)).all(), start
print("same")
