from dataclasses import dataclass as _dataclass

@_dataclass(frozen=True)
class _Person:
    __module__ = 'store'
    __qualname__ = 'Person'
    name: str
    street: str
    city: str

x = _Person(name='Ann', street='High Street 1', city='York')
del _dataclass
del _Person
try: del __builtins__, _arrays
except NameError: pass
