from dataclasses import dataclass as _dataclass

@_dataclass(frozen=True)
class _Parcel:
    __module__ = 'store'
    __qualname__ = 'Parcel'
    weights: dict
    count: int

x = _Parcel(weights={}, count=1)
del _dataclass
del _Parcel
try: del __builtins__, _arrays
except NameError: pass
