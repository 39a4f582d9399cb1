package io.persistable.python.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Range;
import io.persistable.python.program.Models.Color;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CollectionsTest extends ReadTest {

  private static final String IMPORTS =
      """
      from builtins import dict as _dict, set as _set, frozenset as _frozenset, range as _range
      from builtins import set as _SortedSet, set as _ReverseSortedSet, set as _EnumSet
      from builtins import dict as _SortedMap, dict as _ReverseSortedMap, dict as _EnumMap
      from builtins import list as _Set, tuple as _FrozenSet, list as _Map, tuple as _FrozenMap
      from builtins import list as _IdentityMap, frozenset as _FrozenSortedSet
      from builtins import int as _Long, int as _Short_2, float as _Float, str as _Character
      from collections import deque as _deque, OrderedDict as _OrderedDict, Counter as _Counter
      from types import MappingProxyType as _MappingProxyType
      from io.persistable.python.program.Models import Color as _Color
      """;

  private static @Nullable Object read(String expression) {
    return items(IMPORTS + "x = " + expression + "\n").get("x");
  }

  @Test
  void bracketsSayWhetherACollectionCanBeModified() {
    List<Object> list = new ArrayList<>(Arrays.asList(1, null, "a"));
    assertEquals(list, read("[1, None, 'a',]"));
    assertEquals(ArrayList.class, read("[]").getClass());
    assertEquals(list, read("(1, None, 'a')"));
    for (String frozen :
        new String[] {"(1,)", "()", "_frozenset({1})", "_frozenset()", "_FrozenSet([[1]])"}) {
      Collection<?> collection = (Collection<?>) read(frozen);
      assertThrows(UnsupportedOperationException.class, collection::clear, frozen);
    }
    assertThrows(
        UnsupportedOperationException.class,
        () -> ((Map<?, ?>) read("_MappingProxyType({})")).clear());
    assertEquals(LinkedHashSet.class, read("{3, 1, 2}").getClass());
    assertEquals(List.of(3, 1, 2), List.copyOf((Collection<?>) read("{3, 1, 2}")));
    assertEquals(LinkedHashMap.class, read("{}").getClass());
    assertEquals(1, read("(1)"));
    assertEquals(List.of(1, 2), read("([1, 2])"));
  }

  @Test
  void mapsAreReadInEveryForm() {
    Map<Object, Object> expected = new LinkedHashMap<>();
    expected.put("a", 1);
    expected.put(null, List.of(2));
    assertEquals(expected, read("{'a': 1, None: [2]}"));
    assertEquals(expected, read("_dict([('a', 1), (None, [2])])"));
    assertEquals(expected, read("_Map([['a', 1], (None, [2],)])"));
    assertEquals(expected, read("_OrderedDict([('a', 1), (None, [2])])"));
    assertEquals(Map.of("a", 1), read("_dict(a=1)"));
    assertEquals(Map.of("a", 2, "b", 1), read("_Counter(['a', 'b', 'a'])"));
    assertEquals(Map.of(), read("_Map()"));
    Map<Object, Object> mixed = new LinkedHashMap<>();
    mixed.put(1, "int");
    mixed.put(true, "bool");
    mixed.put(1.0, "float");
    assertEquals(mixed, read("_Map([(1, 'int'), (True, 'bool'), (1.0, 'float')])"));
    Map<?, ?> identity = (Map<?, ?>) read("_IdentityMap([([1], 'a'), ([1], 'b')])");
    assertEquals(IdentityHashMap.class, identity.getClass());
    assertEquals(2, identity.size());
  }

  @Test
  void orderAndComparatorAreKept() {
    SortedSet<?> reverse = (SortedSet<?>) read("_ReverseSortedSet([2, 3, 1])");
    assertEquals(List.of(3, 2, 1), List.copyOf(reverse));
    assertEquals(Collections.reverseOrder(), reverse.comparator());
    assertEquals(new TreeSet<>(List.of(1, 2)), read("_SortedSet({2, 1})"));
    assertThrows(
        UnsupportedOperationException.class, ((SortedSet<?>) read("_FrozenSortedSet({1})"))::clear);
    SortedMap<?, ?> map = (SortedMap<?, ?>) read("_ReverseSortedMap({'a': 1, 'b': 2})");
    assertEquals(List.of("b", "a"), List.copyOf(map.keySet()));
    assertEquals((Comparator<?>) Collections.reverseOrder(), map.comparator());
    assertTrue(
        refused(IMPORTS + "x = _SortedSet([1, 'a'])\n")
            .getMessage()
            .contains("expected elements that this collection accepts"));
  }

  @Test
  void otherCollectionsComeBackAsTheirClasses() {
    assertEquals(List.of(1, 2), List.copyOf((ArrayDeque<?>) read("_deque([1, 2])")));
    assertEquals(EnumSet.of(Color.RED), read("_EnumSet([_Color.RED])"));
    EnumMap<Color, Object> map = new EnumMap<>(Color.class);
    map.put(Color.GREEN, 1);
    assertEquals(map, read("_EnumMap({_Color.GREEN: 1})"));
    assertEquals(new Range(10, 0, -3), read("_range(10, 0, -3)"));
    assertEquals(Set.of(List.of(1)), read("_Set([(1,)])"));
  }

  @Test
  void aliasesCarryTheExactClass() {
    assertEquals(5L, read("_Long(5)"));
    assertEquals((short) -5, read("_Short_2(-5)"));
    assertEquals(0.1f, read("_Float(0.1)"));
    assertEquals('c', read("_Character('c')"));
    assertEquals(5, read("int(5)"));
    assertTrue(
        refused(IMPORTS + "x = _Short_2(40000)\n").getMessage().contains("from -32768 to 32767"));
    assertTrue(refused(IMPORTS + "x = int('5')\n").getMessage().contains("as a literal"));
  }

  @Test
  void typeCommentsFixTheClassesOfElements() {
    assertEquals(List.of(1L, 2L), items("x = [1, 2]  # type: List[Long]\n").get("x"));
    assertEquals(
        Map.of((short) 1, List.of(0.5f)),
        items("x = {1: [0.5]}  # type: Dict[Short, List[Float]]\n").get("x"));
    assertEquals(
        List.of('a'),
        List.copyOf((Collection<?>) items("x = {'a'}  # type: Set[Character]\n").get("x")));
    assertEquals(List.of(1), items("x = [1]  # a comment\n").get("x"));
    assertEquals(List.of(1), items("x = [1]  # type: ignore[misc]\n").get("x"));
    assertEquals(List.of(2L), items("x: 'List[Long]' = [2]\n").get("x"));
    assertEquals(
        List.of(1L), items("def f():\n    return [1]  # type: List[Long]\nx = f()\n").get("x"));
  }

  @Test
  void whiteSpaceAndCommentsMayStandAnywhere() {
    assertEquals(
        Map.of("a", List.of(1, 2)),
        items(
                "\ufeff# first\r\n\r\n"
                    + "x = \\\r\n"
                    + "  {  # open\r\n"
                    + " 'a'\t:\f[ 1 ,\r\n\r\n"
                    + " 2 , ] } # end\r\n\r\n")
            .get("x"));
    assertEquals(Map.of("a", 1, "b", 2), items("a = 1; b = 2;\n"));
    assertEquals(Map.of("caf\u00e9", 1), items("cafe\u0301 = 1\n"));
    assertEquals(Map.of("a", 1), items("'''A docstring.'''\na = 1"));
  }
}
