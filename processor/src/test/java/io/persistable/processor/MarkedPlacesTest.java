package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An annotation is heeded, or an error, wherever the compiler lets it stand. Each place of each
 * model is tried alone: {@code (+)} is one where what the annotation says comes about, {@code (-)}
 * one where it is an error.
 */
class MarkedPlacesTest {

  /** Components {@code s}, and all that is named after them. */
  private static final Map<String, String> MODELS =
      new TreeMap<>(
          Map.of(
              "record",
              """
              @Persistable public record A(int a, (+)String s) {
                (-)static int count;
                (-)void foo() {}
                (-)static void bar((-)int s) {}
                static A of((-)int a, (-)String s) { return new A(a, s); }
                A((-)int a) { this(a, ""); }
                static Object make() { return new A(1, "secretive"); }
              }
              """,
              "record with explicit members",
              """
              interface HasS { (-)String s(); }
              @Persistable public record A(int a, (+)String s) implements HasS {
                public A(int a, (+)String s) { this.a = a; this.s = s; }
                (+)public String s() { return s; }
                (-)public String getS() { return s; }
                static Object make() { return new A(1, "secretive"); }
              }
              """,
              "constructor",
              """
              interface HasS { (-)String getS(); }
              class Base { (-)public String getS() { return ""; } (-)void setS((-)String s) {} }
              @Persistable public class A extends Base implements HasS {
                private final int a;
                (+)private final String s;
                (-)static final String S = "";
                public A(int a, (+)String s) { this.a = a; this.s = s; }
                A((-)String s) { this(1, s); }
                public int getA() { return a; }
                (+)@Override public String getS() { return s; }
                (-)private void withS((-)String s) {}
                (-)int hash((-)int what) { return what; }
                static Object make() { return new A(1, "secretive"); }
              }
              """,
              "constructor with a field of another name",
              """
              @Persistable public class A {
                private final int a;
                (-)private final String _s;
                public A(int a, (+)String s) { this.a = a; this._s = s; }
                public int a() { return a; }
                (+)public String s() { return _s; }
                static Object make() { return new A(1, "secretive"); }
              }
              """,
              "setters",
              """
              interface HasS { (-)String getS(); (-)void setS((-)String s); }
              @Persistable public class A implements HasS {
                private int a;
                (+)private String s;
                (-)static String t;
                public int getA() { return a; }
                public void setA(int a) { this.a = a; }
                (+)public String getS() { return s; }
                (+)public void setS((+)String s) { this.s = s; }
                (-)public void setS((-)int s) {}
                (-)static void of((-)String s) {}
                static Object make() {
                  A made = new A();
                  made.setS("secretive");
                  return made;
                }
              }
              """,
              "inherited setters",
              """
              class Base {
                (+)private String s;
                (+)public String getS() { return s; }
                (+)public void setS((+)String s) { this.s = s; }
              }
              @Persistable public class A extends Base {
                public int a;
                static Object make() {
                  A made = new A();
                  made.setS("secretive");
                  return made;
                }
              }
              """,
              "builder",
              """
              @Persistable public class A {
                private final int a;
                (+)private final String s;
                private A(B builder) { a = builder.a; s = builder.s; }
                public int a() { return a; }
                (+)public String s() { return s; }
                (-)public static B builder() { return new B(); }
                public static class B {
                  int a;
                  (-)String s;
                  public B a(int a) { this.a = a; return this; }
                  (+)public B s((+)String s) { this.s = s; return this; }
                  (-)public A build() { return new A(this); }
                }
                static Object make() { return builder().a(1).s("secretive").build(); }
              }
              """,
              "constructor beside a builder",
              """
              @Persistable public class A {
                private final int a;
                (+)private final String s;
                @Persistable.Creator A(int a, (+)String s) { this.a = a; this.s = s; }
                public int a() { return a; }
                (+)public String s() { return s; }
                public static B builder() { return new B(); }
                public static class B {
                  int a;
                  (-)String s;
                  public B a(int a) { this.a = a; return this; }
                  (-)public B s((-)String s) { this.s = s; return this; }
                  public A build() { return new A(a, s); }
                }
                static Object make() { return new A(1, "secretive"); }
              }
              """,
              "factory",
              """
              @Persistable public class A {
                private final int a;
                (+)private final String s;
                private A((-)int a, (-)String s) { this.a = a; this.s = s; }
                public int a() { return a; }
                (+)public String s() { return s; }
                (-)public static A of(int a, (+)String s) { return new A(a, s); }
                static Object make() { return of(1, "secretive"); }
              }
              """,
              "mix-in",
              """
              class A {
                int a;
                String s;
                A(int a, String s) { this.a = a; this.s = s; }
                static Object make() { return new A(1, "secretive"); }
              }
              @Persistable.MixIn(A.class) interface M {
                int a();
                (+)String s();
                (-)static String s((-)A a) { return a.s; }
                static A of(int a, (+)String s) { return new A(a, s); }
              }
              """));

