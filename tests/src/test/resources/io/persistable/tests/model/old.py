from dataclasses import dataclass as _dataclass
@_dataclass(frozen=True)
class _Customer:
    __module__ = 'market'
    __qualname__ = 'Customer'
    fullName: str
    mail: str
    points: int  # Short
    nickname: str
    fax: str
@_dataclass(frozen=True)
class _Order:
    __module__ = 'market'
    __qualname__ = 'Order'
    number: int
    street: str
    city: str
@_dataclass(frozen=True)
class _Amount:
    __module__ = 'market'
    __qualname__ = 'Amount'
    units: int  # Long
    hundredths: int
@_dataclass(frozen=True)
class _Price:
    __module__ = 'market'
    __qualname__ = 'Price'
    currency: str
    amount: object
customer = _Customer(fullName='Ada', mail='ada@example.org', points=7, nickname='A', fax='none')
order = _Order(number=5, street='Main Street', city='London')
price = _Price(currency='GBP', amount=_Amount(units=3, hundredths=14))
del _dataclass
del _Customer
del _Order
del _Amount
del _Price
try: del __builtins__, _arrays
except NameError: pass
