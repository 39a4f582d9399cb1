from dataclasses import dataclass as _dataclass

@_dataclass(frozen=True)
class _Customer:
    __module__ = 'store'
    __qualname__ = 'Customer'
    name: str

@_dataclass(frozen=True)
class _Contact:
    __module__ = 'store'
    __qualname__ = 'Contact'
    mail: str
    phone: str
    owner: object  # Customer

_g2 = _Customer(name='Ann')
x = _Contact(mail='a@b', phone='123', owner=_g2)
y = _Contact(mail=None, phone=None, owner=_g2)
del _dataclass
del _Contact
del _Customer
del _g2
try: del __builtins__, _arrays
except NameError: pass
