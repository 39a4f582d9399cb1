# persistable 2
from builtins import str as _str
from dataclasses import dataclass as _dataclass
from enum import Enum as _Enum

@_dataclass(frozen=True)
class _Booleans:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Booleans'
    primitive: bool
    value: bool
    values: list  # List[Boolean]

@_dataclass(frozen=True)
class _Bytes:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Bytes'
    primitive: int  # Byte
    value: int  # Byte
    values: list  # List[Byte]

@_dataclass(frozen=True)
class _Shorts:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Shorts'
    primitive: int  # Short
    value: int  # Short
    values: list  # List[Short]

@_dataclass(frozen=True)
class _Ints:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Ints'
    primitive: int
    value: int
    values: list  # List[Integer]

@_dataclass(frozen=True)
class _Longs:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Longs'
    primitive: int  # Long
    value: int  # Long
    values: list  # List[Long]

@_dataclass(frozen=True)
class _Floats:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Floats'
    primitive: float  # Float
    value: float  # Float
    values: list  # List[Float]

@_dataclass(frozen=True)
class _Doubles:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Doubles'
    primitive: float
    value: float
    values: list  # List[Double]

@_dataclass(frozen=True)
class _Chars:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Chars'
    primitive: str  # Character
    value: str  # Character
    values: list  # List[Character]

@_dataclass(frozen=True)
class _BigIntegers:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'BigIntegers'
    value: int  # BigInteger
    values: list  # List[BigInteger]

@_dataclass(frozen=True)
class _BigDecimals:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'BigDecimals'
    value: object  # BigDecimal
    values: list  # List[BigDecimal]

@_dataclass(frozen=True)
class _Strings:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Strings'
    value: str
    values: list  # List[String]

class _Planet(_Enum):
    __module__ = 'io.persistable.tests.types.Models'
    __qualname__ = 'Planet'
    EARTH = 'EARTH'
    MARS = 'MARS'
    mro_ = 'mro'

@_dataclass(frozen=True)
class _Enums:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Enums'
    value: object  # Planet
    values: list  # List[Planet]

@_dataclass(frozen=True)
class _Uuids:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Uuids'
    value: object  # UUID
    values: list  # List[UUID]

class _URI(_str):
    __module__ = 'java.net'
    __qualname__ = 'URI'

@_dataclass(frozen=True)
class _Uris:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Uris'
    value: object  # URI
    values: list  # List[URI]

class _Locale(_str):
    __module__ = 'java.util'
    __qualname__ = 'Locale'

@_dataclass(frozen=True)
class _Locales:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Locales'
    value: object  # Locale
    values: list  # List[Locale]

class _Currency(_str):
    __module__ = 'java.util'
    __qualname__ = 'Currency'

@_dataclass(frozen=True)
class _Currencies:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Currencies'
    value: object  # Currency
    values: list  # List[Currency]

class _Charset(_str):
    __module__ = 'java.nio.charset'
    __qualname__ = 'Charset'

@_dataclass(frozen=True)
class _Charsets:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Charsets'
    value: object  # Charset
    values: list  # List[Charset]

class _Pattern(_str):
    __module__ = 'java.util.regex'
    __qualname__ = 'Pattern'

@_dataclass(frozen=True)
class _Patterns:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Patterns'
    value: object  # Pattern
    values: list  # List[Pattern]

@_dataclass(frozen=True)
class _Paths:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Paths'
    value: object  # Path
    values: list  # List[Path]

@_dataclass(frozen=True)
class _BitSets:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'BitSets'
    value: object  # BitSet
    values: list  # List[BitSet]

@_dataclass(frozen=True)
class _Instants:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Instants'
    value: object  # Instant
    values: list  # List[Instant]

@_dataclass(frozen=True)
class _Dates:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Dates'
    value: object  # Date
    values: list  # List[Date]

@_dataclass(frozen=True)
class _LocalDates:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'LocalDates'
    value: object  # LocalDate
    values: list  # List[LocalDate]

@_dataclass(frozen=True)
class _LocalTimes:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'LocalTimes'
    value: object  # LocalTime
    values: list  # List[LocalTime]

@_dataclass(frozen=True)
class _LocalDateTimes:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'LocalDateTimes'
    value: object  # LocalDateTime
    values: list  # List[LocalDateTime]

@_dataclass(frozen=True)
class _OffsetDateTimes:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'OffsetDateTimes'
    value: object  # OffsetDateTime
    values: list  # List[OffsetDateTime]

@_dataclass(frozen=True)
class _OffsetTimes:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'OffsetTimes'
    value: object  # OffsetTime
    values: list  # List[OffsetTime]

class _ZonedDateTime(_str):
    __module__ = 'java.time'
    __qualname__ = 'ZonedDateTime'

@_dataclass(frozen=True)
class _ZonedDateTimes:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'ZonedDateTimes'
    value: object  # ZonedDateTime
    values: list  # List[ZonedDateTime]

class _ZoneId(_str):
    __module__ = 'java.time'
    __qualname__ = 'ZoneId'

@_dataclass(frozen=True)
class _ZoneIds:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'ZoneIds'
    value: object  # ZoneId
    values: list  # List[ZoneId]

@_dataclass(frozen=True)
class _ZoneOffsets:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'ZoneOffsets'
    value: object  # ZoneOffset
    values: list  # List[ZoneOffset]

@_dataclass(frozen=True)
class _Durations:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Durations'
    value: object  # Duration
    values: list  # List[Duration]

class _Period(_str):
    __module__ = 'java.time'
    __qualname__ = 'Period'

@_dataclass(frozen=True)
class _Periods:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Periods'
    value: object  # Period
    values: list  # List[Period]

class _Year(_str):
    __module__ = 'java.time'
    __qualname__ = 'Year'

@_dataclass(frozen=True)
class _Years:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Years'
    value: object  # Year
    values: list  # List[Year]

