package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.error.NotPersistableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AllPermission;
import java.security.DomainLoadStoreParameter;
import java.security.cert.LDAPCertStoreParameters;
import java.security.spec.DSAParameterSpec;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.text.Annotation;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EventObject;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public class of java.base is refused by an import, or archived with all that it holds. */
class ImportOfTheJdkTest {

  @TempDir Path directory;

  /** What an import accepts; each is restored whole, or refused for what it holds when written. */
  private static List<Object> accepted() {
    ECFieldFp field = new ECFieldFp(BigInteger.valueOf(23));
    EllipticCurve curve =
        new EllipticCurve(field, BigInteger.ONE, BigInteger.TEN, new byte[] {1, 2});
    ECPoint point = new ECPoint(BigInteger.ONE, BigInteger.TWO);
    ECParameterSpec parameters = new ECParameterSpec(curve, point, BigInteger.TEN, 1);
    BigInteger one = BigInteger.ONE;
    BigInteger two = BigInteger.TWO;
    IntSummaryStatistics ints = new IntSummaryStatistics();
    IntStream.of(3, -4, 5).forEach(ints);
    LongSummaryStatistics longs = new LongSummaryStatistics();
    LongStream.of(3, -4, 5).forEach(longs);
    return List.of(
        new AbstractMap.SimpleEntry<>("key", List.of(1)),
        new AbstractMap.SimpleImmutableEntry<>("key", List.of(1)),
        new AllPermission(),
        new Annotation("value"),
        new DSAParameterSpec(one, two, BigInteger.TEN),
        new DSAPrivateKeySpec(one, two, one, BigInteger.TEN),
        new DSAPublicKeySpec(one, two, one, BigInteger.TEN),
        new DomainLoadStoreParameter(URI.create("file:/a"), Map.of()),
        new ECPrivateKeySpec(one, parameters),
        new ECPublicKeySpec(point, parameters),
        field,
        new EdECPoint(true, two),
        new EdECPrivateKeySpec(NamedParameterSpec.ED25519, new byte[] {1, 2}),
        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(true, two)),
        curve,
        new EventObject("source"),
        ints,
        new LDAPCertStoreParameters("server", 12),
        longs,
        new RSAKeyGenParameterSpec(1024, two),
        new RSAPrivateKeySpec(one, two),
        new RSAPublicKeySpec(one, two),
        new XECPrivateKeySpec(NamedParameterSpec.X25519, new byte[] {1, 2}),
        new XECPublicKeySpec(NamedParameterSpec.X25519, two));
  }

  /** Accepted classes of which the sample holds what has no persister, so that writing says so. */
  private static final List<String> REFUSED_WHEN_WRITTEN =
      List.of(
          "ECPrivateKeySpec",
          "ECPublicKeySpec",
          "EdECPrivateKeySpec",
          "EdECPublicKeySpec",
          "XECPrivateKeySpec",
          "XECPublicKeySpec");

  /** Accepted where the JDK has them: an enum, and a value that a factory makes. */
  private static final Set<String> OF_LATER_JDKS =
      Set.of("java.net.spi.InetAddressResolver.LookupPolicy", "java.util.concurrent.Future.State");

  @Test
  void whatIsNotRefusedIsArchivedWhole() throws Exception {
    List<String> types = publicClasses();
    TreeSet<String> accepted = new TreeSet<>(types);
    for (Compile.Message error : importing("all", types).errors()) {
      if (error.text().startsWith("[")) {
        accepted.remove(types.get(Integer.parseInt(error.file().replaceAll("\\D", ""))));
      }
    }
    accepted.removeAll(OF_LATER_JDKS);
    List<Object> samples = accepted();
    TreeSet<String> listed = new TreeSet<>();
    samples.forEach(sample -> listed.add(sample.getClass().getCanonicalName()));
    assertEquals(String.join("\n", listed), String.join("\n", accepted));
    Compile.Outcome alone = importing("alone", List.copyOf(accepted));
    assertEquals(List.of(), alone.errors());
    List<String> refused = new ArrayList<>();
    try (URLClassLoader loader = alone.loader()) {
      for (Object sample : samples) {
        if (!isRestored(sample, loader)) {
          refused.add(sample.getClass().getSimpleName());
        }
      }
    }
    assertEquals(REFUSED_WHEN_WRITTEN, refused);
  }

  private static boolean isRestored(Object sample, ClassLoader loader) {
    for (Dialect dialect : Dialect.values()) {
      String text;
      try {
        text =
            Archive.builder()
                .classLoader(loader)
                .build()
                .insert("sample", sample)
                .toString(dialect);
      } catch (NotPersistableException e) {
        return false;
      }
      Object restored = Archive.reader().classLoader(loader).build().restore(text).get("sample");
      assertEquals(described(sample), described(restored), text);
    }
    return true;
  }

  /** All that an object says of itself, as most of these have no equals. */
  private static String described(Object value) {
    if (value.getClass().isArray()) {
      return Arrays.deepToString(new Object[] {value});
    }
    String nothing = value.getClass().getName() + "@" + Integer.toHexString(value.hashCode());
    if (!value.toString().equals(nothing)) {
      return value.toString();
    }
    TreeMap<String, String> said = new TreeMap<>();
    for (Method method : value.getClass().getMethods()) {
      boolean inherited = method.getDeclaringClass() == Object.class;
      if (!inherited
          && !Modifier.isStatic(method.getModifiers())
          && method.getParameterCount() == 0
          && !method.getName().matches("hashCode|toString")) {
        try {
          Object result = method.invoke(value);
          said.put(method.getName(), result == null ? "null" : described(result));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return value.getClass() + said.toString();
  }

  private Compile.Outcome importing(String name, List<String> types) {
    Path sources = directory.resolve(name + "-in");
    for (int i = 0; i < types.size(); i++) {
      Sources.write(
          sources.resolve("p" + i + "/Import" + i + ".java"),
          "package p"
              + i
              + ";\n@io.persistable.Persistable.Import("
              + types.get(i)
              + ".class)\nclass Import"
              + i
              + " {}\n");
    }
    return Compile.javac(directory.resolve(name)).options("-Xmaxerrs", "9999").sources(sources);
  }

  private static List<String> publicClasses() throws IOException {
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java");
    try (Stream<Path> files = Files.walk(base)) {
      return files
          .filter(file -> !isPreview(file))
          .map(file -> file.toString().substring("/modules/java.base/".length()))
          .filter(file -> file.endsWith(".class") && !file.contains("-info"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .<Class<?>>map(ImportOfTheJdkTest::load)
          .filter(ImportOfTheJdkTest::isPublic)
          .filter(type -> !type.isInterface())
          .filter(type -> !type.getPackageName().equals("java.lang.runtime"))
          .map(Class::getCanonicalName)
          .sorted()
          .toList();
    }
  }

  /** Whether javac has no name for a class unless it is asked to; it then runs no processor. */
  private static boolean isPreview(Path file) {
    String outermost = file.toString().replaceFirst("\\$.*", ".class");
    for (Path each : List.of(file, file.getFileSystem().getPath(outermost))) {
      if (each.toString().endsWith(".class")
          && contains(each, "jdk/internal/javac/PreviewFeature")) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> each = type;
    while (each != null && Modifier.isPublic(each.getModifiers())) {
      each = each.getEnclosingClass();
    }
    return each == null;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
