package io.persistable.python.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.LimitExceededException;
import io.persistable.error.ReadException;
import io.persistable.python.lex.Scanner;
import io.persistable.python.program.Models.Typed;
import io.persistable.read.ReadOptions;
import io.persistable.spi.Arguments;
import io.persistable.spi.Catalog;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import io.persistable.testsupport.Python;
import io.persistable.type.TypeRegistry;
import io.persistable.type.ValueClasses;
import io.persistable.value.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whether arguments are read the way archives write them, or in whatever order, and whether the
 * head of the text was read before, makes no difference: the same objects, or the same error at the
 * same place.
 */
class StraightTest extends ReadTest {

  private static final byte[] TEXT =
      Python.script(StraightTest.class, "straight.py").getBytes(StandardCharsets.UTF_8);

  /** Keeps the heads of all texts that were read with it. */
  private final TypeRegistry known = Models.registry();

  @Test
  void theTextIsReadTheSameEitherWay() {
    String first = straight(TEXT, known, ReadOptions.DEFAULT);
    assertTrue(first.contains("[iata=DTW, elevation=196]"), first);
    assertEquals(general(TEXT, ReadOptions.DEFAULT), first);
    assertEquals(first, straight(TEXT, known, ReadOptions.DEFAULT));
  }

  @Test
  void anyReplacedByteHasTheSameEffectEitherWay() {
    straight(TEXT, known, ReadOptions.DEFAULT);
    byte[] others = utf8("(){}[],:='\"\\#\n\r _gx09-+.@;eNT\0\u007f\u00e9");
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 10 * TEXT.length; i++) {
      byte[] changed = TEXT.clone();
      changed[i % TEXT.length] = others[random.nextInt(others.length)];
      assertSame(changed, "seed " + seed);
    }
  }

  @Test
  void anyMissingByteAndAnyEndHasTheSameEffectEitherWay() {
    straight(TEXT, known, ReadOptions.DEFAULT);
    for (int i = 0; i < TEXT.length; i++) {
      assertSame(Arrays.copyOf(TEXT, i));
      byte[] shorter = Arrays.copyOf(TEXT, TEXT.length - 1);
      System.arraycopy(TEXT, i + 1, shorter, i, shorter.length - i);
      assertSame(shorter);
    }
  }

  @Test
  void piecesInOtherPlacesHaveTheSameEffectEitherWay() {
    straight(TEXT, known, ReadOptions.DEFAULT);
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      int from = random.nextInt(TEXT.length);
      int to = Math.min(TEXT.length, from + 1 + random.nextInt(40));
      int at = random.nextInt(TEXT.length);
      int rest = Math.min(TEXT.length, at + random.nextInt(20));
      byte[] changed = new byte[at + (to - from) + (TEXT.length - rest)];
      System.arraycopy(TEXT, 0, changed, 0, at);
      System.arraycopy(TEXT, from, changed, at, to - from);
      System.arraycopy(TEXT, rest, changed, at + to - from, TEXT.length - rest);
      assertSame(changed, "seed " + seed);
    }
  }

  @Test
  void limitsAreTheSameEitherWay() {
    straight(TEXT, known, ReadOptions.DEFAULT);
    for (int limit = 1; limit < 80; limit++) {
      ReadLimits limits = ReadLimits.DEFAULT;
      for (ReadLimits each :
          List.of(
              limits.toBuilder().depth(limit).build(),
              limits.toBuilder().objects(limit).build(),
              limits.toBuilder().stringLength(limit).build())) {
        ReadOptions options = ReadOptions.DEFAULT.withLimits(each);
        assertEquals(general(TEXT, options), straight(TEXT, known, options));
      }
    }
    assertThrows(
        LimitExceededException.class,
        () -> read(TEXT, known, ReadOptions.DEFAULT.withLimits(limits(1)), true));
  }

  private static ReadLimits limits(int depth) {
    return ReadLimits.builder().depth(depth).build();
  }

  @Test
  void aDefinitionThatGoesOnBehindAKnownHeadIsReadWhole() {
    String head =
        """
        from demo import Holder as _Holder
        class _Airport:
            __module__ = 'demo.flights'
            iata: str

        """;
    String use = "x = _Holder(value=1)\n";
    items(head + use);
    TypeRegistry types = Models.registry();
    straight(utf8(head + use), types, ReadOptions.DEFAULT);
    for (String between :
        List.of(
            "    y: int\n", "\n", "# a\n", "#\n    y: int\n", "  \n", "\\\n", "\f    y: int\n")) {
      byte[] text = utf8(head + between + use);
      assertEquals(
          general(text, ReadOptions.DEFAULT), straight(text, types, ReadOptions.DEFAULT), between);
    }
  }

  @Test
  void namesOfTheHeadThatAreBoundAgainAreDeletedAtTheEnd() {
    String head = "from demo import Holder as _Holder, Primitives as _P\n";
    String tail = "del _Holder\ndel _P\ntry: del __builtins__, _arrays\nexcept NameError: pass\n";
    TypeRegistry types = Models.registry();
    straight(utf8(head + "x = _Holder(value=1)\n" + tail), types, ReadOptions.DEFAULT);
    for (String body :
        List.of(
            "_P = 5\nx = 1\n", "del _P\nx = 2\n", "_arrays = [1]\nx = 3\n", "__builtins__ = 4\n")) {
      byte[] text = utf8(head + body + tail);
      assertEquals(
          general(text, ReadOptions.DEFAULT), straight(text, types, ReadOptions.DEFAULT), body);
    }
  }

  @Test
  void nothingOfATextIsLeftForTheNext() {
    String head = "from demo import Holder as _Holder\n";
    String tail = "del _Holder\ntry: del __builtins__, _arrays\nexcept NameError: pass\n";
    TypeRegistry types = Models.registry();
    for (String body :
        List.of(
            "x = _Holder(value=1)\n",
            "x = _Holder(value=[1, 2])\n_g5 = [x]\ny = [_g5, _g5]\n",
            "z = [x]\n",
            "z = _g5\n",
            "z = _Holder(value=[[7, _Holder(value=fail)]])\n",
            "from demo import Primitives as _P\nx = _Holder(value=(1, 2, 3))\n",
            "_P = _P\n",
            "a = b = 5\n",
            "x = [_Holder(value='a'), 1, 2]\nx.append(3)\n",
            "_Holder = 5\n",
            "x = _Holder(value={_Holder(value=1): 2})\nx = 7\n",
            "import sys\nx = 8\nsys.modules[__name__] = x\n",
            "del _Holder\nx = _Holder(value=1)\n",
            "x = _Holder(value=1)\n")) {
      for (int i = 0; i < 3; i++) {
        byte[] text = utf8(head + body + tail);
        assertEquals(
            general(text, ReadOptions.DEFAULT), straight(text, types, ReadOptions.DEFAULT), body);
      }
    }
  }

  @Test
  void aConstructorMayReadATextThatBeginsAsItsOwn() {
    String text = "from demo import Pair as _Pair\nx = _Pair(a=%d, b='two', c=[3])\n";
    TypeRegistry[] types = new TypeRegistry[1];
    Function<Arguments, Pair> maker =
        in -> {
          int a = in.int32(0);
          if (a == 0) {
            return new Pair(0, in.text(1), in.reference(2));
          }
          byte[] inner = utf8(String.format(text, a - 1));
          Object read = read(inner, types[0], ReadOptions.DEFAULT, true).items().get("x");
          return new Pair(a, in.text(1), read);
        };
    types[0] = pairs(maker);
    for (int i = 0; i < 6; i++) {
      PythonModule module =
          read(utf8(String.format(text, i % 3)), types[0], ReadOptions.DEFAULT, true);
      Pair pair = assertInstanceOf(Pair.class, module.items().get("x"));
      for (int a = i % 3; a > 0; a--) {
        assertEquals(a, pair.a());
        pair = assertInstanceOf(Pair.class, pair.c());
      }
      assertEquals(new Pair(0, "two", List.of(3)), pair);
    }
  }

  private record Pair(int a, @Nullable String b, @Nullable Object c) {}

  @Test
  void persistersMayAskInAnyOrderAgainAndNotAtAll() {
    String text = "from demo import Pair as _Pair\nx = _Pair(a=1, b='two', c=[3])\n";
    Pair whole = new Pair(1, "two", List.of(3));
    assertEquals(whole, pair(text, in -> new Pair(in.int32(0), in.text(1), in.reference(2))));
    assertEquals(
        whole,
        pair(
            text,
            in -> {
              Object c = in.reference(2);
              return new Pair(in.int32(0), in.text(1), c);
            }));
    assertEquals(
        whole,
        pair(
            text,
            in -> {
              if (in.int32(0) != 1 || in.int32(0) != 1 || !"two".equals(in.text(1))) {
                throw new IllegalStateException();
              }
              return new Pair(in.int32(0), in.text(1), in.reference(2));
            }));
    assertEquals(new Pair(0, null, null), pair(text, in -> new Pair(0, null, null)));
    assertEquals(new Pair(1, null, null), pair(text, in -> new Pair(in.int32(0), null, null)));
  }

  @Test
  void whatReadingThrowsIsNotTakenForTheConstructors() {
    String text = "from demo import Pair as _Pair\nx = _Pair(a=1, b='two', c=[%])\n";
    for (Function<Arguments, Pair> maker :
        List.<Function<Arguments, Pair>>of(
            in -> new Pair(in.int32(0), in.text(1), in.reference(2)),
            in -> new Pair(0, null, null),
            in -> {
              throw new IllegalStateException();
            },
            in -> {
              try {
                return new Pair(in.int32(0), in.text(1), in.reference(2));
              } catch (RuntimeException e) {
                return new Pair(0, null, null);
              }
            })) {
      ReadException error = assertThrows(ReadException.class, () -> pair(text, maker));
      assertTrue(
          String.valueOf(error.getMessage()).startsWith("test.py:2:28: expected a value"),
          error.getMessage());
    }
  }

  private static Pair pair(String text, Function<Arguments, Pair> maker) {
    PythonModule module = read(utf8(text), pairs(maker), ReadOptions.DEFAULT, true);
    return assertInstanceOf(Pair.class, module.items().get("x"));
  }

  private static TypeRegistry pairs(Function<Arguments, Pair> maker) {
    Persister<Pair> persister =
        new Persister<>() {
          @Override
          public PersistableType<Pair> type() {
            return PersistableType.of(Pair.class)
                .name("demo.Pair")
                .component("a", DeclaredType.INT32)
                .component("b", DeclaredType.TEXT)
                .component("c", DeclaredType.OBJECT)
                .build();
          }

          @Override
          public void walk(Pair value, References out) {}

          @Override
          public void represent(Pair value, Representation out) {}

          @Override
          public Pair restore(Arguments in) {
            return maker.apply(in);
          }
        };
    Catalog catalog =
        new Catalog() {
          @Override
          public List<Persister<?>> persisters() {
            return List.of(persister);
          }

          @Override
          public List<Class<? extends Enum<?>>> enums() {
            return List.of();
          }
        };
    return new TypeRegistry(List.of(catalog), ValueClasses.NONE);
  }

  private void assertSame(byte[] text) {
    assertSame(text, "");
  }

  private void assertSame(byte[] text, String message) {
    assertEquals(
        general(text, ReadOptions.DEFAULT),
        straight(text, known, ReadOptions.DEFAULT),
        () -> message + "\n" + new String(text, StandardCharsets.ISO_8859_1));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String straight(byte[] text, TypeRegistry types, ReadOptions options) {
    return outcome(text, types, options, true);
  }

  private static String general(byte[] text, ReadOptions options) {
    return outcome(text, Models.registry(), options, false);
  }

  private static String outcome(
      byte[] text, TypeRegistry types, ReadOptions options, boolean straight) {
    try {
      return described(read(text, types, options, straight).items());
    } catch (ReadException e) {
      return e.toString();
    }
  }

  private static PythonModule read(
      byte[] text, TypeRegistry types, ReadOptions options, boolean straight) {
    return straight
        ? PythonReader.read(text, "test.py", types, options)
        : PythonReader.read(new Scanner(text, "test.py", options.limits()), types, options, false);
  }

  private static String described(@Nullable Object value) {
    if (value instanceof Typed typed) {
      return typed.longs()
          + " "
          + typed.floats()
          + " "
          + typed.note()
          + " "
          + typed.linked()
          + " "
          + typed.sorted()
          + described(typed.names())
          + described(typed.weights());
    } else if (value instanceof double[] array) {
      return Arrays.toString(array);
    } else if (value instanceof long[] array) {
      return Arrays.toString(array);
    } else if (value instanceof byte[] array) {
      return Arrays.toString(array);
    } else if (value instanceof Object[] array) {
      return Arrays.stream(array).map(StraightTest::described).toList().toString();
    } else if (value instanceof Map<?, ?> map) {
      StringBuilder all = new StringBuilder("{");
      map.forEach((k, v) -> all.append(described(k)).append('=').append(described(v)).append("; "));
      return all + "}";
    } else if (value instanceof Collection<?> elements) {
      return elements.stream().map(StraightTest::described).toList().toString();
    }
    return value + (value == null ? "" : " " + value.getClass().getSimpleName());
  }
}
