"""Reads what lies behind a member of over 2 GiB, and that member's header."""
import sys
import zipfile

import numpy as np

with np.load(sys.argv[1], allow_pickle=False) as loaded:
    assert list(loaded) == ["large", "behind"]
    assert (loaded["behind"] == [1, 2, 3]).all()
with zipfile.ZipFile(sys.argv[1]) as file:
    assert file.getinfo("large.npy").file_size == 2**31 + 1000 + 128
    assert file.getinfo("behind.npy").header_offset > 2**31
    with file.open("large.npy") as member:
        assert np.lib.format.read_magic(member) == (1, 0)
print("same")
