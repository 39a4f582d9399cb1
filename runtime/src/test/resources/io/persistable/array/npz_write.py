"""Saves the same arrays stored and deflated; or says what np.load makes of a file of ours."""
import sys

import numpy as np


def arrays():
    return {
        "x": np.arange(3.0),
        "matrix": np.arange(6, dtype=">i4").reshape(2, 3),
        "fortran": np.asfortranarray(np.arange(12, dtype="f4").reshape(3, 4)),
        "empty": np.zeros((0, 5)),
        "scalar": np.array(7.5),
        "text": np.array(["a", "\u3042\U0001f600"]),
        "z\u00fcrich": np.arange(100000) % 7,
        "group/part": np.array([True, False]),
    }


if sys.argv[1] == "write":
    np.savez(sys.argv[2] + "/stored.npz", **arrays())
    np.savez_compressed(sys.argv[2] + "/deflated.npz", **arrays())
    np.savez(sys.argv[2] + "/nothing.npz")
    with open(sys.argv[2] + "/piped.npz", "wb") as file:
        # Without seeking, as into a pipe: sizes follow the data.
        class Pipe:
            read = None

            def write(self, data):
                return file.write(data)

            def flush(self):
                file.flush()

        np.savez(Pipe(), **arrays())
else:
    with np.load(sys.argv[2], allow_pickle=False) as loaded:
        expected = arrays()
        assert list(loaded) == list(expected), list(loaded)
        for name, array in expected.items():
            read = loaded[name]
            assert read.dtype == array.dtype and read.shape == array.shape, name
            assert (read == array).all(), name
    print("same")
