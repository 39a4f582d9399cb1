# persistable 2
from builtins import dict as _EnumMap
from builtins import list as _LinkedHashMap
from builtins import list as _SortedSet
from builtins import set as _EnumSet
from builtins import set as _ReverseSortedSet
from dataclasses import dataclass as _dataclass
from enum import Enum as _Enum

@_dataclass(frozen=True)
class _Release:
    __module__ = 'gone'
    __qualname__ = 'Release'
    major: int
    status: object  # Status
    notes: object  # Comparable[Release]
    tags: set  # EnumSet[Status]

class _Status(_Enum):
    __module__ = 'gone'
    __qualname__ = 'Status'
    OPEN = 'OPEN'
    CLOSED = 'CLOSED'
    mro_ = 'mro'

first = _Release(major=1, status=_Status.CLOSED, notes=None, tags=_EnumSet([_Status.OPEN]))
statuses = [_Status.OPEN, _Status.mro_, _Status.OPEN]
array = [first, None]  # java: _Release[]
grid = [array, None]  # java: _Release[][]
shapes = [first]  # java: gone.Shape[]
_g9 = _EnumSet([])  # java: EnumSet[_Status]
sorted = _SortedSet([first, _Release(major=2, status=_Status.OPEN, notes=first, tags=_g9)])
reverse = _ReverseSortedSet([_Status.CLOSED, _Status.OPEN])
map = _EnumMap({_Status.OPEN: [{_Status.CLOSED: 1}, _LinkedHashMap([(first, 2)]), {_Status.OPEN}]})
none = _EnumMap({})  # java: EnumMap[_Status, Object]
del _EnumMap
del _LinkedHashMap
del _SortedSet
del _EnumSet
del _ReverseSortedSet
del _dataclass
del _Enum
del _Release
del _Status
del _g9
try: del __builtins__, _arrays
except NameError: pass
# end of persistable 2
