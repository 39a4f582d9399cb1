"""Reads the end of a dataset of over 2 GiB, and the one behind it."""
import sys

import h5py

with h5py.File(sys.argv[1], "r") as file:
    assert file["large"].shape == (2**31 + 1000,)
    assert list(file["large"][-4:]) == [0, 1, 2, 3]
    assert list(file["behind"]) == [1, 2, 3]
print("same")
