"""Saves views of one array that are neither in C nor in Fortran order."""
import sys

import numpy as np

out = sys.argv[1]
for dtype in ["<f8", ">f8", "<i2", "<c16", "|S3", "<U2", "|b1"]:
    name = dtype.strip("<>|") + ("b" if dtype[0] == ">" else "")
    base = np.arange(120).reshape(4, 5, 6).astype(dtype)
    np.save(f"{out}/{name}-base.npy", base)
    np.save(f"{out}/{name}-step.npy", base[:, :, ::2])
    np.save(f"{out}/{name}-back.npy", base[::-1, 1:4])
    np.save(f"{out}/{name}-axes.npy", base.transpose(1, 2, 0))
    np.save(f"{out}/{name}-column.npy", base[:, 2, 3])
    np.save(f"{out}/{name}-flat.npy", base.transpose(2, 0, 1).reshape(6, 20))
    np.save(f"{out}/{name}-turned.npy", base.T)
