package io.persistable.java.write;

import io.persistable.spi.Construction;
import io.persistable.spi.PersistableType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.SocketAddress;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDateTime;
import java.time.chrono.ChronoPeriod;
import java.time.chrono.ChronoZonedDateTime;
import java.time.chrono.Chronology;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SimpleTimeZone;
import org.jspecify.annotations.Nullable;

/** Methods that the text defines where it needs them, since the JDK has none like them. */
public enum SourceMethod {
  RANGE(
      """
        private static List<Integer> range(int start, int stop, int step) {
          int size = (int) Math.max(0, (stop - (long) start + step - Integer.signum(step)) / step);
          return Collections.unmodifiableList(
              new AbstractList<>() {
                @Override
                public Integer get(int index) {
                  return start + Objects.checkIndex(index, size) * step;
                }

                @Override
                public int size() {
                  return size;
                }
              });
        }
      """,
      List.class,
      AbstractList.class,
      Collections.class,
      Objects.class),
  ADD(
      """
        @SafeVarargs
        private static <T, C extends Collection<T>> C add(C collection, T... elements) {
          for (T element : elements) {
            collection.add(element);
          }
          return collection;
        }
      """,
      Collection.class),
  PUT(
      """
        @SuppressWarnings("unchecked")
        private static <K, V, M extends Map<K, V>> M put(M map, Object... keysAndValues) {
          for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((K) keysAndValues[i], (V) keysAndValues[i + 1]);
          }
          return map;
        }
      """,
      Map.class),
  AS(
      """
        @SuppressWarnings("unchecked")
        private static <T> T as(Object value) {
          return (T) value;
        }
      """),
  BITS(
      """
        private static BitSet bits(String... ranges) {
          BitSet bits = new BitSet();
          for (String range : String.join(" ", ranges).split(" ")) {
            String[] ends = range.split("-");
            int last = Integer.parseInt(ends[ends.length - 1]);
            bits.set(Integer.parseInt(ends[0]), last);
            bits.set(last);
          }
          return bits;
        }
      """,
      BitSet.class),
  URL(
      """
        private static URL url(String text) {
          try {
            return new URL(text);
          } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
          }
        }
      """,
      MalformedURLException.class,
      URL.class),
  INET4(
      """
        private static Inet4Address inet4(String host, byte[] address) {
          try {
            return (Inet4Address) InetAddress.getByAddress(host, address);
          } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
          }
        }
      """,
      Inet4Address.class,
      InetAddress.class,
      UnknownHostException.class),
  INET6(
      """
        private static Inet6Address inet6(String host, byte[] address, int scope) {
          try {
            return Inet6Address.getByAddress(host, address, scope);
          } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
          }
        }
      """,
      Inet6Address.class,
      UnknownHostException.class),
  CHRONO_DATE_TIME(
      """
        private static ChronoLocalDateTime<?> chronoDateTime(String chronology, String time) {
          return Chronology.of(chronology).localDateTime(LocalDateTime.parse(time));
        }
      """,
      Chronology.class,
      ChronoLocalDateTime.class,
      LocalDateTime.class),
  CHRONO_ZONED(
      """
        private static ChronoZonedDateTime<?> chronoZoned(String chronology, ZonedDateTime time) {
          return Chronology.of(chronology).zonedDateTime(time.toInstant(), time.getZone());
        }
      """,
      Chronology.class,
      ChronoZonedDateTime.class,
      ZonedDateTime.class),
  CHRONO_PERIOD(
      """
        private static ChronoPeriod chronoPeriod(String chronology, int years, int months, int days) {
          return Chronology.of(chronology).period(years, months, days);
        }
      """,
      Chronology.class,
      ChronoPeriod.class),
  HEX_FORMAT(
      """
        private static HexFormat hexFormat(String delimiter, String prefix, String suffix, boolean up) {
          HexFormat format = HexFormat.ofDelimiter(delimiter).withPrefix(prefix).withSuffix(suffix);
          return up ? format.withUpperCase() : format;
        }
      """,
      HexFormat.class),
  PROXY(
      """
        private static Proxy proxy(Proxy.Type type, SocketAddress address) {
          return address == null ? Proxy.NO_PROXY : new Proxy(type, address);
        }
      """,
      Proxy.class,
      SocketAddress.class),
  SIMPLE_TIME_ZONE(
      """
        private static SimpleTimeZone simpleTimeZone(String id, int offset, int... rules) {
          SimpleTimeZone zone =
              new SimpleTimeZone(
                  offset, id, rules[1], rules[2], rules[3], rules[4], rules[5], rules[6], rules[7],
                  rules[8], rules[9], rules[10], rules[11]);
          zone.setStartYear(rules[0]);
          return zone;
        }
      """,
      SimpleTimeZone.class),
  BOOLEANS(
      """
        private static boolean[] booleans(String name, int length) {
          boolean[] array = new boolean[length];
          byte[] numbers = bytes(name, length);
          for (int i = 0; i < length; i++) {
            array[i] = numbers[i] != 0;
          }
          return array;
        }
      """),
  BYTES(
      """
        private static byte[] bytes(String name, int length) {
          byte[] array = new byte[length];
          try (ReadableByteChannel in = npy(name)) {
            for (int i = 0, count; i < length; i += count) {
              ByteBuffer part = next(in, length - i);
              count = part.remaining();
              part.get(array, i, count);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return array;
        }
      """),
  SHORTS(numbers("short", "Short", 2), ShortBuffer.class),
  CHARS(numbers("char", "Char", 2), CharBuffer.class),
  INTS(numbers("int", "Int", 4), IntBuffer.class),
  LONGS(numbers("long", "Long", 8), LongBuffer.class),
  FLOATS(numbers("float", "Float", 4), FloatBuffer.class),
  DOUBLES(numbers("double", "Double", 8), DoubleBuffer.class),
  SHAPED(
      """
        private static <A> A shaped(A array, Object numbers, int rowLength) {
          spread(array, numbers, 0, rowLength);
          return array;
        }

        private static int spread(Object array, Object numbers, int from, int rowLength) {
          if (array instanceof Object[] rows) {
            int at = from;
            for (Object row : rows) {
              at = spread(row, numbers, at, rowLength);
            }
            return at;
          }
          System.arraycopy(numbers, from, array, 0, rowLength);
          return from + rowLength;
        }
      """),
  NPY(
      """
        private static ReadableByteChannel npy(String name) throws IOException {
          InputStream file = THIS.class.getResourceAsStream(name + ".npy");
          ReadableByteChannel in = Channels.newChannel(Objects.requireNonNull(file, name));
          next(in, next(in, 10).getChar(8));
          return in;
        }

        private static ByteBuffer next(ReadableByteChannel in, long bytes) throws IOException {
          ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(bytes, 1 << 16));
          while (buffer.hasRemaining()) {
            if (in.read(buffer) < 0) {
              throw new EOFException("an npy file ends early");
            }
          }
          return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
        }
      """,
      ByteBuffer.class,
      ByteOrder.class,
      Channels.class,
      EOFException.class,
      IOException.class,
      InputStream.class,
      Objects.class,
      ReadableByteChannel.class,
      UncheckedIOException.class);

