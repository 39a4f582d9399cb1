# persistable 2
from builtins import complex as _complex
from builtins import dict as _EnumMap
from builtins import dict as _ReverseSortedMap
from builtins import dict as _SortedMap
from builtins import float as _Float
from builtins import frozenset as _frozenset
from builtins import int as _BigInteger
from builtins import int as _Byte
from builtins import int as _Long
from builtins import int as _Short
from builtins import list as _IdentityMap
from builtins import list as _LinkedHashMap
from builtins import list as _LinkedHashSet_2
from builtins import range as _range
from builtins import set as _BitSet
from builtins import set as _EnumSet
from builtins import set as _LinkedHashSet
from builtins import set as _ReverseSortedSet
from builtins import set as _SortedSet
from builtins import str as _Character
from builtins import str as _str
from collections import deque as _deque
from dataclasses import dataclass as _dataclass
from datetime import date as _date
from datetime import datetime as _Date
from datetime import datetime as _Instant
from datetime import datetime as _datetime
from datetime import time as _time
from datetime import timedelta as _timedelta
from datetime import timezone as _timezone
from decimal import Decimal as _Decimal
from enum import Enum as _Enum
from math import nan as _nan
from pathlib import PurePosixPath as _Path
from types import MappingProxyType as _MappingProxyType
from uuid import UUID as _UUID
import numpy as _numpy

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
component_boolean_boolean = _Booleans(primitive=True, value=True, values=[True])
item_byte_byte = _Byte(5)
component_byte_byte = _Bytes(primitive=5, value=5, values=[5])
item_short_short = _Short(5)
component_short_short = _Shorts(primitive=5, value=5, values=[5])
item_int_integer = 5
component_int_integer = _Ints(primitive=5, value=5, values=[5])
item_long_long = _Long(5)
component_long_long = _Longs(primitive=5, value=5, values=[5])
item_float_float = _Float(0.1)
component_float_float = _Floats(primitive=0.1, value=0.1, values=[0.1])
item_double_double = 0.1
component_double_double = _Doubles(primitive=0.1, value=0.1, values=[0.1])
item_char_character = _Character('c')
component_char_character = _Chars(primitive='c', value='c', values=['c'])
item_biginteger = _BigInteger(5)
component_biginteger = _BigIntegers(value=5, values=[5])
item_bigdecimal = _Decimal('1.10')
component_bigdecimal = _BigDecimals(value=_Decimal('1.10'), values=[_Decimal('1.10')])
item_string = 'a\'b'
component_string = _Strings(value='a\'b', values=['a\'b'])
item_enum = _Planet.EARTH
component_enum = _Enums(value=_Planet.EARTH, values=[_Planet.EARTH])
item_uuid = _UUID('00000000-0000-0001-0000-000000000002')
component_uuid = _Uuids(value=_UUID('00000000-0000-0001-0000-000000000002'), values=[_UUID('00000000-0000-0001-0000-000000000002')])
item_uri = _URI('http://example.org/a?b=c')
component_uri = _Uris(value='http://example.org/a?b=c', values=['http://example.org/a?b=c'])
item_locale = _Locale('de-DE')
component_locale = _Locales(value='de-DE', values=['de-DE'])
item_currency = _Currency('EUR')
component_currency = _Currencies(value='EUR', values=['EUR'])
item_charset = _Charset('UTF-8')
component_charset = _Charsets(value='UTF-8', values=['UTF-8'])
item_pattern = _Pattern('a+b')
component_pattern = _Patterns(value='a+b', values=['a+b'])
item_path = _Path('a/b')
component_path = _Paths(value=_Path('a/b'), values=[_Path('a/b')])
item_bitset = _BitSet([1, 3])
component_bitset = _BitSets(value=item_bitset, values=[item_bitset])
item_instant = _Instant(2018, 2, 7, 1, 2, 3, 450000, tzinfo=_timezone.utc)
component_instant = _Instants(value=_datetime(2018, 2, 7, 1, 2, 3, 450000, tzinfo=_timezone.utc),
    values=[_datetime(2018, 2, 7, 1, 2, 3, 450000, tzinfo=_timezone.utc)])
