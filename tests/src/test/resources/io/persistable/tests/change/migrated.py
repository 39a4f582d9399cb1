from dataclasses import dataclass as _dataclass

@_dataclass(frozen=True)
class _Price:
    __module__ = 'store'
    __qualname__ = 'Price'
    amount: float

_g1 = _Price(amount=1.25)
x = [_g1, _g1]
del _dataclass
del _Price
del _g1
try: del __builtins__, _arrays
except NameError: pass
