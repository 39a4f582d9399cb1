# Somebody has been here with an editor:
# comments, other quotes, other white space, arguments in another order.
from   dataclasses   import dataclass as _dataclass
from enum import Enum as _Enum # an import with a remark

class _Cabin( _Enum ) :
        __module__ = "io.persistable.tests.api.Models"
        __qualname__ = 'Cabin'

        FIRST = "FIRST"
        COACH = 'COACH'


@_dataclass( frozen = True )
class _Airport:
  __module__ = """io.persistable.tests.api.Models"""
  __qualname__ = "Airport"
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

home=_Airport(latitude=5e-1,note=None,iata="ORD")

_elsewhere = _Airport(
    note = 'no' 'rth',       # two literals side by side are one
    iata = '\x44TW',
    latitude = +42.2,
)
flights = [
    _Flight(destination=_elsewhere, cabin=_Cabin.COACH, origin=home, delay=-3, date='2001/01/01',),
    # the way back
    _Flight(
        '2001/01/02', 0xE, _Cabin.FIRST,
        origin=_elsewhere,
        destination=home),
]
hub = \
    home
del _dataclass, _Enum
del _Cabin; del _Airport, _Flight, _elsewhere
try:
    del __builtins__, _arrays
except NameError:
    pass