item_java_util_date = _Date(2018, 2, 7, 1, 2, 3, 450000, tzinfo=_timezone.utc)
component_java_util_date = _Dates(value=item_java_util_date, values=[item_java_util_date])
item_localdate = _date(2018, 2, 7)
component_localdate = _LocalDates(value=_date(2018, 2, 7), values=[_date(2018, 2, 7)])
item_localtime = _time(1, 2, 3, 450000)
component_localtime = _LocalTimes(value=_time(1, 2, 3, 450000), values=[_time(1, 2, 3, 450000)])
item_localdatetime = _datetime(2018, 2, 7, 1, 2, 3, 450000)
component_localdatetime = _LocalDateTimes(value=_datetime(2018, 2, 7, 1, 2, 3, 450000), values=[_datetime(2018, 2, 7, 1, 2, 3, 450000)])
item_offsetdatetime = _datetime(2018, 2, 7, 1, 2, 3, 450000, tzinfo=_timezone(_timedelta(seconds=19800)))
component_offsetdatetime = _OffsetDateTimes(value=_datetime(2018, 2, 7, 1, 2, 3, 450000, tzinfo=_timezone(_timedelta(seconds=19800))),
    values=[_datetime(2018, 2, 7, 1, 2, 3, 450000, tzinfo=_timezone(_timedelta(seconds=19800)))])
item_offsettime = _time(1, 2, 3, 450000, tzinfo=_timezone(_timedelta(seconds=19800)))
component_offsettime = _OffsetTimes(value=_time(1, 2, 3, 450000, tzinfo=_timezone(_timedelta(seconds=19800))),
    values=[_time(1, 2, 3, 450000, tzinfo=_timezone(_timedelta(seconds=19800)))])
item_zoneddatetime = _ZonedDateTime('2018-02-07T01:02:03.450+01:00[Europe/Paris]')
component_zoneddatetime = _ZonedDateTimes(value='2018-02-07T01:02:03.450+01:00[Europe/Paris]',
    values=['2018-02-07T01:02:03.450+01:00[Europe/Paris]'])
