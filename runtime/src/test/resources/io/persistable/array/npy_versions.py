"""Saves one array in every version of the format, and one whose header needs the second."""
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
out = sys.argv[1]
array = np.arange(12, dtype="<i4").reshape(3, 4)
for version in [(1, 0), (2, 0), (3, 0)]:
    with open(f"{out}/v{version[0]}.npy", "wb") as file:
        np.lib.format.write_array(file, array, version=version)
wide = np.zeros(2, dtype=[(f"column_{i:05d}", "<f8") for i in range(3000)])
wide["column_02999"] = [1.5, 2.5]
np.save(f"{out}/wide.npy", wide)
# As Python 2 wrote them.
text = b"{'descr': '<i4', 'fortran_order': False, 'shape': (3L, 4L), }"
text += b" " * (64 - (10 + len(text) + 1) % 64) + b"\n"
with open(f"{out}/python2.npy", "wb") as file:
    file.write(b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text + array.tobytes())
with open(f"{out}/two.npy", "wb") as file:
    np.save(file, array)
    np.save(file, array * 2.5)
