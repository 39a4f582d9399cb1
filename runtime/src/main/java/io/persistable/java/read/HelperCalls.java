package io.persistable.java.read;

import io.persistable.java.JavaHelper;
import io.persistable.spi.Persister;
import io.persistable.text.NetworkTexts;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.chrono.Chronology;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
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
      case RANGE -> restored("io.persistable.Range", path.at());
      case HEX_FORMAT, PROXY, SIMPLE_TIME_ZONE ->
          restored(Objects.requireNonNull(helper.made()).getName(), path.at());
      case CHRONO_DATE_TIME -> values.apply(HelperCalls::dateTime, name, path.at());
      case CHRONO_ZONED -> values.apply(HelperCalls::zoned, name, path.at());
      case CHRONO_PERIOD -> values.apply(HelperCalls::period, name, path.at());
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

  private Object restored(String type, int at) {
    Persister<?> persister = values.names.persister(type);
    if (persister == null) {
      throw values.unknown(type, at);
    }
    return values.objects.restored(persister, at);
  }

  private static Object dateTime(Given given) {
    LocalDateTime time = LocalDateTime.parse(given.exactly(2).text(1));
    return Chronology.of(given.text(0)).localDateTime(time);
  }

  private static Object zoned(Given given) {
    ZonedDateTime time = given.exactly(2).get(1, ZonedDateTime.class);
    return Chronology.of(given.text(0)).zonedDateTime(time.toInstant(), time.getZone());
  }

  private static Object period(Given given) {
    return Chronology.of(given.exactly(4).text(0))
        .period(given.int32(1), given.int32(2), given.int32(3));
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
        if (last / Byte.SIZE > values.scanner.limits.arrayBytes()) {
          throw values.scanner.exceeded(
              given.at(), "bytes of arrays", values.scanner.limits.arrayBytes());
        }
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
