from dataclasses import dataclass as _dataclass

@_dataclass(frozen=True)
class _Counters:
    __module__ = 'store'
    __qualname__ = 'Counters'
    views: int
    rate: int
    share: float  # Float
    sum: int
    anything: int
    each: list  # List[int]

x = _Counters(views=2147483647, rate=3, share=0.1, sum=12, anything=7, each=[1, -2])
del _dataclass
del _Counters
try: del __builtins__, _arrays
except NameError: pass
