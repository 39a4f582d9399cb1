"""Saves an array for every dtype x shape x order and lists them: file, dtype, C-order values."""
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
out = sys.argv[1]

NUMBERS = ["b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16"]
TIMES = ["M8", "M8[ns]", "M8[25s]", "M8[D]", "m8", "m8[us]", "m8[Y]"]
STRINGS = ["S1", "S5", "U1", "U7", "V3"]
STRUCTURED = [
    [("a", "<f8"), ("b", ">i4")],
    [("x", "<i2", (2, 3)), ("name", "<U4"), ("inner", [("re", "<f4"), ("im", "<f4")])],
    np.dtype({"names": ["p", "q"], "formats": ["<u1", "<f8"], "offsets": [2, 8], "itemsize": 24}),
    np.dtype([("a", "i1"), ("b", "f8")], align=True),
    [(("a title", "a"), "<f8"), ("it's", "|S2"), ('"q"', "?"), ("tab\tname", "|u1")],
    [("caf\u00e9", "<f8")],
    [("\u3042\U0001f600", "<f8"), ("soft\u00adhyphen", "<i8")],
]
SHAPES = [(), (0,), (1,), (7,), (3, 4), (1, 5), (5, 1), (0, 3), (3, 0), (2, 3, 4), (1, 1, 1), (2, 1, 3, 1, 2)]
SPECIAL = [0.0, -0.0, 1.5, float("nan"), float("inf"), -float("inf"), 5e-324, 65504.0]


def dtypes():
    for name in NUMBERS + TIMES:
        for order in "<>":
            yield np.dtype(order + name)
    for name in STRINGS:
        yield np.dtype(name)
        if name.startswith("U"):
            yield np.dtype(">" + name)
    for fields in STRUCTURED:
        yield np.dtype(fields)


def values(dtype, shape):
    count = int(np.prod(shape, dtype=np.int64))
    if dtype.names is not None or dtype.kind == "V":
        raw = np.arange(count * dtype.itemsize, dtype=np.uint8) % 100
        if dtype.names is not None and any(dtype[n].subdtype is None and dtype[n].kind == "U" for n in dtype.names):
            raw[:] = 0
        return np.frombuffer(raw.tobytes(), dtype=dtype, count=count).reshape(shape).copy()
    if dtype.kind == "b":
        flat = np.arange(count) % 3 == 0
    elif dtype.kind in "SU":
        flat = np.array([chr(ord("a") + i % 26) * (i % 8) for i in range(count)], dtype=dtype)
        if dtype.kind == "U" and count:
            flat[0] = "\U0001f600"
    elif dtype.kind == "c":
        flat = np.array([complex(SPECIAL[i % 8], SPECIAL[(i + 3) % 8]) for i in range(count)])
    elif dtype.kind == "f":
        flat = np.array([SPECIAL[i % 8] if i < 8 else i / 3 for i in range(count)])
    elif dtype.kind in "Mm":
        flat = np.array([(-1) ** i * i * 10**9 if i != 2 else -(2**63) for i in range(count)], dtype="i8").view("<" + dtype.str[1:])
    else:
        info = np.iinfo(dtype)
        flat = np.array([[info.min, info.max, 1, 0][i % 4] + (i if i % 4 == 2 else 0) for i in range(count)], dtype=dtype)
    with np.errstate(all="ignore"):
        return np.array(flat).astype(dtype).reshape(shape)


def printed(array):
    kind = array.dtype.kind
    flat = array.ravel(order="C")
    if array.dtype.names is not None or kind == "V":
        return "-"
    if kind in "Mm":
        return " ".join(str(v) for v in flat.view(flat.dtype.str[0] + "i8").tolist())
    if kind == "c":
        return " ".join(float(p).hex() for v in flat.tolist() for p in (v.real, v.imag))
    if kind == "f":
        return " ".join(float(v).hex() for v in flat.tolist())
    if kind in "SU":
        return " ".join((v if kind == "S" else v.encode("utf-8")).hex() or "-" for v in flat.tolist())
    return " ".join(str(int(v)) for v in flat.tolist())


number = 0
listing = []
for dtype in dtypes():
    for shape in SHAPES:
        array = values(dtype, shape)
        for order in "CF":
            ordered = np.asarray(array, order=order)
            name = f"{number}.npy"
            np.save(f"{out}/{name}", ordered)
            listing.append("\t".join([name, dtype.kind, ",".join(map(str, shape)), printed(ordered)]))
            number += 1
open(f"{out}/listing.txt", "w", encoding="utf-8").write("\n".join(listing))
print(np.__version__, number)
