from dataclasses import dataclass as _dataclass

@_dataclass(frozen=True)
class _Client:
    __module__ = 'store'
    __qualname__ = 'Client'
    fullName: str
    fax: list  # List[object]

_g1 = ['shared']
x = _Client(fullName='Ann', fax=[1, _g1])
kept = _g1
del _dataclass
del _Client
del _g1
try: del __builtins__, _arrays
except NameError: pass
