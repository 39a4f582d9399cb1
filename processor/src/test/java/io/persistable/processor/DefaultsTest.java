package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.PersistableException;
import io.persistable.processor.defaults.Defaults;
import io.persistable.processor.model.ClassName;
import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.read.PersistableReader;
import io.persistable.processor.read.Subjects;
import io.persistable.processor.read.TypeReader;
import io.persistable.python.ValueForms;
import io.persistable.python.program.PythonReader;
import io.persistable.read.ReadOptions;
import io.persistable.read.Slots;
import io.persistable.spi.Catalog;
import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Persister;
import io.persistable.type.TypeRegistry;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiling and reading judge defaults alike: what compiles can be read, in every type of place,
 * and what people and archives write there compiles.
 */
class DefaultsTest {

  private static final Path COPIES =
      Path.of("src/main/java/io/persistable/processor/defaults").toAbsolutePath();
  private static final Path ORIGINALS =
      Path.of("../runtime/src/main/java/io/persistable/text").toAbsolutePath().normalize();

  /** Types of components, and what could be the default of each. */
  private static final Map<String, List<String>> TYPES = new LinkedHashMap<>();

  private static void type(String type, String... defaults) {
    TYPES.put(type, List.of(defaults));
  }

  static {
    type("boolean", "True", "False", " True ");
    type("byte", "0", "-128", "127", "0x7F");
    type("short", "0", "-32768");
    type("int", "0", "-1", "+1", "2147483647", "0xFF");
    type("long", "0", "9223372036854775807", "-9223372036854775808");
    type("float", "0.5", "1", "1e10", "nan", "-inf", "Infinity", "0.1", "-.5", "3.");
    type("double", "0.5", "1", "1e300", "NaN", "inf", "-Infinity", "-0.0", "1E5");
    type("char", "a", "'a'", "5", " ", "'", "\\", "'\\n'", "\u00fc", "'\\u00fc'");
    type("Boolean", "True", "None");
    type("Byte", "-5", "None");
    type("Short", "5", "None");
    type("Integer", "5", "None");
    type("Long", "5", "None");
    type("Float", "0.5", "None", "nan");
    type("Double", "0.5", "None", "inf");
    type("Character", "a", "'a'", "None");
    type("String", "", "None", "a b", "'a'", "\u00fc\n", "[", "5");
    type("BigInteger", "5", "123456789012345678901234567890", "None");
    type("BigDecimal", "1.10", "5", "1E+3", "-0.00", "'1.10'", "None");
    type("UUID", "00000000-0000-0001-0000-000000000002");
    type("URI", "https://example.org/a?b=c", "'https://example.org'");
    type("URL", "https://example.org/");
    type("Locale", "de-DE", "no_NO_NY");
    type("Currency", "EUR");
    type("Charset", "UTF-8");
    type("Pattern", "a+b", "[a-z]*", "(?i)a");
    type("Path", "a/b", "/tmp", "a b");
    type("File", "a/b");
    type("BitSet", "{1, 3}", "{}");
    type("Date", "2018-02-07T01:02:03Z");
    type("Instant", "2018-02-07T01:02:03.5Z");
    type("LocalDate", "2018-02-07", "'2018-02-07'", "None");
    type("LocalTime", "01:02", "01:02:03.5");
    type("LocalDateTime", "2018-02-07T01:02:03");
    type("OffsetDateTime", "2018-02-07T01:02:03+01:00");
    type("OffsetTime", "01:02:03+01:00");
    type("ZonedDateTime", "2018-02-07T01:02:03+01:00[Europe/Paris]", "2018-02-07T01:02:03Z");
    type("ZoneId", "Europe/Paris", "UTC", "+01:00");
    type("ZoneOffset", "+01:00", "Z");
    type("Duration", "PT5S", "P1D");
    type("Period", "P1Y2M3D");
    type("Year", "2018", "-5");
    type("YearMonth", "2018-02");
    type("MonthDay", "--02-29");
    type("MathContext", "precision=7 roundingMode=HALF_EVEN");
    type("InetAddress", "127.0.0.1");
    type("TimeZone", "Europe/Paris");
    type("java.time.chrono.JapaneseDate", "2018-02-07");
    type("Shade", "DARK", "None");
    type("Month", "JULY", "None");
    type("Hidden", "H1");
    type("Optional<Long>", "5", "None");
    type("Optional<String>", "a", "None", "");
    type("Optional<Shade>", "DARK", "None");
    type("Optional<LocalDate>", "2018-02-07", "None");
    type("Optional<List<Integer>>", "[1, 2]", "[]", "None");
    type("Optional<?>", "5", "'a'", "None");
    type("OptionalInt", "5", "None");
    type("OptionalLong", "5", "None");
    type("OptionalDouble", "0.5", "None");
    type("List<String>", "[]", "['a', \"b\"]", "()", "('a',)", "('a', 'b')", "[None]", "None");
    type("List<Long>", "[1, 2]", "[ 1,2, ]", "[None, 5]");
    type("List<Double>", "[0.5, 1]", "[nan, -inf]", "(nan, 1.0)", "[Infinity, NaN]");
    type("List<Character>", "['a']");
    type("List<LocalDate>", "['2018-02-07']", "[]");
    type("List<Shade>", "[DARK, LIGHT]", "[DARK,]", "[]");
    type("List<List<Integer>>", "[[1], []]", "[]");
    type("List<?>", "[1, 'a', [True], None]", "[]");
    type("List<? extends Shade>", "[DARK]");
    type("List<Optional<Long>>", "[5, None]", "[]");
    type("Collection<Integer>", "[1]", "()", "{1}");
    type("Iterable<Integer>", "[1]");
    type("ArrayList<Integer>", "[1, 1]");
    type("LinkedList<Integer>", "[1]");
    type("Set<Integer>", "{1, 2}", "set()", "[1, 2]", "[]");
    type("Set<Shade>", "{DARK}", "[DARK]");
    type("HashSet<String>", "{'a'}", "[]");
    type("SortedSet<String>", "['b', 'a']", "[]");
    type("EnumSet<Shade>", "[]", "[DARK]");
    type("Queue<Integer>", "[]", "[1]");
    type("Deque<Integer>", "[]", "[1]");
    type("ArrayDeque<Integer>", "[]", "[1]");
    type("Map<String, Double>", "{}", "{'a': 1.5}", "{'a': 1.5, 'b': None}");
    type("Map<Shade, List<Long>>", "{}", "{DARK: [1]}");
    type("SortedMap<String, Integer>", "{}", "{'b': 1, 'a': 2}");
    type("EnumMap<Shade, Integer>", "{}", "{DARK: 1}");
    type("ConcurrentMap<String, Integer>", "{'a': 1}");
    type("Properties", "{}", "{'a': 'b'}", "None");
    type("Hashtable<String, Integer>", "{}", "{'a': 1}");
    type("Dictionary<String, Integer>", "{}", "{'a': 1}");
    type("IdentityHashMap<String, Integer>", "None");
    type("WeakHashMap<String, Integer>", "{}", "{'a': 1}");
    type("ConcurrentHashMap<String, Integer>", "{}", "{'a': 1}");
    type("ConcurrentSkipListMap<String, Integer>", "{}", "{'b': 1, 'a': 2}");
    type("ConcurrentNavigableMap<String, Integer>", "{}", "{'b': 1, 'a': 2}");
    type("NavigableMap<Shade, Integer>", "{}", "{DARK: 1}");
    type("Vector<Integer>", "[]", "[1, 1]");
    type("Stack<Integer>", "[]", "[1, 1]");
    type("AbstractList<Integer>", "[]", "[1]");
    type("CopyOnWriteArrayList<String>", "[]", "['a']");
    type("CopyOnWriteArraySet<String>", "[]", "['a']");
    type("ConcurrentSkipListSet<String>", "[]", "['b', 'a']");
    type("NavigableSet<String>", "[]", "['b', 'a']");
    type("LinkedHashSet<String>", "[]", "['b', 'a']");
    type("PriorityQueue<String>", "[]", "['b', 'a', 'a']");
    type("PriorityBlockingQueue<String>", "[]", "['b', 'a', 'a']");
    type("AbstractQueue<String>", "None");
    type("ConcurrentLinkedQueue<Integer>", "[]", "[1]");
    type("ConcurrentLinkedDeque<Integer>", "[]", "[1]");
    type("LinkedBlockingQueue<Integer>", "[]", "[1]");
    type("LinkedBlockingDeque<Integer>", "[]", "[1]");
    type("LinkedTransferQueue<Integer>", "[]", "[1]");
    type("ArrayBlockingQueue<Integer>", "None");
    type("BlockingQueue<Integer>", "[]", "[1]");
    type("BlockingDeque<Integer>", "[]", "[1]");
    type("TransferQueue<Integer>", "[]", "[1]");
    type("List<Float>", "[0.5, nan]", "[-inf]", "(inf,)");
    type("Map<String, Float>", "{'a': nan}");
    type("Double[]", "[nan, None, -Infinity]");
    type("double[][]", "[[0.5], [nan, inf]]");
    type("int[]", "[]", "[1, -2]", "None");
    type("long[]", "[1]");
    type("double[]", "[0.5, 1]", "[nan, inf, -inf]", "[0.5, NaN]", "[-Infinity]");
    type("float[]", "[0.5]", "[nan, 0.5]", "[-inf]");
    type("boolean[]", "[True]");
    type("byte[]", "[]", "b''", "b'\\x01a'", "[1]");
    type("char[]", "['a']");
    type("String[]", "[]", "['a', None]");
    type("Shade[]", "[DARK]");
    type("List<String>[]", "[['a'], []]");
    type("Object", "None", "5", "'a'", "[]", "{}", "{'a': [1]}", "0.5", "True");
    type("Number", "None", "5", "0.5");
    type("CharSequence", "'a'", "None");
    type("Comparable<?>", "5", "'a'", "None");
    type("AutoCloseable", "None");
    type("Own", "None");
    type("Plain", "None");
    type("AtomicInteger", "None");
  }

