"""Writes what h5py writes, in every layout, or tells of a file that lies."""
import sys

import h5py
import numpy as np

out = sys.argv[1]
base = np.arange(6 * 7 * 5).reshape(6, 7, 5)
DTYPES = ["i1", "<i2", ">i2", "<i4", ">i4", "<i8", ">i8", "u1", "<u2", ">u4", "<u8", "<f2", "<f4", ">f4", "<f8", ">f8", "<c8", "<c16", ">c16", "?", "S3"]
TABLE = [("a", "<f8"), ("n", ">i4"), ("flag", "?"), ("m", "<i2", (2, 3)), ("k", "u1", (3, 4, 2)), ("z", "<c16"), ("s", "S4")]
LAYOUTS = {
    "plain": {},
    "gzip": dict(chunks=(4, 3, 5), compression="gzip"),
    "shuffled": dict(chunks=(2, 7, 2), compression="gzip", shuffle=True),
    "lzf": dict(chunks=(4, 3, 5), compression="lzf", shuffle=True),
    "sums": dict(chunks=(3, 3, 3), fletcher32=True),
    "growing": dict(chunks=(4, 3, 5), maxshape=(None, None, 5)),
}
for libver in ["earliest", "latest"]:
    with h5py.File(f"{out}/{libver}.hd5", "w", libver=libver) as file:
        for dtype in DTYPES:
            array = base.astype(dtype)
            for layout, options in LAYOUTS.items():
                name = dtype.replace("<", "l").replace(">", "b").replace("?", "bool")
                file.create_dataset(f"{layout}_{name}", data=array, **options)
                np.save(f"{out}/{layout}_{name}.npy", array)
        table = np.zeros(50, dtype=TABLE)
        table["a"] = np.arange(50) / 3
        table["n"] = np.arange(50)
        table["flag"] = np.arange(50) % 3 == 0
        table["m"] = np.arange(300).reshape(50, 2, 3)
        table["k"] = np.arange(1200).reshape(50, 3, 4, 2)
        table["z"] = np.arange(50) * 1j
        table["s"] = "row"
        more = {
            "table": table,
            "scalar": np.array(2.5),
            "empty": np.zeros((0, 3)),
            "dates": np.array(["2026-01-01", "NaT"], dtype="M8[ns]"),
        }
        for name, array in more.items():
            stored = array.astype(h5py.opaque_dtype(array.dtype)) if array.dtype.kind == "M" else array
            file.create_dataset(name, data=stored)
            np.save(f"{out}/{name}.npy", array)
        file.create_dataset("compressed_table", data=table, chunks=(20,), compression="gzip")
        np.save(f"{out}/compressed_table.npy", table)
        file["words"] = ["a", "zw\u00f6lf", "\u65e5\u672c"]
        np.save(f"{out}/words.npy", np.array(["a", "zw\u00f6lf", "\u65e5\u672c"]))
        file.create_group("empty_group")
        if libver == "earliest":
            partly = file.create_dataset("partly", shape=(100,), chunks=(10,), dtype="f8")
            partly[25] = 1.0
            np.save(f"{out}/partly.npy", partly[...])
        filled = file.create_dataset("filled", shape=(100,), chunks=(10,), dtype="f8", fillvalue=7.0)
        filled[...] = np.arange(100)
        np.save(f"{out}/filled.npy", filled[...])