class _YearMonth(_str):
    __module__ = 'java.time'
    __qualname__ = 'YearMonth'

@_dataclass(frozen=True)
class _YearMonths:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'YearMonths'
    value: object  # YearMonth
    values: list  # List[YearMonth]

class _MonthDay(_str):
    __module__ = 'java.time'
    __qualname__ = 'MonthDay'

@_dataclass(frozen=True)
class _MonthDays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'MonthDays'
    value: object  # MonthDay
    values: list  # List[MonthDay]

class _DayOfWeek(_Enum):
    __module__ = 'java.time'
    __qualname__ = 'DayOfWeek'
    MONDAY = 'MONDAY'
    TUESDAY = 'TUESDAY'
    WEDNESDAY = 'WEDNESDAY'
    THURSDAY = 'THURSDAY'
    FRIDAY = 'FRIDAY'
    SATURDAY = 'SATURDAY'
    SUNDAY = 'SUNDAY'

@_dataclass(frozen=True)
class _DaysOfWeek:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'DaysOfWeek'
    value: object  # DayOfWeek
    values: list  # List[DayOfWeek]

@_dataclass(frozen=True)
class _Optional:
    __module__ = 'java.util'
    __qualname__ = 'Optional'
    value: object

@_dataclass(frozen=True)
class _Optionals:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Optionals'
    value: object  # Optional[Long]
    values: list  # List[Optional[Long]]

@_dataclass(frozen=True)
class _OptionalInt:
    __module__ = 'java.util'
    __qualname__ = 'OptionalInt'
    value: int

@_dataclass(frozen=True)
class _OptionalInts:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'OptionalInts'
    value: object  # OptionalInt
    values: list  # List[OptionalInt]

@_dataclass(frozen=True)
class _OptionalLong:
    __module__ = 'java.util'
    __qualname__ = 'OptionalLong'
    value: int  # Long

@_dataclass(frozen=True)
class _OptionalLongs:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'OptionalLongs'
    value: object  # OptionalLong
    values: list  # List[OptionalLong]

@_dataclass(frozen=True)
class _OptionalDouble:
    __module__ = 'java.util'
    __qualname__ = 'OptionalDouble'
    value: float

@_dataclass(frozen=True)
class _OptionalDoubles:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'OptionalDoubles'
    value: object  # OptionalDouble
    values: list  # List[OptionalDouble]

@_dataclass(frozen=True)
class _Ranges:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Ranges'
    value: list  # Range
    values: list  # List[Range]

@_dataclass(frozen=True)
class _Complexes:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Complexes'
    value: object  # Complex
    values: list  # List[Complex]

@_dataclass(frozen=True)
class _Point:
    __module__ = 'io.persistable.tests.types.Models'
    __qualname__ = 'Point'
    x: int
    y: int  # Long

@_dataclass(frozen=True)
class _Records:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Records'
    value: object  # Point
    values: list  # List[Point]

@_dataclass(frozen=True)
class _Pixel:
    __module__ = 'io.persistable.tests.types.Models'
    __qualname__ = 'Pixel'
    x: int  # Short
    y: int  # Short

@_dataclass(frozen=True)
class _Inlines:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Inlines'
    value: object  # Pixel
    values: list  # List[Pixel]

@_dataclass(frozen=True)
class _Circle:
    __module__ = 'io.persistable.tests.types.Models'
    __qualname__ = 'Circle'
    radius: float

@_dataclass(frozen=True)
class _Sealeds:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Sealeds'
    value: object  # Shape
    values: list  # List[Shape]

@_dataclass(frozen=True)
class _Pair:
    __module__ = 'io.persistable.tests.types.Models'
    __qualname__ = 'Pair'
    first: object  # Comparable[Comparable]
    second: object
    more: list  # List[Comparable[Comparable]]

@_dataclass(frozen=True)
class _Generics:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Generics'
    value: object  # Pair[Long, String]
    values: list  # List[Pair[Long, String]]

@_dataclass(frozen=True)
class _Tree:
    __module__ = 'io.persistable.tests.types.Models'
    __qualname__ = 'Tree'
    value: object
    branches: list  # List[Tree[Object]]

@_dataclass(frozen=True)
class _Trees:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Trees'
    value: object  # Tree[Short]
    values: list  # List[Tree[Short]]

@_dataclass(frozen=True)
class _Words:
    __module__ = 'io.persistable.tests.types.Models'
    __qualname__ = 'Words'
    id: int
    words: object  # String[]

@_dataclass(frozen=True)
class _Varargs:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Varargs'
    value: object  # Words
    values: list  # List[Words]

@_dataclass(frozen=True)
class _Money:
    __module__ = 'io.persistable.tests.types.Models'
    __qualname__ = 'Money'
    currency: str
    cents: int  # Long

@_dataclass(frozen=True)
class _Immutables:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Immutables'
    value: object  # Money
    values: list  # List[Money]

@_dataclass(frozen=True)
class _Letter:
    __module__ = 'io.persistable.tests.types.Models'
    __qualname__ = 'Letter'
    to: str
    lines: list  # List[String]

@_dataclass(frozen=True)
class _Builts:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Builts'
    value: object  # Letter
    values: list  # List[Letter]

@_dataclass
class _Node:
    __module__ = 'io.persistable.tests.types.Models'
    __qualname__ = 'Node'
    name: str = None
    parent: object = None  # Node
    children: list = None  # List[Node]

@_dataclass(frozen=True)
class _Mutables:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Mutables'
    value: object  # Node
    values: list  # List[Node]

@_dataclass(frozen=True)
class _Lists:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Lists'
    value: list  # List[Long]
    values: list  # List[List[Long]]

@_dataclass(frozen=True)
class _Sets:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Sets'
    value: set  # Set[Long]
    values: list  # List[Set[Long]]

@_dataclass(frozen=True)
class _SortedSets:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'SortedSets'
    value: set  # SortedSet[String]
    values: list  # List[SortedSet[String]]

