# persistable 2
from dataclasses import dataclass as _dataclass

@_dataclass(frozen=True)
class _Airport:
    __module__ = 'gone'
    __qualname__ = 'Airport'
    iata: str
    elevation: int  # Long
    runways: list  # List[Short]

@_dataclass(frozen=True)
class _Flight:
    __module__ = 'gone'
    __qualname__ = 'Flight'
    __version__ = 3
    origin: object  # Airport
    price: float  # Float
    anything: object

@_dataclass
class _Node:
    __module__ = 'gone.deep'
    __qualname__ = 'Node'
    name: str = None
    parent: object = None  # Node
    children: list = None  # List[Node]


def home():
    return _Airport(iata='ORD', elevation=204, runways=[1, 2])
home = home()

def flight(_l_0=home):
    from builtins import tuple as _UnmodifiableList
    return _Flight(origin=_l_0, price=0.1, anything={'a': _UnmodifiableList((1, None))})
flight = flight()
_g3 = _Node()
_g4 = _Node()

def tree(_l_0=_g3,_l_1=_g4):
    return [_l_0, _l_1]
tree = tree()
_g3.__init__(name='parent', parent=None, children=[_g4])
_g4.__init__(name='child', parent=_g3, children=[])
del _dataclass
del _Airport
del _Flight
del _Node
del _g3, _g4
try: del __builtins__, _arrays
except NameError: pass
# end of persistable 2