  /** What fits no place, or some only. */
  private static final List<String> OTHERS =
      List.of(
          "",
          " ",
          "null",
          "true",
          "Null",
          "5L",
          "1_000",
          "0b1",
          "0o7",
          "007",
          "1j",
          "1+2",
          "--1",
          "- 1",
          "1 2",
          "'a' 'b'",
          "'a",
          "a'",
          "'''a'''",
          "u'a'",
          "r'a'",
          "f'a'",
          "'\\q'",
          "'\\u12'",
          "b'\\u1234'",
          "b'\u00fc'",
          "[1",
          "[1,,2]",
          "[,]",
          "(1)",
          "(,)",
          "{1: 2, 3}",
          "{1, 2: 3}",
          "{1: }",
          "{1, 1}",
          "{1: 2, 1: 3}",
          "[1, 1]",
          "[None, None]",
          "(None,)",
          "{None}",
          "{None: 1}",
          "{'a': None}",
          "[[1]]",
          "{[1]}",
          "{[1]: 1}",
          "{(1,)}",
          "['a', 1]",
          "[0.5, 'a']",
          "[9223372036854775808]",
          "[9007199254740993]",
          "9007199254740993",
          "16777217",
          "1e400",
          "1e39",
          "0.1e-50",
          "3.4028236e38",
          "128",
          "32768",
          "2147483648",
          "9223372036854775808",
          "ab",
          "DARK",
          "Shade.DARK",
          "_Shade.DARK",
          "BLACK",
          "dark",
          "[BLACK]",
          "2018-02-30",
          "2018-02-07x",
          "_date(2018, 2, 7)",
          "date(2018, 2, 7)",
          "Own(a=1)",
          "__import__('os')",
          "[None",
          "None, None",
          "None 5",
          "x",
          "set([1])",
          "dict()",
          "list()",
          "nan",
          "[nan]",
          "[inf]",
          "[- inf]",
          "[+inf]",
          "[-nan]",
          "[_nan]",
          "{nan}",
          "{'a': inf}",
          "[DARK, DARK]",
          "{DARK: 1, DARK: 2}",
          "['a', 'a']",
          "\t5",
          "\n5",
          "5 # a",
          "\u0665",
          "'\u2028'",
          "'\\ud800'",
          "\"'\"",
          "()",
          "[".repeat(30) + "]".repeat(30));