  /** Which of several creators is marked, or may be; each says which it is. */
  private static final Map<String, String> CREATORS =
      new TreeMap<>(
          Map.of(
              "record",
              """
              @Persistable public record A(int a, String s) {
                static String via = "";
                (+c)public A(int a, String s) { this.a = a; this.s = s; via += "c"; }
                (-)A(int a) { this(a, ""); }
                (-)static A of(int a, String s) { return new A(a, s); }
                (-)static void foo() {}
                (-)public String s() { return s; }
                static Object make() { return new A(1, "secretive"); }
              }
              """,
              "class",
              """
              @Persistable public class A {
                static String via = "";
                private int a;
                private String s;
                (+e)A() { via += "e"; }
                (+c)A(int a, String s) { this.a = a; this.s = s; via += "c"; }
                (+f)static A of(int a, String s) {
                  A made = new A(); made.a = a; made.s = s; via += "f"; return made; }
                (+b)static B builder() { return new B(); }
                (-)A(Thread t) {}
                (-)static Object other() { return null; }
                (-)int getA() { return a; }
                (-)void setA(int a) { this.a = a; }
                String s() { return s; }
                void setS(String s) { this.s = s; }
                static class B {
                  int a;
                  String s;
                  (-)B() {}
                  (-)B a(int a) { this.a = a; return this; }
                  B s(String s) { this.s = s; return this; }
                  (-)A build() { via += "b"; A made = new A(); made.a = a; made.s = s; return made; }
                }
                static Object make() { return new A(1, "secretive"); }
              }
              """,
              "mix-in",
              """
              class A {
                static String via = "";
                int a;
                String s;
                A(int a, String s) { this.a = a; this.s = s; }
                static Object make() { return new A(1, "secretive"); }
              }
              @Persistable.MixIn(A.class) interface M {
                (-)int a();
                String s();
                (-)static String s(A a) { return a.s; }
                (+f)static A of(int a, String s) { A.via += "f"; return new A(a, s); }
                (+g)static A from(int a, String s) { A.via += "g"; return new A(a, s); }
              }
              """,
              "enum",
              """
              @Persistable enum A {
                X;
                (-)A() {}
                (-)static A of(int a, String s) { return X; }
              }
              """,
              "import",
              """
              class C {
                int a;
                (+c)C(int a) { this.a = a; }
                (+f)static C of(int a) { return new C(a); }
              }
              @Persistable.Import(C.class) public class A {
                static String via = "cf";
                static Object make() { return new C(1); }
              }
              """,
              "unmarked",
              """
              @Persistable public record A(int a) {
                static String via = "";
                static Object make() { return new A(1); }
              }
              class Open { (-)Open() {} (-)static Open of(int a) { return new Open(); } }
              record R(int b) { (-)static R of(int a) { return null; } }
              """));

  /** What says something on types and on constants alone. */
  private static final Map<String, String> REST =
      new TreeMap<>(
          Map.of(
              "@Removed(\"z\") ",
              """
              (+)@Persistable public record A(int a, String s) {
                static Object make() { return new A(1, "secretive"); }
                (-)record Inner(int b) {}
              }
              (+)@Persistable class B { public int b; }
              (+)@Persistable.MixIn(Foreign.class) interface M { int a(); }
              (-)class Foreign { int a; Foreign(int a) { this.a = a; } }
              (-)enum E { X }
              (-)@Persistable enum F { X }
              (-)@Persistable.Import(Other.class) class Imports {}
              (+)record Other(int a) {}
              (-)interface I {}
              (-)abstract class Abstract {}
              (-)@interface An {}
              """,
              "@Removed(value = \"Z\", replacement = \"X\") ",
              """
              (-)@Persistable public record A(int a, String s) {
                static Object make() { return new A(1, "secretive"); }
              }
              (+)@Persistable enum E { X }
              (-)enum F { X }
              (+)enum Imported { X }
              @Persistable.Import(Imported.class) class Imports {}
              """,
              "@Persistable.Fallback ",
              """
              @Persistable public record A(int a, (-)String s) {
                (-)static final int B = 0;
                static Object make() { return new A(1, "secretive"); }
              }
              @Persistable enum E { (+)X; (-)static final E Y = X; (-)int z; }
              enum F { (-)X; (-)int z; }
              class Open { (-)int z; }
              @Persistable.MixIn(Foreign.class) interface M { int a(); (-)int B = 0; }
              class Foreign { int a; Foreign(int a) { this.a = a; } }
              @Persistable class Base { (-)public int a; }
              """,
              "@RenamedFrom(\"z\") ",
              """
              @Persistable public record A(int a, String s) {
                static Object make() { return new A(1, "secretive"); }
              }
              @Persistable enum E { (+)X; (-)static final E Y = X; (-)int z; (-)int w((-)int w) { return w; } }
              enum F { (-)X; (-)int z; }
              record R((-)int a, (-)int b) { R {} (-)static int c; }
              interface I { (-)int a(); (-)int b = 0; }
              final class Final { (-)int a; (-)void setB((-)int b) {} }
              class Open { (+)int a; (+)void setB((+)int b) {} (-)static int c; Open((-)int a) {} }
              @Persistable.Import(Other.class) class Imports { (-)static int a; }
              record Other((+)int a, (+)int b) {}
              """));

