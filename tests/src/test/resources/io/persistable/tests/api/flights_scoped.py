# persistable 2
from dataclasses import dataclass as _dataclass
from enum import Enum as _Enum

@_dataclass(frozen=True)
class _Airport:
    __module__ = 'io.persistable.tests.api.Models'
    __qualname__ = 'Airport'
    iata: str
    latitude: float
    note: object

@_dataclass(frozen=True)
class _Flight:
    __module__ = 'io.persistable.tests.api.Models'
    __qualname__ = 'Flight'
    date: str
    delay: int
    cabin: object  # Cabin
    origin: object  # Airport
    destination: object  # Airport

class _Cabin(_Enum):
    __module__ = 'io.persistable.tests.api.Models'
    __qualname__ = 'Cabin'
    FIRST = 'FIRST'
    COACH = 'COACH'


def home():
    return _Airport(iata='ORD', latitude=0.5, note=None)
home = home()

def _g3():
    return _Airport(iata='DTW', latitude=42.2, note='north')
_g3 = _g3()

def flights(_l_0=home,_l_1=_g3,_l_2=_g3,_l_3=home):
    return [_Flight(date='2001/01/01', delay=-3, cabin=_Cabin.COACH, origin=_l_0, destination=_l_1),
        _Flight(date='2001/01/02', delay=14, cabin=_Cabin.FIRST, origin=_l_2, destination=_l_3)]
flights = flights()
hub = home
del _dataclass
del _Enum
del _Airport
del _Flight
del _Cabin
del _g3
try: del __builtins__, _arrays
except NameError: pass
# end of persistable 2