@_dataclass(frozen=True)
class _EnumSets:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'EnumSets'
    value: set  # EnumSet[Planet]
    values: list  # List[EnumSet[Planet]]

@_dataclass(frozen=True)
class _Deques:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Deques'
    value: list  # Deque[Byte]
    values: list  # List[Deque[Byte]]

@_dataclass(frozen=True)
class _Maps:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Maps'
    value: dict  # Map[Short, Float]
    values: list  # List[Map[Short, Float]]

@_dataclass(frozen=True)
class _SortedMaps:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'SortedMaps'
    value: dict  # SortedMap[String, Long]
    values: list  # List[SortedMap[String, Long]]

@_dataclass(frozen=True)
class _EnumMaps:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'EnumMaps'
    value: dict  # EnumMap[Planet, Long]
    values: list  # List[EnumMap[Planet, Long]]

@_dataclass(frozen=True)
class _IdentityMaps:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'IdentityMaps'
    value: dict  # IdentityHashMap[Point, Long]
    values: list  # List[IdentityHashMap[Point, Long]]

@_dataclass(frozen=True)
class _Collections:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Collections'
    value: list  # Collection[Long]
    values: list  # List[Collection[Long]]

@_dataclass(frozen=True)
class _Anything:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Anything'
    value: object
    values: list  # List[Object]

@_dataclass(frozen=True)
class _ByteArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'ByteArrays'
    value: object  # byte[]
    values: list  # List[byte[]]

@_dataclass(frozen=True)
class _BooleanArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'BooleanArrays'
    value: object  # boolean[]
    values: list  # List[boolean[]]

@_dataclass(frozen=True)
class _ShortArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'ShortArrays'
    value: object  # short[]
    values: list  # List[short[]]

@_dataclass(frozen=True)
class _CharArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'CharArrays'
    value: object  # char[]
    values: list  # List[char[]]

@_dataclass(frozen=True)
class _IntArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'IntArrays'
    value: object  # int[]
    values: list  # List[int[]]

@_dataclass(frozen=True)
class _LongBoxArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'LongBoxArrays'
    value: object  # Long[]
    values: list  # List[Long[]]

@_dataclass(frozen=True)
class _FloatArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'FloatArrays'
    value: object  # float[]
    values: list  # List[float[]]

@_dataclass(frozen=True)
class _DoubleArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'DoubleArrays'
    value: object  # double[]
    values: list  # List[double[]]

@_dataclass(frozen=True)
class _Rectangles:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Rectangles'
    value: object  # double[][]
    values: list  # List[double[][]]

@_dataclass(frozen=True)
class _Cubes:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'Cubes'
    value: object  # int[][][]
    values: list  # List[int[][][]]

@_dataclass(frozen=True)
class _NdArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'NdArrays'
    value: object  # NdArray
    values: list  # List[NdArray]

@_dataclass(frozen=True)
class _ObjectArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'ObjectArrays'
    value: object  # Object[]
    values: list  # List[Object[]]

@_dataclass(frozen=True)
class _StringArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'StringArrays'
    value: object  # String[]
    values: list  # List[String[]]

@_dataclass(frozen=True)
class _UuidArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'UuidArrays'
    value: object  # UUID[]
    values: list  # List[UUID[]]

@_dataclass(frozen=True)
class _RecordArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'RecordArrays'
    value: object  # Point[]
    values: list  # List[Point[]]

class _Nothing(_Enum):
    __module__ = 'io.persistable.tests.types.Models'
    __qualname__ = 'Nothing'
    NOTHING = 'NOTHING'

@_dataclass(frozen=True)
class _ShapeArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'ShapeArrays'
    value: object  # Shape[]
    values: list  # List[Shape[]]

@_dataclass(frozen=True)
class _EnumArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'EnumArrays'
    value: object  # Planet[]
    values: list  # List[Planet[]]

@_dataclass(frozen=True)
class _ByteRows:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'ByteRows'
    value: object  # byte[][]
    values: list  # List[byte[][]]

@_dataclass(frozen=True)
class _ListArrays:
    __module__ = 'io.persistable.tests.types.Places'
    __qualname__ = 'ListArrays'
    value: object  # List[Long][]
    values: list  # List[List[Long][]]

item_boolean_boolean = True

def component_boolean_boolean():
    return _Booleans(primitive=True, value=True, values=[True])
component_boolean_boolean = component_boolean_boolean()

def item_byte_byte():
    from builtins import int as _Byte
    return _Byte(5)
item_byte_byte = item_byte_byte()

def component_byte_byte():
    return _Bytes(primitive=5, value=5, values=[5])
component_byte_byte = component_byte_byte()

def item_short_short():
    from builtins import int as _Short
    return _Short(5)
item_short_short = item_short_short()

def component_short_short():
    return _Shorts(primitive=5, value=5, values=[5])
component_short_short = component_short_short()
item_int_integer = 5

def component_int_integer():
    return _Ints(primitive=5, value=5, values=[5])
component_int_integer = component_int_integer()

def item_long_long():
    from builtins import int as _Long
    return _Long(5)
item_long_long = item_long_long()

def component_long_long():
    return _Longs(primitive=5, value=5, values=[5])
component_long_long = component_long_long()

def item_float_float():
    from builtins import float as _Float
    return _Float(0.1)
item_float_float = item_float_float()

def component_float_float():
    return _Floats(primitive=0.1, value=0.1, values=[0.1])
component_float_float = component_float_float()
item_double_double = 0.1

def component_double_double():
    return _Doubles(primitive=0.1, value=0.1, values=[0.1])
component_double_double = component_double_double()

def item_char_character():
    from builtins import str as _Character
    return _Character('c')
item_char_character = item_char_character()

def component_char_character():
    return _Chars(primitive='c', value='c', values=['c'])