  private static final TypeRegistry NO_TYPES = new TypeRegistry(List.of(), ValueForms.CLASSES);

  @TempDir Path output;

  private record Pair(String type, ComponentModel model, DeclaredType place) {}

  @Test
  void whatCompilesCanBeReadAndWhatIsWrittenCompiles() throws Exception {
    StringBuilder source = new StringBuilder("package demo;\n");
    for (String name :
        List.of(
            "io.persistable.Persistable",
            "java.io.File",
            "java.math.*",
            "java.net.*",
            "java.nio.charset.Charset",
            "java.nio.file.Path",
            "java.time.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "java.util.regex.Pattern")) {
      source.append("import ").append(name).append(";\n");
    }
    source.append("@Persistable public record All(");
    int i = 0;
    for (String type : TYPES.keySet()) {
      source.append(i == 0 ? "" : ", ").append(type).append(" c").append(i++);
    }
    source.append(") {}\n@Persistable record Own(int a) {}\nrecord Plain(int a) {}\n");
    source.append("enum Hidden { H1 }\n");
    Path files = output.resolve("in/demo");
    Sources.write(files.resolve("All.java"), source.toString());
    Sources.write(files.resolve("Shade.java"), "package demo;\npublic enum Shade {DARK, LIGHT}");
    Capture capture = new Capture();
    Compile.Outcome outcome =
        Compile.javac(output.resolve("out")).with(capture).sources(output.resolve("in"));
    assertEquals(List.of(), outcome.errors());
    try (URLClassLoader loader = outcome.loader()) {
      compare(pairs(capture, loader), capture);
    }
  }

  private static List<Pair> pairs(Capture capture, ClassLoader loader) {
    List<Component> components = new ArrayList<>();
    for (Catalog catalog : ServiceLoader.load(Catalog.class, loader)) {
      for (Persister<?> persister : catalog.persisters()) {
        if (persister.type().simpleName().equals("All")) {
          components.addAll(persister.type().components());
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    List<String> names = List.copyOf(TYPES.keySet());
    for (int i = 0; i < names.size(); i++) {
      pairs.add(new Pair(names.get(i), capture.components.get(i), components.get(i).type()));
    }
    return pairs;
  }

  private static void compare(List<Pair> pairs, Capture capture) {
    Set<String> texts = new TreeSet<>(OTHERS);
    TYPES.values().forEach(texts::addAll);
    long seed = Long.getLong("persistable.seed", 15);
    int count = Integer.getInteger("persistable.graphs", 100);
    Random random = new Random(seed);
    List<String> parts = List.copyOf(texts);
    for (int i = 0; i < count; i++) {
      texts.add(generated(random, parts, 0));
    }
    List<String> wrong = new ArrayList<>();
    int compiled = 0;
    int read = 0;
    for (Pair pair : pairs) {
      List<String> written = TYPES.get(pair.type());
      for (String text : texts) {
        String problem = Defaults.problem(text, pair.model().type(), capture.constants::get);
        String failure = failure(text, pair.place());
        compiled += problem == null ? 1 : 0;
        read += failure == null ? 1 : 0;
        if (written.contains(text) && (problem != null || failure != null)
            || problem == null && failure != null) {
          wrong.add(pair.type() + " '" + text + "': " + problem + " / " + failure);
        }
      }
    }
    System.out.println(
        "defaults: "
            + pairs.size()
            + " types, "
            + texts.size()
            + " texts (seed "
            + seed
            + "), "
            + compiled
            + " compile, "
            + read
            + " can be read");
    assertEquals("", String.join("\n", wrong));
  }

  /** A text of brackets around others, cut or not. */
  private static String generated(Random random, List<String> parts, int depth) {
    String part = parts.get(random.nextInt(parts.size()));
    if (depth > 2) {
      return part;
    }
    String other = generated(random, parts, depth + 1);
    String text =
        switch (random.nextInt(8)) {
          case 0 -> "[" + part + ", " + other + "]";
          case 1 -> "(" + part + ", " + other + ")";
          case 2 -> "{" + part + ", " + other + "}";
          case 3 -> "{" + part + ": " + other + "}";
          case 4 -> "[" + other + "]";
          case 5 -> part + other;
          case 6 -> "'" + part.replace("'", "") + "'";
          default -> part;
        };
    return random.nextInt(8) == 0 ? text.substring(random.nextInt(text.length() + 1)) : text;
  }

  /** What reading says of a default; null if it gives a value. */
  private static @Nullable String failure(String text, DeclaredType place) {
    try {
      PythonReader.defaults(NO_TYPES, ReadOptions.DEFAULT)
          .into(new Slots(1), 0, new Component("c", place, List.of(), text), "demo.All.c");
      return null;
    } catch (PersistableException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Keeps what our processors read of a type. */
  private static final class Capture extends AbstractProcessor {

    private final List<ComponentModel> components = new ArrayList<>();
    private final Map<ClassName, List<String>> constants =
        Map.of(
            ClassName.of("demo", "Shade"), List.of("DARK", "LIGHT"),
            ClassName.of("demo", "Hidden"), List.of("H1"),
            ClassName.of("java.time", "Month"), List.of("JULY"));

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      TypeReader types = new TypeReader(processingEnv.getElementUtils(), name -> true);
      PersistableReader reader =
          new PersistableReader(
              processingEnv.getElementUtils(), processingEnv.getTypeUtils(), types, false);
      for (Element element : round.getRootElements()) {
        if (element.getSimpleName().contentEquals("All")) {
          try {
            components.addAll(
                reader.read(Subjects.of(element, new ArrayList<>()).get(0)).model().components());
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }
      }
      return false;
    }
  }

  @Test
  void theParsersAreThoseOfTheRuntime() throws Exception {
    for (String name : List.of("ValueParsers", "NetworkTexts", "ChronologyTexts")) {
      String expected =
          Files.readString(ORIGINALS.resolve(name + ".java"))
              .replace(
                  "package io.persistable.text;", "package io.persistable.processor.defaults;");
      Path copy = COPIES.resolve(name + ".java");
      if (GoldenTest.WRITE) {
        Files.writeString(copy, expected);
      }
      assertEquals(expected, Files.readString(copy), "-Dpersistable.golden=write copies it");
    }
    assertTrue(Files.exists(ORIGINALS));
  }
}
