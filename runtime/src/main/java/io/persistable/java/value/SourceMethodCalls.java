package io.persistable.java.value;

import io.persistable.java.lex.DottedName;
import io.persistable.java.lex.JavaScanner;
import io.persistable.java.write.SourceMethod;
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
final class SourceMethodCalls {

  private final JavaScanner scanner;
  private final CallReader calls;
  private final TypeNames names;
  private final ArrayReader arrays;
  private final CollectionAdder fills;
  private final ObjectCalls objects;

  SourceMethodCalls(
      JavaScanner scanner,
      CallReader calls,
      TypeNames names,
      ArrayReader arrays,
      CollectionAdder fills,
      ObjectCalls objects) {
    this.scanner = scanner;
    this.calls = calls;
    this.names = names;
    this.arrays = arrays;
    this.fills = fills;
    this.objects = objects;
  }

  /** Reads the arguments of a call and does what the method does. */
  @Nullable Object call(DottedName path) {
    SourceMethod helper = null;
    for (SourceMethod each : SourceMethod.values()) {
      if (each.methodName().equals(path.last())) {
        helper = each;
      }
    }
    if (helper == null || helper == SourceMethod.NPY) {
      throw scanner.expected(path.at(), "a value", "a call of " + path.last());
    }
    String name = path.last();
    return switch (helper) {
      case RANGE -> restored("io.persistable.Range", path.at());
      case HEX_FORMAT, PROXY, SIMPLE_TIME_ZONE ->
          restored(Objects.requireNonNull(helper.made()).getName(), path.at());
      case CHRONO_DATE_TIME -> calls.apply(SourceMethodCalls::dateTime, name, path.at());
      case CHRONO_ZONED -> calls.apply(SourceMethodCalls::zoned, name, path.at());
      case CHRONO_PERIOD -> calls.apply(SourceMethodCalls::period, name, path.at());
      case ADD -> calls.apply(this::added, name, path.at());
      case PUT -> calls.apply(this::put, name, path.at());
      case AS -> calls.apply(given -> given.exactly(1).any(0), name, path.at());
      case BITS -> calls.apply(this::bits, name, path.at());
      case URL -> calls.apply(given -> NetworkTexts.url(given.exactly(1).text(0)), name, path.at());
      case INET4, INET6 -> calls.apply(SourceMethodCalls::address, name, path.at());
      case SHAPED -> arrays.shaped(path.at());
      default -> calls.apply(arrays::loaded, name, path.at());
    };
  }

  private Object restored(String type, int at) {
    Persister<?> persister = names.persister(type);
    if (persister == null) {
      throw names.unknown(scanner, type, at);
    }
    return objects.restored(persister, at);
  }

  private static Object dateTime(CallArguments given) {
    LocalDateTime time = LocalDateTime.parse(given.exactly(2).text(1));
    return Chronology.of(given.text(0)).localDateTime(time);
  }

  private static Object zoned(CallArguments given) {
    ZonedDateTime time = given.exactly(2).get(1, ZonedDateTime.class);
    return Chronology.of(given.text(0)).zonedDateTime(time.toInstant(), time.getZone());
  }

  private static Object period(CallArguments given) {
    return Chronology.of(given.exactly(4).text(0))
        .period(given.int32(1), given.int32(2), given.int32(3));
  }

  private static Object address(CallArguments given) {
    byte[] bytes = given.get(1, byte[].class);
    String host = given.any(0) == null ? null : given.text(0);
    return NetworkTexts.address(host, bytes, given.count() < 3 ? -1 : given.int32(2));
  }

  private Object bits(CallArguments given) {
    BitSet bits = new BitSet();
    for (int i = 0; i < given.count(); i++) {
      for (String range : given.text(i).split(" ", -1)) {
        int dash = range.indexOf('-');
        int first = Integer.parseInt(range, 0, dash < 0 ? range.length() : dash, 10);
        int last = Integer.parseInt(range.substring(dash + 1));
        if (first < 0 || last < first) {
          throw scanner.expected(given.at(), "ranges of bits", range);
        }
        if (last / Byte.SIZE > scanner.limits().arrayBytes()) {
          throw scanner.exceeded(given.at(), "bytes of arrays", scanner.limits().arrayBytes());
        }
        bits.set(first, last);
        bits.set(last);
      }
    }
    return bits;
  }

  private @Nullable Object added(CallArguments given) {
    Object collection = given.get(0, Collection.class);
    for (int i = 1; i < given.count(); i++) {
      fills.add(given, collection, given.any(i));
    }
    return collection;
  }

  private @Nullable Object put(CallArguments given) {
    Object map = given.get(0, Map.class);
    for (int i = 1; i < given.count(); i += 2) {
      fills.put(given, map, given.any(i), given.any(i + 1));
    }
    return map;
  }
}