component_char_character = component_char_character()

def item_biginteger():
    from builtins import int as _BigInteger
    return _BigInteger(5)
item_biginteger = item_biginteger()

def component_biginteger():
    return _BigIntegers(value=5, values=[5])
component_biginteger = component_biginteger()

def item_bigdecimal():
    from decimal import Decimal
    return Decimal('1.10')
item_bigdecimal = item_bigdecimal()

def component_bigdecimal():
    from decimal import Decimal
    return _BigDecimals(value=Decimal('1.10'), values=[Decimal('1.10')])
component_bigdecimal = component_bigdecimal()
item_string = 'a\'b'

def component_string():
    return _Strings(value='a\'b', values=['a\'b'])
component_string = component_string()
item_enum = _Planet.EARTH

def component_enum():
    return _Enums(value=_Planet.EARTH, values=[_Planet.EARTH])
component_enum = component_enum()

def item_uuid():
    from uuid import UUID
    return UUID('00000000-0000-0001-0000-000000000002')
item_uuid = item_uuid()

def component_uuid():
    from uuid import UUID
    return _Uuids(value=UUID('00000000-0000-0001-0000-000000000002'), values=[UUID('00000000-0000-0001-0000-000000000002')])
component_uuid = component_uuid()
item_uri = _URI('http://example.org/a?b=c')

def component_uri():
    return _Uris(value='http://example.org/a?b=c', values=['http://example.org/a?b=c'])
component_uri = component_uri()
item_locale = _Locale('de-DE')

def component_locale():
    return _Locales(value='de-DE', values=['de-DE'])
component_locale = component_locale()
item_currency = _Currency('EUR')

def component_currency():
    return _Currencies(value='EUR', values=['EUR'])
component_currency = component_currency()
item_charset = _Charset('UTF-8')

def component_charset():
    return _Charsets(value='UTF-8', values=['UTF-8'])
component_charset = component_charset()
item_pattern = _Pattern('a+b')

def component_pattern():
    return _Patterns(value='a+b', values=['a+b'])
component_pattern = component_pattern()

def item_path():
    from pathlib import PurePosixPath as _Path
    return _Path('a/b')
item_path = item_path()

def component_path():
    from pathlib import PurePosixPath as _Path
    return _Paths(value=_Path('a/b'), values=[_Path('a/b')])
component_path = component_path()

def item_bitset():
    from builtins import set as _BitSet
    return _BitSet([1, 3])
item_bitset = item_bitset()

def component_bitset(_l_0=item_bitset,_l_1=item_bitset):
    return _BitSets(value=_l_0, values=[_l_1])
component_bitset = component_bitset()

def item_instant():
    from datetime import datetime as _Instant
    from datetime import timezone
    return _Instant(2018, 2, 7, 1, 2, 3, 450000, tzinfo=timezone.utc)
item_instant = item_instant()

def component_instant():
    from datetime import datetime
    from datetime import timezone
    return _Instants(value=datetime(2018, 2, 7, 1, 2, 3, 450000, tzinfo=timezone.utc), values=[datetime(2018, 2, 7, 1, 2, 3, 450000, tzinfo=timezone.utc)])
component_instant = component_instant()

def item_java_util_date():
    from datetime import datetime as _Date
    from datetime import timezone
    return _Date(2018, 2, 7, 1, 2, 3, 450000, tzinfo=timezone.utc)
item_java_util_date = item_java_util_date()

def component_java_util_date(_l_0=item_java_util_date,_l_1=item_java_util_date):
    return _Dates(value=_l_0, values=[_l_1])
component_java_util_date = component_java_util_date()

def item_localdate():
    from datetime import date
    return date(2018, 2, 7)
item_localdate = item_localdate()

def component_localdate():
    from datetime import date
    return _LocalDates(value=date(2018, 2, 7), values=[date(2018, 2, 7)])
component_localdate = component_localdate()

def item_localtime():
    from datetime import time
    return time(1, 2, 3, 450000)
item_localtime = item_localtime()

def component_localtime():
    from datetime import time
    return _LocalTimes(value=time(1, 2, 3, 450000), values=[time(1, 2, 3, 450000)])
component_localtime = component_localtime()

def item_localdatetime():
    from datetime import datetime
    return datetime(2018, 2, 7, 1, 2, 3, 450000)
item_localdatetime = item_localdatetime()

def component_localdatetime():
    from datetime import datetime
    return _LocalDateTimes(value=datetime(2018, 2, 7, 1, 2, 3, 450000), values=[datetime(2018, 2, 7, 1, 2, 3, 450000)])
component_localdatetime = component_localdatetime()

def item_offsetdatetime():
    from datetime import datetime
    from datetime import timedelta
    from datetime import timezone
    return datetime(2018, 2, 7, 1, 2, 3, 450000, tzinfo=timezone(timedelta(seconds=19800)))
item_offsetdatetime = item_offsetdatetime()

def component_offsetdatetime():
    from datetime import datetime
    from datetime import timedelta
    from datetime import timezone
    return _OffsetDateTimes(value=datetime(2018, 2, 7, 1, 2, 3, 450000, tzinfo=timezone(timedelta(seconds=19800))),
        values=[datetime(2018, 2, 7, 1, 2, 3, 450000, tzinfo=timezone(timedelta(seconds=19800)))])
component_offsetdatetime = component_offsetdatetime()

def item_offsettime():
    from datetime import time
    from datetime import timedelta
    from datetime import timezone
    return time(1, 2, 3, 450000, tzinfo=timezone(timedelta(seconds=19800)))
item_offsettime = item_offsettime()

def component_offsettime():
    from datetime import time
    from datetime import timedelta
    from datetime import timezone
    return _OffsetTimes(value=time(1, 2, 3, 450000, tzinfo=timezone(timedelta(seconds=19800))), values=[time(1, 2, 3, 450000, tzinfo=timezone(timedelta(seconds=19800)))])