  @TempDir Path directory;

  /** One model with the annotation at one of its places, in a package of its own. */
  private record Case(String type, String text, boolean heeded, String what, String place) {

    String path() {
      return "in" + heeded + "/" + type.toLowerCase(Locale.ROOT) + "/" + type + ".java";
    }
  }

  private static void add(List<Case> cases, String name, String annotation, String model) {
    String[] pieces = ("\n" + model).split("(?=\\([+-]\\w?\\))");
    for (int place = 1; place < pieces.length; place++) {
      String type = "A" + cases.size();
      StringBuilder text = new StringBuilder("package a" + cases.size() + ";\n");
      text.append("import io.persistable.*;\n");
      for (int i = 0; i < pieces.length; i++) {
        text.append(i == place ? annotation : "");
        text.append(i == 0 ? pieces[0] : pieces[i].substring(pieces[i].indexOf(')') + 1));
      }
      String mark = pieces[place].substring(1, pieces[place].indexOf(')'));
      cases.add(
          new Case(
              type,
              text.toString().replaceAll("\\bA\\b", type),
              mark.startsWith("+"),
              mark.substring(1),
              annotation + "in " + name + ": " + pieces[place].lines().findFirst().orElse("")));
    }
  }

  /** Whether what the annotation says comes about; else what comes about instead. */
  private interface Effect {
    String of(Case each, Class<?> type, Archive archive, ClassLoader loader) throws Exception;
  }

  private void check(Map<String, String> models, String annotation, String code, Effect effect)
      throws Exception {
    List<Case> cases = new ArrayList<>();
    models.forEach((name, model) -> add(cases, name, annotation, model));
    check(cases, code, effect);
  }

