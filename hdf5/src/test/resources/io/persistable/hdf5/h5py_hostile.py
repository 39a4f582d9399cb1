"""Writes files that lead elsewhere or declare what they do not hold."""
import sys

import h5py
import numpy as np

out = sys.argv[1]


def new(name, libver="latest"):
    return h5py.File(f"{out}/{name}.hd5", "w", libver=libver)


for libver in ["earliest", "latest"]:
    with new("external_link_" + libver, libver) as file:
        file["good"] = [1.0]
        file["bad"] = h5py.ExternalLink("/etc/passwd", "/")
    with new("soft_link_" + libver, libver) as file:
        file["good"] = [1.0]
        file["bad"] = h5py.SoftLink("/bad")
    with new("hard_loop_" + libver, libver) as file:
        file.create_group("g")["up"] = file["/"]
        file["good"] = [1.0]
    with new("bomb_" + libver, libver) as file:
        file.create_dataset("bad", shape=(2**40,), chunks=(2**20,), dtype="f8", compression="gzip")
        file["bad"][:10] = 1
    with new("unwritten_" + libver, libver) as file:
        file.create_dataset("bad", shape=(2**40,), dtype="f8")
    with new("fill_" + libver, libver) as file:
        file.create_dataset("bad", shape=(100,), chunks=(10,), dtype="f8", fillvalue=7.0)[3] = 1
    with new("external_storage_" + libver, libver) as file:
        file.create_dataset("bad", shape=(10,), dtype="u1", external=[("/etc/passwd", 0, 10)])
    with new("ragged_" + libver, libver) as file:
        bad = file.create_dataset("bad", shape=(2,), dtype=h5py.vlen_dtype(np.int32))
        bad[0] = [1, 2, 3]
        bad[1] = [4]
    with new("reference_" + libver, libver) as file:
        file["good"] = [1.0]
        file.create_dataset("bad", data=file["good"].ref, dtype=h5py.ref_dtype)
    with new("null_" + libver, libver) as file:
        file["bad"] = h5py.Empty("f8")
with new("partly_latest") as file:
    file.create_dataset("bad", shape=(100,), chunks=(10,), dtype="f8")[25] = 1
with h5py.File(f"{out}/void_earliest.hd5", "w") as file:
    file["bad"] = np.array([b"abc"], dtype="V3")
with new("virtual") as file:
    layout = h5py.VirtualLayout(shape=(10,), dtype="u1")
    layout[:] = h5py.VirtualSource("/etc/passwd", "x", shape=(10,))
    file.create_virtual_dataset("bad", layout)
with new("whole") as file:
    file["x"] = np.arange(10.0)
    file.create_dataset("y", data=np.arange(100), chunks=(10,), compression="gzip", shuffle=True)