item_zoneid = _ZoneId('Europe/Paris')
component_zoneid = _ZoneIds(value='Europe/Paris', values=['Europe/Paris'])
item_zoneoffset = _timezone(_timedelta(seconds=19800))
component_zoneoffset = _ZoneOffsets(value=_timezone(_timedelta(seconds=19800)), values=[_timezone(_timedelta(seconds=19800))])
item_duration = _timedelta(days=1, seconds=5, microseconds=1)
component_duration = _Durations(value=_timedelta(days=1, seconds=5, microseconds=1), values=[_timedelta(days=1, seconds=5, microseconds=1)])
item_period = _Period('P1Y2M3D')
component_period = _Periods(value='P1Y2M3D', values=['P1Y2M3D'])
item_year = _Year('2018')
component_year = _Years(value='2018', values=['2018'])
item_yearmonth = _YearMonth('2018-02')
component_yearmonth = _YearMonths(value='2018-02', values=['2018-02'])
item_monthday = _MonthDay('--02-29')
component_monthday = _MonthDays(value='--02-29', values=['--02-29'])
item_dayofweek = _DayOfWeek.MONDAY
component_dayofweek = _DaysOfWeek(value=_DayOfWeek.MONDAY, values=[_DayOfWeek.MONDAY])
item_optional = _Optional(value=_Long(5))
component_optional = _Optionals(value=5, values=[5])
item_optionalint = _OptionalInt(value=5)
component_optionalint = _OptionalInts(value=5, values=[5])
item_optionallong = _OptionalLong(value=5)
component_optionallong = _OptionalLongs(value=5, values=[5])
item_optionaldouble = _OptionalDouble(value=0.5)
component_optionaldouble = _OptionalDoubles(value=0.5, values=[0.5])
item_range = _range(0, 3)
component_range = _Ranges(value=item_range, values=[item_range])
item_complex = _complex(1.0, -0.0)
component_complex = _Complexes(value=_complex(1.0, -0.0), values=[_complex(1.0, -0.0)])
item_record = _Point(x=1, y=2)
component_record = _Records(value=item_record, values=[item_record])
item_record_without_identity = _Pixel(x=1, y=-1)
component_record_without_identity = _Inlines(value=_Pixel(x=1, y=-1), values=[_Pixel(x=1, y=-1)])
item_sealed_interface = _Circle(radius=0.5)
component_sealed_interface = _Sealeds(value=item_sealed_interface, values=[item_sealed_interface])
item_generic_record = _Pair(first=_Long(5), second='b', more=(_Long(6),))
component_generic_record = _Generics(value=item_generic_record, values=[item_generic_record])
item_recursive_generic_record = _Tree(value=_Short(1), branches=(_Tree(value=_Short(2), branches=()),))
component_recursive_generic_record = _Trees(value=item_recursive_generic_record, values=[item_recursive_generic_record])
item_record_with_varargs = _Words(id=1, words=['a', 'b'])
component_record_with_varargs = _Varargs(value=item_record_with_varargs, values=[item_record_with_varargs])
item_immutable_class = _Money(currency='EUR', cents=5)
component_immutable_class = _Immutables(value=item_immutable_class, values=[item_immutable_class])
item_class_with_a_builder = _Letter(to='you', lines=('a',))
component_class_with_a_builder = _Builts(value=item_class_with_a_builder, values=[item_class_with_a_builder])
item_mutable_class = _Node(name=None, parent=None, children=[])
component_mutable_class = _Mutables(value=item_mutable_class, values=[item_mutable_class])
item_list_modifiable = [5, 6]  # java: List[Long]
component_list_modifiable = _Lists(value=item_list_modifiable, values=[item_list_modifiable])
item_list_unmodifiable = (5, 6)  # java: List[Long]
component_list_unmodifiable = _Lists(value=item_list_unmodifiable, values=[item_list_unmodifiable])
item_set_modifiable = _LinkedHashSet([6, 5])  # java: Set[Long]
component_set_modifiable = _Sets(value=item_set_modifiable, values=[item_set_modifiable])
item_set_unmodifiable = _frozenset({5})  # java: Set[Long]
component_set_unmodifiable = _Sets(value=item_set_unmodifiable, values=[item_set_unmodifiable])
item_sortedset_natural_order = _SortedSet(['a', 'b'])
component_sortedset_natural_order = _SortedSets(value=item_sortedset_natural_order, values=[item_sortedset_natural_order])
item_sortedset_reverse_order = _ReverseSortedSet(['b', 'a'])
component_sortedset_reverse_order = _SortedSets(value=item_sortedset_reverse_order, values=[item_sortedset_reverse_order])
item_enumset = _EnumSet([_Planet.EARTH, _Planet.MARS])
component_enumset = _EnumSets(value=item_enumset, values=[item_enumset])
item_deque = _deque([5, 6])  # java: Deque[Byte]
component_deque = _Deques(value=item_deque, values=[item_deque])
item_map_modifiable = {2: 0.1, 1: None}  # java: Map[Short, Float]
component_map_modifiable = _Maps(value=item_map_modifiable, values=[item_map_modifiable])
item_map_unmodifiable = _MappingProxyType({2: 0.1})  # java: Map[Short, Float]
component_map_unmodifiable = _Maps(value=item_map_unmodifiable, values=[item_map_unmodifiable])
item_sortedmap_natural_order = _SortedMap({'a': 6, 'b': 5})  # java: Map[String, Long]
component_sortedmap_natural_order = _SortedMaps(value=item_sortedmap_natural_order, values=[item_sortedmap_natural_order])
item_sortedmap_reverse_order = _ReverseSortedMap({'b': 5, 'a': 6})  # java: Map[String, Long]
component_sortedmap_reverse_order = _SortedMaps(value=item_sortedmap_reverse_order, values=[item_sortedmap_reverse_order])
item_enummap = _EnumMap({_Planet.MARS: _Long(5)})
component_enummap = _EnumMaps(value=item_enummap, values=[item_enummap])
item_identityhashmap = _IdentityMap([(_Point(x=1, y=2), 5)])  # java: Map[Object, Long]
component_identityhashmap = _IdentityMaps(value=item_identityhashmap, values=[item_identityhashmap])
item_collection = [2, 1]  # java: List[Long]
component_collection = _Collections(value=item_collection, values=[item_collection])
item_null = None
component_null = _Anything(value=None, values=[None])
item_map_with_keys_that_python_takes_for_one_another = _LinkedHashMap([(True, 1), (1, 'int'),
    (1.0, 'double'), (_Long(1), 'long'), (None, None), (_nan, 'not a number')])
component_map_with_keys_that_python_takes_for_one_another = _Anything(value=item_map_with_keys_that_python_takes_for_one_another,
    values=[item_map_with_keys_that_python_takes_for_one_another])
item_map_with_keys_that_python_can_t_hash = _LinkedHashMap([([1], 'a list'), (([],), 'a tuple with a list'),
    ({'a': 1}, 'a map')])
component_map_with_keys_that_python_can_t_hash = _Anything(value=item_map_with_keys_that_python_can_t_hash,
    values=[item_map_with_keys_that_python_can_t_hash])