component_offsettime = component_offsettime()
item_zoneddatetime = _ZonedDateTime('2018-02-07T01:02:03.450+01:00[Europe/Paris]')

def component_zoneddatetime():
    return _ZonedDateTimes(value='2018-02-07T01:02:03.450+01:00[Europe/Paris]', values=['2018-02-07T01:02:03.450+01:00[Europe/Paris]'])
component_zoneddatetime = component_zoneddatetime()
item_zoneid = _ZoneId('Europe/Paris')

def component_zoneid():
    return _ZoneIds(value='Europe/Paris', values=['Europe/Paris'])
component_zoneid = component_zoneid()

def item_zoneoffset():
    from datetime import timedelta
    from datetime import timezone
    return timezone(timedelta(seconds=19800))
item_zoneoffset = item_zoneoffset()

def component_zoneoffset():
    from datetime import timedelta
    from datetime import timezone
    return _ZoneOffsets(value=timezone(timedelta(seconds=19800)), values=[timezone(timedelta(seconds=19800))])
component_zoneoffset = component_zoneoffset()

def item_duration():
    from datetime import timedelta
    return timedelta(days=1, seconds=5, microseconds=1)
item_duration = item_duration()

def component_duration():
    from datetime import timedelta
    return _Durations(value=timedelta(days=1, seconds=5, microseconds=1), values=[timedelta(days=1, seconds=5, microseconds=1)])
component_duration = component_duration()
item_period = _Period('P1Y2M3D')

def component_period():
    return _Periods(value='P1Y2M3D', values=['P1Y2M3D'])
component_period = component_period()
item_year = _Year('2018')

def component_year():
    return _Years(value='2018', values=['2018'])
component_year = component_year()
item_yearmonth = _YearMonth('2018-02')

def component_yearmonth():
    return _YearMonths(value='2018-02', values=['2018-02'])
component_yearmonth = component_yearmonth()
item_monthday = _MonthDay('--02-29')

def component_monthday():
    return _MonthDays(value='--02-29', values=['--02-29'])
component_monthday = component_monthday()
item_dayofweek = _DayOfWeek.MONDAY

def component_dayofweek():
    return _DaysOfWeek(value=_DayOfWeek.MONDAY, values=[_DayOfWeek.MONDAY])
component_dayofweek = component_dayofweek()

def item_optional():
    from builtins import int as _Long
    return _Optional(value=_Long(5))
item_optional = item_optional()

def component_optional():
    return _Optionals(value=5, values=[5])
component_optional = component_optional()

def item_optionalint():
    return _OptionalInt(value=5)
item_optionalint = item_optionalint()

def component_optionalint():
    return _OptionalInts(value=5, values=[5])
component_optionalint = component_optionalint()

def item_optionallong():
    return _OptionalLong(value=5)
item_optionallong = item_optionallong()

def component_optionallong():
    return _OptionalLongs(value=5, values=[5])
component_optionallong = component_optionallong()

def item_optionaldouble():
    return _OptionalDouble(value=0.5)
item_optionaldouble = item_optionaldouble()

def component_optionaldouble():
    return _OptionalDoubles(value=0.5, values=[0.5])
component_optionaldouble = component_optionaldouble()

def item_range():
    from builtins import range
    return range(0, 3)
item_range = item_range()

def component_range(_l_0=item_range,_l_1=item_range):
    return _Ranges(value=_l_0, values=[_l_1])
component_range = component_range()

def item_complex():
    from builtins import complex
    return complex(1.0, -0.0)
item_complex = item_complex()

def component_complex():
    from builtins import complex
    return _Complexes(value=complex(1.0, -0.0), values=[complex(1.0, -0.0)])
component_complex = component_complex()

def item_record():
    return _Point(x=1, y=2)
item_record = item_record()

def component_record(_l_0=item_record,_l_1=item_record):
    return _Records(value=_l_0, values=[_l_1])
component_record = component_record()

def item_record_without_identity():
    return _Pixel(x=1, y=-1)
item_record_without_identity = item_record_without_identity()

def component_record_without_identity():
    return _Inlines(value=_Pixel(x=1, y=-1), values=[_Pixel(x=1, y=-1)])
component_record_without_identity = component_record_without_identity()

def item_sealed_interface():
    return _Circle(radius=0.5)
item_sealed_interface = item_sealed_interface()

def component_sealed_interface(_l_0=item_sealed_interface,_l_1=item_sealed_interface):
    return _Sealeds(value=_l_0, values=[_l_1])
component_sealed_interface = component_sealed_interface()

def item_generic_record():
    from builtins import int as _Long
    return _Pair(first=_Long(5), second='b', more=(_Long(6),))
item_generic_record = item_generic_record()

def component_generic_record(_l_0=item_generic_record,_l_1=item_generic_record):
    return _Generics(value=_l_0, values=[_l_1])
component_generic_record = component_generic_record()

def item_recursive_generic_record():
    from builtins import int as _Short
    return _Tree(value=_Short(1), branches=(_Tree(value=_Short(2), branches=()),))
item_recursive_generic_record = item_recursive_generic_record()

def component_recursive_generic_record(_l_0=item_recursive_generic_record,_l_1=item_recursive_generic_record):
    return _Trees(value=_l_0, values=[_l_1])
component_recursive_generic_record = component_recursive_generic_record()

def item_record_with_varargs():
    return _Words(id=1, words=['a', 'b'])
item_record_with_varargs = item_record_with_varargs()

def component_record_with_varargs(_l_0=item_record_with_varargs,_l_1=item_record_with_varargs):
    return _Varargs(value=_l_0, values=[_l_1])
component_record_with_varargs = component_record_with_varargs()

def item_immutable_class():
    return _Money(currency='EUR', cents=5)
item_immutable_class = item_immutable_class()

