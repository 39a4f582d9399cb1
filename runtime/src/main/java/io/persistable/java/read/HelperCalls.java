package io.persistable.java.read;

import io.persistable.java.JavaHelper;
import io.persistable.spi.Persister;
import io.persistable.text.NetworkTexts;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of the helper methods that sources of archives have at their end. */
final class HelperCalls {

  private final Values values;

  HelperCalls(Values values) {
    this.values = values;
  }

  /** Reads the arguments of a call and does what the method does. */
  @Nullable Object call(Values.Path path) {
    JavaHelper helper = null;
    for (JavaHelper each : JavaHelper.values()) {
      if (each.methodName().equals(path.last())) {
        helper = each;
      }
    }
    if (helper == null || helper == JavaHelper.NPY) {
      throw values.scanner.expected(path.at(), "a value", "a call of " + path.last());
    }
    String name = path.last();
    return switch (helper) {
      case RANGE -> range(path.at());
      case ADD -> values.apply(this::added, name, path.at());
      case PUT -> values.apply(this::put, name, path.at());
      case AS -> values.apply(given -> given.exactly(1).any(0), name, path.at());
      case BITS -> values.apply(this::bits, name, path.at());
      case URL ->
          values.apply(given -> NetworkTexts.url(given.exactly(1).text(0)), name, path.at());
      case INET4, INET6 -> values.apply(HelperCalls::address, name, path.at());
      case SHAPED -> values.arrays.shaped(path.at());
      default -> values.apply(values.arrays::loaded, name, path.at());
    };
  }

  private Object range(int at) {
    Persister<?> range = values.names.persister("io.persistable.Range");
    if (range == null) {
      throw values.unknown("io.persistable.Range", at);
    }
    return values.objects.restored(range, at);
  }

  private static Object address(Given given) {
    byte[] bytes = given.get(1, byte[].class);
    String host = given.any(0) == null ? null : given.text(0);
    return NetworkTexts.address(host, bytes, given.count() < 3 ? -1 : given.int32(2));
  }

  private Object bits(Given given) {
    BitSet bits = new BitSet();
    for (int i = 0; i < given.count(); i++) {
      for (String range : given.text(i).split(" ", -1)) {
        int dash = range.indexOf('-');
        int first = Integer.parseInt(range, 0, dash < 0 ? range.length() : dash, 10);
        int last = Integer.parseInt(range.substring(dash + 1));
        if (first < 0 || last < first) {
          throw values.scanner.expected(given.at(), "ranges of bits", range);
        }
        values.scanner.declare(given.at(), Math.max(0, last - bits.length()) / Long.SIZE);
        bits.set(first, last);
        bits.set(last);
      }
    }
    return bits;
  }

  private @Nullable Object added(Given given) {
    Object collection = given.get(0, Collection.class);
    for (int i = 1; i < given.count(); i++) {
      values.collections.add(given, collection, given.any(i));
    }
    return collection;
  }

  private @Nullable Object put(Given given) {
    Object map = given.get(0, Map.class);
    for (int i = 1; i < given.count(); i += 2) {
      values.collections.put(given, map, given.any(i), given.any(i + 1));
    }
    return map;
  }
}
