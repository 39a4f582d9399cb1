from dataclasses import dataclass as _dataclass

@_dataclass(frozen=True)
class _Details:
    __module__ = 'store'
    __qualname__ = 'Details'
    note: str
    priority: int

@_dataclass(frozen=True)
class _Order:
    __module__ = 'store'
    __qualname__ = 'Order'
    id: int
    details: object  # Details

x = _Order(id=7, details=_Details(note='fragile', priority=2))
del _dataclass
del _Details
del _Order
try: del __builtins__, _arrays
except NameError: pass