item_set_with_elements_that_python_takes_for_one_another = _LinkedHashSet_2([True, 1, _Long(1),
    1.0, 0.0, -0.0, None])
component_set_with_elements_that_python_takes_for_one_another = _Anything(value=item_set_with_elements_that_python_takes_for_one_another,
    values=[item_set_with_elements_that_python_takes_for_one_another])
item_list_of_lists_of_one_class = [(5,), [6]]  # java: List[List[Long]]
component_list_of_lists_of_one_class = _Anything(value=item_list_of_lists_of_one_class, values=[item_list_of_lists_of_one_class])
item_byte_array = b'\x01\xff'
component_byte_array = _ByteArrays(value=item_byte_array, values=[item_byte_array])
item_boolean_array = _numpy.array([True, False], dtype='|b1')
component_boolean_array = _BooleanArrays(value=item_boolean_array, values=[item_boolean_array])
item_short_array = _numpy.array([1, -1], dtype='<i2')
component_short_array = _ShortArrays(value=item_short_array, values=[item_short_array])
item_char_array = _numpy.array([97, 98], dtype='<u2')
component_char_array = _CharArrays(value=item_char_array, values=[item_char_array])
item_int_array = _numpy.array([1, 2], dtype='<i4')
component_int_array = _IntArrays(value=item_int_array, values=[item_int_array])
item_long_array = [5, None]  # java: Long[]
component_long_array = _LongBoxArrays(value=item_long_array, values=[item_long_array])
item_float_array = _numpy.array([0.1, 2.0], dtype='<f4')
component_float_array = _FloatArrays(value=item_float_array, values=[item_float_array])
item_double_array = _numpy.array([0.5, 2.0], dtype='<f8')
component_double_array = _DoubleArrays(value=item_double_array, values=[item_double_array])
item_double_array_array = _numpy.array([[1.0, 2.0], [3.0, 4.0]], dtype='<f8')  # java: double[][]
component_double_array_array = _Rectangles(value=item_double_array_array, values=[item_double_array_array])
item_int_array_array_array = _numpy.array([[[1], [2]], [[3], [4]]], dtype='<i4')  # java: int[][][]
component_int_array_array_array = _Cubes(value=item_int_array_array_array, values=[item_int_array_array_array])
item_ndarray = _numpy.array([[1.0, 2.0], [3.0, 4.0]], dtype='<f8')
component_ndarray = _NdArrays(value=item_ndarray, values=[item_ndarray])
item_object_array = [1, None, 'a']  # java: Object[]
component_object_array = _ObjectArrays(value=item_object_array, values=[item_object_array])
item_string_array = ['a', None]  # java: String[]
component_string_array = _StringArrays(value=item_string_array, values=[item_string_array])
item_uuid_array = [_UUID('00000000-0000-0001-0000-000000000002')]  # java: UUID[]
component_uuid_array = _UuidArrays(value=item_uuid_array, values=[item_uuid_array])
item_record_array = [_Point(x=1, y=2), None]  # java: _Point[]
component_record_array = _RecordArrays(value=item_record_array, values=[item_record_array])
item_interface_array = [_Circle(radius=1.0), _Nothing.NOTHING]  # java: io.persistable.tests.types.Models.Shape[]
component_interface_array = _ShapeArrays(value=item_interface_array, values=[item_interface_array])
item_enum_array = [_Planet.MARS, None]  # java: _Planet[]
component_enum_array = _EnumArrays(value=item_enum_array, values=[item_enum_array])
item_byte_array_array = [b'\x01', None, b'']  # java: byte[][]
component_byte_array_array = _ByteRows(value=item_byte_array_array, values=[item_byte_array_array])
item_list_array = [(_Long(5),), None]  # java: List[]
component_list_array = _ListArrays(value=item_list_array, values=[item_list_array])
del _complex
del _EnumMap
del _ReverseSortedMap
del _SortedMap
del _Float
del _frozenset
del _BigInteger
del _Byte
del _Long
del _Short
del _IdentityMap
del _LinkedHashMap
del _LinkedHashSet_2
del _range
del _BitSet
del _EnumSet
del _LinkedHashSet
del _ReverseSortedSet
del _SortedSet
del _Character
del _str
del _deque
del _dataclass
del _date
del _Date
del _Instant
del _datetime
del _time
del _timedelta
del _timezone
del _Decimal
del _Enum
del _nan
del _Path
del _MappingProxyType
del _UUID
del _numpy
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