def component_immutable_class(_l_0=item_immutable_class,_l_1=item_immutable_class):
    return _Immutables(value=_l_0, values=[_l_1])
component_immutable_class = component_immutable_class()

def item_class_with_a_builder():
    return _Letter(to='you', lines=('a',))
item_class_with_a_builder = item_class_with_a_builder()

def component_class_with_a_builder(_l_0=item_class_with_a_builder,_l_1=item_class_with_a_builder):
    return _Builts(value=_l_0, values=[_l_1])
component_class_with_a_builder = component_class_with_a_builder()

def item_mutable_class():
    return _Node(name=None, parent=None, children=[])
item_mutable_class = item_mutable_class()

def component_mutable_class(_l_0=item_mutable_class,_l_1=item_mutable_class):
    return _Mutables(value=_l_0, values=[_l_1])
component_mutable_class = component_mutable_class()

def item_list_modifiable():
    return [5, 6]  # java: List[Long]
item_list_modifiable = item_list_modifiable()

def component_list_modifiable(_l_0=item_list_modifiable,_l_1=item_list_modifiable):
    return _Lists(value=_l_0, values=[_l_1])
component_list_modifiable = component_list_modifiable()

def item_list_unmodifiable():
    return (5, 6)  # java: List[Long]
item_list_unmodifiable = item_list_unmodifiable()

def component_list_unmodifiable(_l_0=item_list_unmodifiable,_l_1=item_list_unmodifiable):
    return _Lists(value=_l_0, values=[_l_1])
component_list_unmodifiable = component_list_unmodifiable()

def item_set_modifiable():
    from builtins import set as _LinkedHashSet
    return _LinkedHashSet([6, 5])  # java: Set[Long]
item_set_modifiable = item_set_modifiable()

def component_set_modifiable(_l_0=item_set_modifiable,_l_1=item_set_modifiable):
    return _Sets(value=_l_0, values=[_l_1])
component_set_modifiable = component_set_modifiable()

def item_set_unmodifiable():
    from builtins import frozenset
    return frozenset({5})  # java: Set[Long]
item_set_unmodifiable = item_set_unmodifiable()

def component_set_unmodifiable(_l_0=item_set_unmodifiable,_l_1=item_set_unmodifiable):
    return _Sets(value=_l_0, values=[_l_1])
component_set_unmodifiable = component_set_unmodifiable()

def item_sortedset_natural_order():
    from builtins import set as _SortedSet
    return _SortedSet(['a', 'b'])
item_sortedset_natural_order = item_sortedset_natural_order()

def component_sortedset_natural_order(_l_0=item_sortedset_natural_order,_l_1=item_sortedset_natural_order):
    return _SortedSets(value=_l_0, values=[_l_1])
component_sortedset_natural_order = component_sortedset_natural_order()

def item_sortedset_reverse_order():
    from builtins import set as _ReverseSortedSet
    return _ReverseSortedSet(['b', 'a'])
item_sortedset_reverse_order = item_sortedset_reverse_order()

def component_sortedset_reverse_order(_l_0=item_sortedset_reverse_order,_l_1=item_sortedset_reverse_order):
    return _SortedSets(value=_l_0, values=[_l_1])
component_sortedset_reverse_order = component_sortedset_reverse_order()

def item_enumset():
    from builtins import set as _EnumSet
    return _EnumSet([_Planet.EARTH, _Planet.MARS])
item_enumset = item_enumset()

def component_enumset(_l_0=item_enumset,_l_1=item_enumset):
    return _EnumSets(value=_l_0, values=[_l_1])
component_enumset = component_enumset()

def item_deque():
    from collections import deque
    return deque([5, 6])  # java: Deque[Byte]
item_deque = item_deque()

def component_deque(_l_0=item_deque,_l_1=item_deque):
    return _Deques(value=_l_0, values=[_l_1])
component_deque = component_deque()

def item_map_modifiable():
    return {2: 0.1, 1: None}  # java: Map[Short, Float]
item_map_modifiable = item_map_modifiable()

def component_map_modifiable(_l_0=item_map_modifiable,_l_1=item_map_modifiable):
    return _Maps(value=_l_0, values=[_l_1])
component_map_modifiable = component_map_modifiable()

def item_map_unmodifiable():
    from types import MappingProxyType
    return MappingProxyType({2: 0.1})  # java: Map[Short, Float]
item_map_unmodifiable = item_map_unmodifiable()

def component_map_unmodifiable(_l_0=item_map_unmodifiable,_l_1=item_map_unmodifiable):
    return _Maps(value=_l_0, values=[_l_1])
component_map_unmodifiable = component_map_unmodifiable()

def item_sortedmap_natural_order():
    from builtins import dict as _SortedMap
    return _SortedMap({'a': 6, 'b': 5})  # java: Map[String, Long]
item_sortedmap_natural_order = item_sortedmap_natural_order()

def component_sortedmap_natural_order(_l_0=item_sortedmap_natural_order,_l_1=item_sortedmap_natural_order):
    return _SortedMaps(value=_l_0, values=[_l_1])
component_sortedmap_natural_order = component_sortedmap_natural_order()

def item_sortedmap_reverse_order():
    from builtins import dict as _ReverseSortedMap
    return _ReverseSortedMap({'b': 5, 'a': 6})  # java: Map[String, Long]
item_sortedmap_reverse_order = item_sortedmap_reverse_order()

def component_sortedmap_reverse_order(_l_0=item_sortedmap_reverse_order,_l_1=item_sortedmap_reverse_order):
    return _SortedMaps(value=_l_0, values=[_l_1])
component_sortedmap_reverse_order = component_sortedmap_reverse_order()

def item_enummap():
    from builtins import dict as _EnumMap
    from builtins import int as _Long
    return _EnumMap({_Planet.MARS: _Long(5)})
item_enummap = item_enummap()

