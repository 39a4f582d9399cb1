package io.persistable.python.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.python.program.Models.Airport;
import io.persistable.python.program.Models.Color;
import io.persistable.python.program.Models.Flight;
import io.persistable.python.program.Models.Holder;
import io.persistable.python.program.Models.Person;
import io.persistable.python.program.Models.Primitives;
import io.persistable.python.program.Models.Typed;
import io.persistable.python.program.Models.Vertex;
import io.persistable.read.ReadOptions;
import io.persistable.value.RecordValue;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecordsTest extends ReadTest {

  private static final String DEFINITION =
      """
      from dataclasses import dataclass as _dataclass
      @_dataclass(frozen=True)
      class _Airport:
          __module__ = 'demo.flights'
          __qualname__ = 'Airport'
          iata: str
          elevation: int  # Long

      """;

  @Test
  void flatFormSharesWhatIsNamed() {
    Map<String, ?> items =
        items(
            DEFINITION
                + """
                from demo.flights import Flight as _Flight
                _g2 = _Airport(iata='DTW', elevation=196)
                home = _Airport(elevation = 204 , # as measured
                   iata = "ORD",)
                route = [home, _g2, _g2]
                flight = _Flight(date=None, delay=-5, origin=home, destination=_g2)
                del _dataclass
                del _Airport, _Flight
                del _g2
                try: del __builtins__, _arrays
                except NameError: pass
                """);
    assertEquals(List.of("home", "route", "flight"), List.copyOf(items.keySet()));
    List<?> route = (List<?>) items.get("route");
    assertEquals(new Airport("DTW", 196), route.get(1));
    assertSame(route.get(1), route.get(2));
    assertSame(items.get("home"), route.get(0));
    Flight flight = (Flight) items.get("flight");
    assertEquals(new Flight(null, -5, new Airport("ORD", 204), new Airport("DTW", 196)), flight);
    assertSame(route.get(1), flight.destination());
  }

  @Test
  void scopedFormMakesTheSame() {
    Map<String, ?> items =
        items(
            """

            def _g3():
                from demo.flights import Airport
                return Airport(iata='DTW', elevation=196)
            _g3 = _g3()

            def x():
                from demo.flights import Airport as _Airport
                return _Airport('ORD', 7)
            x = x()

            def b(_l_0=x,_l_1=_g3,_l_2=_g3):
                return [_l_0, _l_1, _l_2]
            b = b()
            a = 1
            del _g3
            try: del __builtins__, _arrays
            except NameError: pass
            """);
    assertEquals(List.of("x", "b", "a"), List.copyOf(items.keySet()));
    List<?> b = (List<?>) items.get("b");
    assertSame(items.get("x"), b.get(0));
    assertSame(b.get(1), b.get(2));
    assertEquals(new Airport("DTW", 196), b.get(1));
  }

  @Test
  void primitivesAreReadWithoutLoss() {
    String text =
        "from demo import Primitives as _P\n"
            + "x = _P(yes=True, b=-128, s=32767, i=-2147483648, l=9223372036854775807, f=0.1,"
            + " d=1e-5, c='\\u20ac', text=None)\n";
    assertEquals(
        new Primitives(
            true,
            (byte) -128,
            (short) 32767,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            0.1f,
            1e-5,
            '\u20ac',
            null),
        items(text).get("x"));
    String widened =
        "from demo import Primitives as _P\n_g0 = 5\n_g1 = 0.1\n"
            + "x = _P(yes=False, b=_g0, s=_g0, i=_g0, l=_g0, f=_g1, d=_g0, c='a', text='t')\n";
    assertEquals(
        new Primitives(false, (byte) 5, (short) 5, 5, 5L, 0.1f, 5.0, 'a', "t"),
        items(widened).get("x"));
  }

  @Test
  void typedPlacesFixTheClassesOfElements() {
    Typed typed =
        (Typed)
            items(
                    "from demo import Typed as _Typed\n"
                        + "x = _Typed(longs=[1, 2], floats={'a': 0.5}, note='n', linked=[1],"
                        + " sorted={'b': 1, 'a': 2}, names=['p', None], weights=[1.5, 2])\n")
                .get("x");
    assertEquals(List.of(1L, 2L), typed.longs());
    assertEquals(Map.of("a", 0.5f), typed.floats());
    assertEquals(Optional.of("n"), typed.note());
    assertInstanceOf(LinkedList.class, typed.linked());
    assertEquals(new TreeMap<>(Map.of("a", 2, "b", 1)), typed.sorted());
    assertArrayEquals(new String[] {"p", null}, typed.names());
    assertArrayEquals(new double[] {1.5, 2}, typed.weights());
  }

  @Test
  void namedCollectionsAreCheckedForTheTypedPlacesThatReferToThem() {
    String text =
        "from demo import Typed as _Typed\n_g1 = [1, 'a']\n"
            + "x = _Typed(longs=_g1, floats={}, note=None, linked=[], sorted={}, names=[],"
            + " weights=[])\n";
    assertTrue(
        refused(text)
            .getMessage()
            .startsWith("test.py:3:18: expected a value of type Long, found the string 'a'"),
        refused(text).getMessage());
    String ok = text.replace("'a'", "2");
    assertEquals(List.of(1L, 2L), ((Typed) items(ok).get("x")).longs());
    String filled = text.replace("[1, 'a']", "[]") + "_g1.extend(['a'])\n";
    assertTrue(
        refused(filled).getMessage().startsWith("test.py:4:1: expected a value of type Long"));
  }

  @Test
  void cyclesAreFilledAtTheEnd() {
    Map<String, ?> items =
        items(
            """
            from demo import Holder as _Holder, Vertex as _Vertex
            _g4 = []
            _g5 = _Holder(value=_g4)
            _g8 = _Vertex()
            m = {}
            a = [None, None]  # type: object[]
            _g4.extend([_g5, 1])
            _g8.__init__(next=_g8, name='loop')
            m.update({'self': m})
            a[:] = [a, 2]
            x = _g4
            v = _g8
            del _g4, _g5, _g8
            """);
    List<?> list = (List<?>) items.get("x");
    assertSame(list, ((Holder) list.get(0)).value());
    Vertex vertex = (Vertex) items.get("v");
    assertSame(vertex, vertex.next);
    assertSame(items.get("m"), ((Map<?, ?>) items.get("m")).get("self"));
    Object[] array = (Object[]) items.get("a");
    assertSame(array, array[0]);
    assertEquals(2, array[1]);
  }

  @Test
  void enumConstantsGoByTheirJavaNames() {
    String text =
        """
        from enum import Enum as _Enum
        class _Color(_Enum):
            __module__ = 'io.persistable.python.program.Models'
            __qualname__ = 'Color'
            RED = 'RED'
            mro_ = 'mro'
        x = [_Color.RED, _Color.mro_]
        """;
    assertEquals(List.of(Color.RED, Color.mro), items(text).get("x"));
    String imported =
        "from io.persistable.python.program.Models import Color as _Color\nx = _Color.mro_\n";
    assertEquals(Color.mro, items(imported).get("x"));
    assertTrue(
        refused(imported.replace("mro_", "GREE")).getMessage().contains("did you mean 'GREEN'?"));
  }

  @Test
  void anOptionalPlaceGivesAnOptionalWhateverTheTextCallsIt() {
    String text =
        """
        from dataclasses import dataclass
        @dataclass(frozen=True)
        class _Typed:
            __module__ = 'demo'
            __qualname__ = 'Typed'
            note: NOTE
        x = _Typed(longs=[], floats={}, note=None, linked=[], sorted={}, names=[], weights=[])
        """;
    Typed before = (Typed) items(text.replace("NOTE", "str")).get("x");
    assertEquals(Optional.empty(), before.note());
    Typed now = (Typed) items(text.replace("NOTE", "object  # Optional[str]")).get("x");
    assertEquals(Optional.empty(), now.note());
  }

  @Test
  void oldNamesDefaultsAndRemovedComponentsAreUnderstood() {
    assertEquals(
        new Airport("ORD", -1),
        items("from demo import Aerodrome as _A\nx = _A(code='ORD', runways=[1, 2])\n").get("x"));
  }

  @Test
  void olderVersionsGoThroughTheMigration() {
    String text =
        """
        import dataclasses as _d
        @_d.dataclass(frozen=True)
        class _Person:
            __module__ = 'demo'
            __qualname__ = 'Person'
            name: str
            age: int
        x = _Person(name='Ada Lovelace', age=36)
        """;
    assertEquals(new Person("Ada", "Lovelace", 36), items(text).get("x"));
  }

  @Test
  void dataclassesMadeByACallAreUnderstood() {
    String text =
        """
        from dataclasses import make_dataclass as _make_dataclass
        _Airport = _make_dataclass('Airport', ['iata', 'elevation'], frozen=True,
            namespace={'__module__': 'demo.flights'})
        x = _Airport(iata='ORD', elevation=1)
        del _Airport, _make_dataclass
        """;
    assertEquals(Map.of("x", new Airport("ORD", 1)), items(text));
  }

  @Test
  void unknownTypesComeBackAsRecordValuesWhenAskedFor() {
    String text =
        DEFINITION.replace("demo.flights", "gone") + "x = _Airport(iata='ORD', elevation=5)\n";
    RecordValue value =
        (RecordValue)
            module(
                    text,
                    ReadOptions.DEFAULT.withUnknownTypes(ReadOptions.UnknownTypes.RECORD_VALUES))
                .items()
                .get("x");
    assertEquals("gone.Airport", value.typeName());
    assertEquals(5L, value.get("elevation"));
    assertEquals(false, value.mutable());
  }

  @Test
  void lenientReadingReportsWhatItPassesOver() {
    PythonModule module =
        module(
            "from demo.flights import Flight as _F, Airport as _A\n"
                + "x = _F(date='d', colour=1, origin=_A(iata='A'), destination=None)\n",
            ReadOptions.DEFAULT.withLenient(true));
    assertEquals(new Flight("d", 0, new Airport("A", -1), null), module.items().get("x"));
    assertEquals(
        List.of(
            "test.py:2:18: argument 'colour' of demo.flights.Flight",
            "test.py:2:5: missing argument 'delay' of demo.flights.Flight"),
        module.ignored());
  }
}
