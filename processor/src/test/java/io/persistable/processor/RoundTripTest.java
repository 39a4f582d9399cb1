package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.spi.Catalog;
import io.persistable.spi.Component;
import io.persistable.spi.Persister;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated runs: every object of {@code Samples} is taken apart and put together. */
class RoundTripTest {

  @TempDir Path output;

  static Stream<Arguments> casesAndCompilers() {
    return Stream.of("records", "classes", "change", "foreign")
        .flatMap(name -> Stream.of("javac", "ecj").map(by -> Arguments.of(name, by)));
  }

  @ParameterizedTest
  @MethodSource("casesAndCompilers")
  void restoresWhatItRepresents(String name, String compiler) throws Exception {
    Compile compile = compiler.equals("ecj") ? Compile.ecj(output) : Compile.javac(output);
    Compile.Outcome outcome = compile.sources(GoldenTest.sources(name));
    assertEquals(List.of(), outcome.errors());
    try (URLClassLoader loader = outcome.loader()) {
      Map<Class<?>, Persister<?>> persisters = new HashMap<>();
      for (Catalog catalog : ServiceLoader.load(Catalog.class, loader)) {
        catalog.persisters().forEach(each -> persisters.put(each.type().javaClass(), each));
      }
      List<?> samples = (List<?>) loader.loadClass("demo.Samples").getMethod("all").invoke(null);
      List<Class<?>> untried = new ArrayList<>(persisters.keySet());
      for (Object sample : samples) {
        Persister<?> persister = persisters.get(sample.getClass());
        if (persister == null) {
          throw new AssertionError("no persister for " + sample.getClass());
        }
        restores(sample, persister);
        untried.remove(sample.getClass());
      }
      assertEquals(List.of(), untried);
    }
  }

  private static <T> void restores(Object sample, Persister<T> persister) {
    T value = persister.type().javaClass().cast(sample);
    Slots slots = Slots.of(value, persister);
    T copy = persister.restore(slots);
    assertNotSame(value, copy);
    assertSame(value.getClass(), copy.getClass());
    assertEquals(persister.type().components().size(), slots.values().size());
    List<Integer> mayRefer = new ArrayList<>();
    for (int i = 0; i < slots.values().size(); i++) {
      Component component = persister.type().components().get(i);
      Object given = slots.values().get(i);
      Object restored = Slots.of(copy, persister).values().get(i);
      assertTrue(
          Objects.deepEquals(given, restored), () -> persister.type() + "." + component.name());
      if (given != null && !component.type().boxed().isInstance(given)) {
        throw new AssertionError(component + " is described wrongly, it holds " + given.getClass());
      }
      if (!isLeaf(component)) {
        mayRefer.add(i);
      }
    }
    assertEquals(mayRefer, slots.visited());
  }

  private static boolean isLeaf(Component component) {
    Class<?> type = component.type().boxed();
    return type.isEnum()
        || type == Boolean.class
        || type == Character.class
        || (Number.class.isAssignableFrom(type)
            && type != Number.class
            && type.getPackageName().equals("java.lang"));
  }
}