def component_enummap(_l_0=item_enummap,_l_1=item_enummap):
    return _EnumMaps(value=_l_0, values=[_l_1])
component_enummap = component_enummap()

def item_identityhashmap():
    from builtins import list as _IdentityMap
    return _IdentityMap([(_Point(x=1, y=2), 5)])  # java: Map[Object, Long]
item_identityhashmap = item_identityhashmap()

def component_identityhashmap(_l_0=item_identityhashmap,_l_1=item_identityhashmap):
    return _IdentityMaps(value=_l_0, values=[_l_1])
component_identityhashmap = component_identityhashmap()

def item_collection():
    return [2, 1]  # java: List[Long]
item_collection = item_collection()

def component_collection(_l_0=item_collection,_l_1=item_collection):
    return _Collections(value=_l_0, values=[_l_1])
component_collection = component_collection()
item_null = None

def component_null():
    return _Anything(value=None, values=[None])
component_null = component_null()

def item_map_with_keys_that_python_takes_for_one_another():
    from builtins import int as _Long
    from builtins import list as _LinkedHashMap
    from math import nan
    return _LinkedHashMap([(True, 1), (1, 'int'), (1.0, 'double'), (_Long(1), 'long'), (None, None),
        (nan, 'not a number')])
item_map_with_keys_that_python_takes_for_one_another = item_map_with_keys_that_python_takes_for_one_another()

def component_map_with_keys_that_python_takes_for_one_another(_l_0=item_map_with_keys_that_python_takes_for_one_another,_l_1=item_map_with_keys_that_python_takes_for_one_another):
    return _Anything(value=_l_0, values=[_l_1])
component_map_with_keys_that_python_takes_for_one_another = component_map_with_keys_that_python_takes_for_one_another()

def item_map_with_keys_that_python_can_t_hash():
    from builtins import list as _LinkedHashMap
    return _LinkedHashMap([([1], 'a list'), (([],), 'a tuple with a list'), ({'a': 1}, 'a map')])
item_map_with_keys_that_python_can_t_hash = item_map_with_keys_that_python_can_t_hash()

def component_map_with_keys_that_python_can_t_hash(_l_0=item_map_with_keys_that_python_can_t_hash,_l_1=item_map_with_keys_that_python_can_t_hash):
    return _Anything(value=_l_0, values=[_l_1])
component_map_with_keys_that_python_can_t_hash = component_map_with_keys_that_python_can_t_hash()

def item_set_with_elements_that_python_takes_for_one_another():
    from builtins import int as _Long
    from builtins import list as _LinkedHashSet_2
    return _LinkedHashSet_2([True, 1, _Long(1), 1.0, 0.0, -0.0, None])
item_set_with_elements_that_python_takes_for_one_another = item_set_with_elements_that_python_takes_for_one_another()

def component_set_with_elements_that_python_takes_for_one_another(_l_0=item_set_with_elements_that_python_takes_for_one_another,_l_1=item_set_with_elements_that_python_takes_for_one_another):
    return _Anything(value=_l_0, values=[_l_1])
component_set_with_elements_that_python_takes_for_one_another = component_set_with_elements_that_python_takes_for_one_another()

def item_list_of_lists_of_one_class():
    return [(5,), [6]]  # java: List[List[Long]]
item_list_of_lists_of_one_class = item_list_of_lists_of_one_class()

def component_list_of_lists_of_one_class(_l_0=item_list_of_lists_of_one_class,_l_1=item_list_of_lists_of_one_class):
    return _Anything(value=_l_0, values=[_l_1])
component_list_of_lists_of_one_class = component_list_of_lists_of_one_class()
item_byte_array = b'\x01\xff'

def component_byte_array(_l_0=item_byte_array,_l_1=item_byte_array):
    return _ByteArrays(value=_l_0, values=[_l_1])
component_byte_array = component_byte_array()

def item_boolean_array():
    import numpy
    return numpy.array([True, False], dtype='|b1')
item_boolean_array = item_boolean_array()

def component_boolean_array(_l_0=item_boolean_array,_l_1=item_boolean_array):
    return _BooleanArrays(value=_l_0, values=[_l_1])
component_boolean_array = component_boolean_array()

def item_short_array():
    import numpy
    return numpy.array([1, -1], dtype='<i2')
item_short_array = item_short_array()

def component_short_array(_l_0=item_short_array,_l_1=item_short_array):
    return _ShortArrays(value=_l_0, values=[_l_1])
component_short_array = component_short_array()

def item_char_array():
    import numpy
    return numpy.array([97, 98], dtype='<u2')
item_char_array = item_char_array()

def component_char_array(_l_0=item_char_array,_l_1=item_char_array):
    return _CharArrays(value=_l_0, values=[_l_1])
component_char_array = component_char_array()

def item_int_array():
    import numpy
    return numpy.array([1, 2], dtype='<i4')
item_int_array = item_int_array()

def component_int_array(_l_0=item_int_array,_l_1=item_int_array):
    return _IntArrays(value=_l_0, values=[_l_1])
component_int_array = component_int_array()

def item_long_array():
    return [5, None]  # java: Long[]
item_long_array = item_long_array()

def component_long_array(_l_0=item_long_array,_l_1=item_long_array):
    return _LongBoxArrays(value=_l_0, values=[_l_1])
component_long_array = component_long_array()

def item_float_array():
    import numpy
    return numpy.array([0.1, 2.0], dtype='<f4')
item_float_array = item_float_array()

def component_float_array(_l_0=item_float_array,_l_1=item_float_array):
    return _FloatArrays(value=_l_0, values=[_l_1])
component_float_array = component_float_array()

def item_double_array():
    import numpy
    return numpy.array([0.5, 2.0], dtype='<f8')
item_double_array = item_double_array()

def component_double_array(_l_0=item_double_array,_l_1=item_double_array):
    return _DoubleArrays(value=_l_0, values=[_l_1])
component_double_array = component_double_array()