  private void check(List<Case> cases, String code, Effect effect) throws Exception {
    List<Case> heeded = cases.stream().filter(Case::heeded).toList();
    List<Case> refused = cases.stream().filter(each -> !each.heeded()).toList();
    assertFalse(heeded.isEmpty() || refused.isEmpty());
    cases.forEach(each -> Sources.write(directory.resolve(each.path()), each.text()));
    List<String> wrong = new ArrayList<>();
    Compile.Outcome refusing = compile(false, refused);
    for (Case each : refused) {
      List<String> errors = errors(refusing, each);
      if (errors.isEmpty()
          || !errors.stream().allMatch(e -> e.matches("(?s)\\[(" + code + ")].*"))) {
        wrong.add("should refuse " + each.place() + ", finds " + errors);
      }
    }
    Compile.Outcome outcome = compile(false, heeded);
    outcome.errors().forEach(error -> wrong.add(error.toString()));
    assertEquals("", String.join("\n", wrong));
    // Eclipse's compiler often doesn't say in which file an error is.
    assertEquals(ours(refusing), ours(compile(true, refused)));
    assertEquals(List.of(), compile(true, heeded).errors());
    try (URLClassLoader loader = outcome.loader()) {
      for (Case each : heeded) {
        String name = each.type().toLowerCase(Locale.ROOT) + "." + each.type();
        Class<?> type = loader.loadClass(name);
        var make = type.getDeclaredMethod("make");
        make.setAccessible(true);
        Object made = make.invoke(null);
        Archive archive = Archive.builder().classLoader(loader).build().insert("x", made);
        String found = effect.of(each, type, archive, loader);
        if (!found.equals("heeded")) {
          wrong.add(each.place() + ": " + found);
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
    System.out.println(
        heeded.size() + " places are heeded, " + refused.size() + " are refused: " + code);
  }

  private Compile.Outcome compile(boolean eclipse, List<Case> cases) {
    Path out = directory.resolve("out" + eclipse + cases.get(0).heeded());
    return (eclipse ? Compile.ecj(out) : Compile.javac(out).options("-Xmaxerrs", "1000"))
        .files(cases.stream().map(each -> directory.resolve(each.path())).toList());
  }

  private static String ours(Compile.Outcome outcome) {
    return String.join(
        "\n",
        outcome.errors().stream()
            .map(Compile.Message::text)
            .filter(text -> text.startsWith("[Persistable"))
            .sorted()
            .toList());
  }

  private static List<String> errors(Compile.Outcome outcome, Case each) {
    return outcome.errors().stream()
        .filter(error -> error.file().equals(each.type() + ".java"))
        .map(Compile.Message::text)
        .toList();
  }

  private static Object read(String text, ClassLoader loader) {
    return Archive.reader().classLoader(loader).build().restore(text).get("x", Object.class);
  }

  private static Object secret(Object object) throws Exception {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (var field : type.getDeclaredFields()) {
        if (field.getName().equals("s") || field.getName().equals("_s")) {
          field.setAccessible(true);
          return field.get(object);
        }
      }
    }
    return null;
  }

  @Test
  void whatIsMarkedIsNotWritten() throws Exception {
    check(
        MODELS,
        "@Persistable.Ignore ",
        "PersistableIgnore",
        (each, type, archive, loader) -> {
          for (Dialect dialect : Dialect.values()) {
            String written = archive.toString(dialect);
            assertTrue(written.contains("x"), written);
            if (written.contains("secretive")) {
              return "written in " + dialect;
            }
          }
          return "heeded";
        });
  }

  @Test
  void whatIsCalledOtherwiseIsReadByItsFormerName() throws Exception {
    check(
        MODELS,
        "@RenamedFrom(\"was\") ",
        "PersistableUnheeded",
        (each, type, archive, loader) -> {
          String old = archive.toString(Dialect.PYTHON).replace("s='secretive'", "was='secretive'");
          assertTrue(old.contains("was="), old);
          return "secretive".equals(secret(read(old, loader))) ? "heeded" : old;
        });
  }

  @Test
  void whatOlderArchivesLackIsItsDefault() throws Exception {
    check(
        MODELS,
        "@DefaultValue(\"standing in\") ",
        "PersistableUnheeded",
        (each, type, archive, loader) -> {
          String now = archive.toString(Dialect.PYTHON);
          String old = now.replaceAll("(, )?s='secretive'(, )?", "");
          assertTrue(!old.equals(now), now);
          return "standing in".equals(secret(read(old, loader))) ? "heeded" : old;
        });
  }

  @Test
  void theMarkedCreatorIsCalled() throws Exception {
    check(
        CREATORS,
        "@Persistable.Creator ",
        "PersistableUnheeded|PersistableConstruction|PersistableConstant|PersistableMixIn",
        (each, type, archive, loader) -> {
          var via = type.getDeclaredField("via");
          via.setAccessible(true);
          String before = String.valueOf(via.get(null));
          read(archive.toString(Dialect.PYTHON), loader);
          String called = String.valueOf(via.get(null));
          called = called.equals(before) ? called : called.substring(before.length());
          return called.contains(each.what()) ? "heeded" : called;
        });
  }

  /** Here compiling alone tells; what they do is told by the tests of changes. */
  @Test
  void whatSaysNothingIsAnError() throws Exception {
    List<Case> cases = new ArrayList<>();

    REST.forEach((annotation, model) -> add(cases, "types and constants", annotation, model));
    check(
        cases,
        "PersistableUnheeded|PersistableConstant|PersistableComponentName",
        (each, type, archive, loader) -> "heeded");
  }

  /** Kotlin's compiler repeats annotations of a constructor's parameters on those of copy. */
  @Test
  void whatIsRepeatedIsNoErrorUnlessItSaysOtherwise() throws Exception {
    Map<String, String> others =
        Map.of(
            "@Ignore",
            "",
            "@RenamedFrom(\"z\")",
            "@RenamedFrom(\"y\")",
            "@DefaultValue(\"3\")",
            "@DefaultValue(\"4\")");
    for (Map.Entry<String, String> each : others.entrySet()) {
      for (boolean isOther : new boolean[] {false, true}) {
        String second = isOther ? each.getValue() : each.getKey();
        if (second.isEmpty()) {
          continue;
        }
        String name = "R" + Math.abs(each.getKey().hashCode()) + isOther;
        Path file = directory.resolve(name + ".java");
        Sources.write(
            file,
            """
            import io.persistable.*;
            import io.persistable.Persistable.Ignore;
            @Persistable public final class %1$s {
              private final int a;
              private final int s;
              public %1$s(int a, %2$s int s) { this.a = a; this.s = s; }
              public int getA() { return a; }
              public int getS() { return s; }
              public %1$s copy(int a, %3$s int s) { return new %1$s(a, s); }
            }
            """
                .formatted(name, each.getKey(), second));
        for (boolean ecj : new boolean[] {false, true}) {
          Path out = directory.resolve(name + ecj);
          Compile.Outcome outcome =
              (ecj ? Compile.ecj(out) : Compile.javac(out)).files(List.of(file));
          assertEquals(isOther, !ours(outcome).isEmpty(), outcome.errors()::toString);
        }
      }
    }
  }
}
