
from dataclasses import dataclass as _dataclass
from enum import Enum as _Enum
from demo import Primitives as _Primitives, Typed as _Typed
from demo import Positive as _Positive
import numpy as _numpy

@_dataclass(frozen=True)
class _Airport:
    __module__ = 'demo.flights'
    __qualname__ = 'Airport'
    iata: str
    elevation: int

@_dataclass(frozen=True)
class _Flight:
    __module__ = 'demo.flights'
    __qualname__ = 'Flight'
    date: str
    delay: int  # Long
    origin: object  # Airport
    destination: object  # Airport

class _Color(_Enum):
    __module__ = 'io.persistable.python.program.Models'
    __qualname__ = 'Color'
    RED = 'RED'
    GREEN = 'GREEN'

_g1 = _Airport(iata='DTW', elevation=196)
_g2 = _Airport(iata="O'Hare\t\x41\n\u00e9", elevation=-0)
route = [_g1, _Airport(iata='', elevation=0), _g2, _g1, _Airport(code='X', elevation=1), None]
flight = _Flight(date='2001-01-01 and a string that is longer than a line is wide', delay=-5,
    origin=_g1, destination=_Airport(iata=None, elevation=2147483647))
other = _Flight(delay=9223372036854775807, date = "x" 'y', destination=_g2, origin=None,)
all = [_Primitives(yes=True, b=-128, s=32767, i=-7, l=1_000, f=1.5, d=-2.25e-7, c='c', text='t'),
    _Primitives(yes=False, b=0x1F, s=1, i=12, l=123456789012345678, f=0.1,
    d=0.12345678901234567, c='\'', text=None)]
short = [_Airport('ABC'), _Airport('ABC', elevation=5), _Airport(iata='A', runways=[1, 2], elevation=3)]
colors = [_Color.RED, _Color.GREEN]
typed = _Typed(longs=[1, 2], floats={'a': 1.5}, note='n', linked=[3], sorted={'z': 1}, names=['p', 'q'],
    weights=_numpy.array([1.0, -0.5, 123456789.12345678, 1e-300], dtype='<f8'))
numbers = [_numpy.array([1, 2, 3], dtype='<i8'), _numpy.array([1.0], dtype='<f8'), _Positive(value=1)]
del _dataclass
del _Enum
del _Primitives, _Typed, _Positive
del _numpy
del _Airport
del _Flight
del _Color
del _g1, _g2
try: del __builtins__, _arrays
except NameError: pass