def item_double_array_array():
    import numpy
    return numpy.array([[1.0, 2.0], [3.0, 4.0]], dtype='<f8')  # java: double[][]
item_double_array_array = item_double_array_array()

def component_double_array_array(_l_0=item_double_array_array,_l_1=item_double_array_array):
    return _Rectangles(value=_l_0, values=[_l_1])
component_double_array_array = component_double_array_array()

def item_int_array_array_array():
    import numpy
    return numpy.array([[[1], [2]], [[3], [4]]], dtype='<i4')  # java: int[][][]
item_int_array_array_array = item_int_array_array_array()

def component_int_array_array_array(_l_0=item_int_array_array_array,_l_1=item_int_array_array_array):
    return _Cubes(value=_l_0, values=[_l_1])
component_int_array_array_array = component_int_array_array_array()

def item_ndarray():
    import numpy
    return numpy.array([[1.0, 2.0], [3.0, 4.0]], dtype='<f8')
item_ndarray = item_ndarray()

def component_ndarray(_l_0=item_ndarray,_l_1=item_ndarray):
    return _NdArrays(value=_l_0, values=[_l_1])
component_ndarray = component_ndarray()

def item_object_array():
    return [1, None, 'a']  # java: Object[]
item_object_array = item_object_array()

def component_object_array(_l_0=item_object_array,_l_1=item_object_array):
    return _ObjectArrays(value=_l_0, values=[_l_1])
component_object_array = component_object_array()

def item_string_array():
    return ['a', None]  # java: String[]
item_string_array = item_string_array()

def component_string_array(_l_0=item_string_array,_l_1=item_string_array):
    return _StringArrays(value=_l_0, values=[_l_1])
component_string_array = component_string_array()

def item_uuid_array():
    from uuid import UUID
    return [UUID('00000000-0000-0001-0000-000000000002')]  # java: UUID[]
item_uuid_array = item_uuid_array()

def component_uuid_array(_l_0=item_uuid_array,_l_1=item_uuid_array):
    return _UuidArrays(value=_l_0, values=[_l_1])
component_uuid_array = component_uuid_array()

def item_record_array():
    return [_Point(x=1, y=2), None]  # java: _Point[]
item_record_array = item_record_array()

def component_record_array(_l_0=item_record_array,_l_1=item_record_array):
    return _RecordArrays(value=_l_0, values=[_l_1])
component_record_array = component_record_array()

def item_interface_array():
    return [_Circle(radius=1.0), _Nothing.NOTHING]  # java: io.persistable.tests.types.Models.Shape[]
item_interface_array = item_interface_array()

def component_interface_array(_l_0=item_interface_array,_l_1=item_interface_array):
    return _ShapeArrays(value=_l_0, values=[_l_1])
component_interface_array = component_interface_array()

def item_enum_array():
    return [_Planet.MARS, None]  # java: _Planet[]
item_enum_array = item_enum_array()

def component_enum_array(_l_0=item_enum_array,_l_1=item_enum_array):
    return _EnumArrays(value=_l_0, values=[_l_1])
component_enum_array = component_enum_array()

def item_byte_array_array():
    return [b'\x01', None, b'']  # java: byte[][]
item_byte_array_array = item_byte_array_array()

def component_byte_array_array(_l_0=item_byte_array_array,_l_1=item_byte_array_array):
    return _ByteRows(value=_l_0, values=[_l_1])
component_byte_array_array = component_byte_array_array()

def item_list_array():
    from builtins import int as _Long
    return [(_Long(5),), None]  # java: List[]
item_list_array = item_list_array()

def component_list_array(_l_0=item_list_array,_l_1=item_list_array):
    return _ListArrays(value=_l_0, values=[_l_1])
component_list_array = component_list_array()
del _str
del _dataclass
del _Enum
del _Booleans
del _Bytes
del _Shorts
del _Ints
del _Longs
del _Floats
del _Doubles
del _Chars
del _BigIntegers
del _BigDecimals
del _Strings
del _Planet
del _Enums
del _Uuids
del _URI
del _Uris
del _Locale
del _Locales
del _Currency
del _Currencies
del _Charset
del _Charsets
del _Pattern
del _Patterns
del _Paths
del _BitSets
del _Instants
del _Dates
del _LocalDates
del _LocalTimes
del _LocalDateTimes
del _OffsetDateTimes
del _OffsetTimes
del _ZonedDateTime
del _ZonedDateTimes
del _ZoneId
del _ZoneIds
del _ZoneOffsets
del _Durations
del _Period
del _Periods
del _Year
del _Years
del _YearMonth
del _YearMonths
del _MonthDay
del _MonthDays
del _DayOfWeek
del _DaysOfWeek
del _Optional
del _Optionals
del _OptionalInt
del _OptionalInts
del _OptionalLong
del _OptionalLongs
del _OptionalDouble
del _OptionalDoubles
del _Ranges
del _Complexes
del _Point
del _Records
del _Pixel
del _Inlines
del _Circle
del _Sealeds
del _Pair
del _Generics
del _Tree
del _Trees
del _Words
del _Varargs
del _Money
del _Immutables
del _Letter
del _Builts
del _Node
del _Mutables
del _Lists
del _Sets
del _SortedSets
del _EnumSets
del _Deques
del _Maps
del _SortedMaps
del _EnumMaps
del _IdentityMaps
del _Collections
del _Anything
del _ByteArrays
del _BooleanArrays
del _ShortArrays
del _CharArrays
del _IntArrays
del _LongBoxArrays
del _FloatArrays
del _DoubleArrays
del _Rectangles
del _Cubes
del _NdArrays
del _ObjectArrays
del _StringArrays
del _UuidArrays
del _RecordArrays
del _Nothing
del _ShapeArrays
del _EnumArrays
del _ByteRows
del _ListArrays
try: del __builtins__, _arrays
except NameError: pass
# end of persistable 2
