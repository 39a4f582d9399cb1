"""Saves the parts of sparse matrices and what they are when written out."""
import sys

import numpy as np
import scipy.sparse

out = sys.argv[1]
random = np.random.RandomState(7)
names = []
for dtype in ["f8", "f4", "i4", "i8", "u1", "u8", "?", "c16"]:
    dense = (random.rand(6, 8) < 0.3) * random.randint(1, 20, (6, 8))
    dense = dense.astype(dtype)
    for format in ["csr", "csc", "bsr", "dia"]:
        matrix = scipy.sparse.coo_matrix(dense).asformat(format)
        if format == "bsr":
            matrix = scipy.sparse.csr_matrix(dense).tobsr(blocksize=(2, 4))
        name = f"{format}_{dtype.replace('?', 'b1')}"
        for part in ["data", "indices", "indptr", "offsets"]:
            if hasattr(matrix, part):
                np.save(f"{out}/{name}_{part}.npy", getattr(matrix, part))
        np.save(f"{out}/{name}_dense.npy", matrix.toarray())
        names.append(name)
print(" ".join(names))
