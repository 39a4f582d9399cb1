# persistable 2
from builtins import int as _Long
from dataclasses import dataclass as _dataclass
from datetime import datetime as _datetime
from datetime import timezone as _timezone

@_dataclass(frozen=True)
class _Airport:
    __module__ = 'demo.flights'
    __qualname__ = 'Airport'
    iata: str
    elevation: int  # Long
    opened: object  # Instant
    tags: list  # List[Short]
    weights: dict  # Map[String, Float]
    any: object

@_dataclass
class _Vertex:
    __module__ = 'demo'
    __qualname__ = 'Vertex'
    __version__ = 2
    next: object = None  # Vertex
    home: object = None  # Airport

home = _Airport(iata='ORD', elevation=204, opened=_datetime(2018, 2, 7, 1, 2, tzinfo=_timezone.utc),
    tags=[1, 2], weights={'a': 0.1}, any=_Long(5))
loop = _Vertex()
pair = (home, loop)
loop.__init__(next=loop, home=home)
del _Long
del _dataclass
del _datetime
del _timezone
del _Airport
del _Vertex
try: del __builtins__, _arrays
except NameError: pass
# end of persistable 2
