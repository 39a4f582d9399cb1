"""Compares each dataset of our file with the npy file of the same name."""
import sys

import h5py
import numpy as np

with h5py.File(sys.argv[1], "r") as file:
    for name in sorted(file):
        expected = np.load(f"{sys.argv[2]}/{name}.npy", allow_pickle=False)
        found = file[name][...]
        assert found.dtype == expected.dtype, (name, found.dtype, expected.dtype)
        assert found.shape == expected.shape, (name, found.shape, expected.shape)
        assert found.tobytes() == expected.tobytes(), name
    print(len(file))