  private static final Map<String, SourceMethod> MAKERS = new HashMap<>();

  static {
    for (SourceMethod helper : values()) {
      Class<?> made = helper.made();
      if (made != null) {
        MAKERS.put(made.getName() + "." + helper.methodName(), helper);
      }
    }
  }

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Class<?>> imports;

  SourceMethod(String text, Class<?>... imports) {
    this.text = text;
    this.imports = List.of(imports);
  }

  /** The loader of arrays of a primitive type. */
  private static String numbers(String type, String buffer, int size) {
    return """
      private static TYPE[] TYPEs(String name, int length) {
        TYPE[] array = new TYPE[length];
        try (ReadableByteChannel in = npy(name)) {
          for (int i = 0, count; i < length; i += count) {
            BUFFERBuffer part = next(in, SIZEL * (length - i)).asBUFFERBuffer();
            count = part.remaining();
            part.get(array, i, count);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return array;
      }
    """
        .replace("TYPE", type)
        .replace("BUFFER", buffer)
        .replace("SIZE", Integer.toString(size));
  }

  /** What the method is called: {@code simpleTimeZone} for {@link #SIMPLE_TIME_ZONE}. */
  public String methodName() {
    StringBuilder method = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
      method.append(
          method.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return method.toString();
  }

  /**
   * The method that makes objects of a type from its components, in their order: that of a class of
   * the JDK whose persister names it as its factory. Null if there is none.
   */
  static @Nullable SourceMethod maker(PersistableType<?> type) {
    return type.construction() instanceof Construction.Factory factory
        ? MAKERS.get(type.javaClass().getName() + "." + factory.method())
        : null;
  }

  /** The class whose objects the method makes from their components; null of any other. */
  public @Nullable Class<?> made() {
    return switch (this) {
      case HEX_FORMAT -> HexFormat.class;
      case PROXY -> Proxy.class;
      case SIMPLE_TIME_ZONE -> SimpleTimeZone.class;
      default -> null;
    };
  }

  /** The method as it stands in a class of that simple name, with its line ends. */
  public String text(String className) {
    return text.replace("THIS", className);
  }

  List<Class<?>> imports() {
    return imports;
  }
}
