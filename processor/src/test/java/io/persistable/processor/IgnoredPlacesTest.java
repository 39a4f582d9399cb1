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
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is marked as ignored is not written, wherever the annotation stands: it is heeded or an
 * error. Each place of each model is tried alone: {@code (+)} is one where the annotation takes the
 * secret out of the text, {@code (-)} one where it is an error.
 */
class IgnoredPlacesTest {

  private static final String IGNORE = "@Persistable.Ignore ";

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

  @TempDir Path directory;

  @Test
  void whatIsMarkedIsNotWritten() throws Exception {
    int heeded = 0;
    int refused = 0;
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> model : MODELS.entrySet()) {
      String[] pieces = model.getValue().split("(?=\\([+-]\\))");
      for (int place = 1; place < pieces.length; place++) {
        boolean taken = pieces[place].startsWith("(+)");
        StringBuilder text = new StringBuilder("package demo;\nimport io.persistable.*;\n");
        for (int i = 0; i < pieces.length; i++) {
          text.append(i == place ? IGNORE : "").append(i == 0 ? pieces[0] : pieces[i].substring(3));
        }
        String outcome = outcome(text.toString(), directory.resolve(model.getKey() + place));
        if (!outcome.equals(taken ? "heeded" : "refused")) {
          wrong.add(model.getKey() + ": " + pieces[place].lines().findFirst() + ": " + outcome);
        }
        heeded += taken ? 1 : 0;
        refused += taken ? 0 : 1;
      }
    }
    assertEquals(List.of(), wrong);
    System.out.println(heeded + " places are heeded, " + refused + " are refused");
  }

  private static String outcome(String text, Path out) throws Exception {
    Path file = out.resolve("in/demo/A.java");
    Sources.write(file, text);
    Compile.Outcome outcome = Compile.javac(out.resolve("out")).files(List.of(file));
    if (!outcome.errors().isEmpty()) {
      return outcome.errors().stream().allMatch(e -> e.text().contains("[PersistableIgnore]"))
          ? "refused"
          : outcome.errors().toString();
    }
    try (URLClassLoader loader = outcome.loader()) {
      var make = loader.loadClass("demo.A").getDeclaredMethod("make");
      make.setAccessible(true);
      Object made = make.invoke(null);
      Archive archive = Archive.builder().classLoader(loader).build().insert("x", made);
      for (Dialect dialect : Dialect.values()) {
        String written = archive.toString(dialect);
        assertTrue(written.contains("x"), written);
        if (written.contains("secretive")) {
          return "written in " + dialect;
        }
      }
      return "heeded";
    }
  }

  /** Types that a constructor takes and no archive holds, with and without a choice of others. */
  @Test
  void whatIsIgnoredMayBeOfAnyType() {
    List<String> types =
        List.of(
            "List<Thread>",
            "java.util.Map<String, Thread>",
            "java.util.Optional<String>",
            "List<String>",
            "List<? extends Number>",
            "List<? super Integer>",
            "List<?>",
            "List<int[]>",
            "List<String>[]",
            "Thread",
            "Class<?>",
            "int[]",
            "int[][]",
            "T",
            "T[]",
            "List<T>",
            "List<T>[]",
            "List<? extends T>",
            "List<List<T>>",
            "java.util.Map.Entry<T, String>",
            "String...",
            "Outer<String>.Inner",
            "List<Outer<String>.Inner>",
            "java.util.function.Function<T, List<? extends T>>",
            "Runnable");
    List<String> wrong = new ArrayList<>();
    StringBuilder text = new StringBuilder("package demo;\nimport io.persistable.*;\n");
    text.append("import java.util.List;\nclass Outer<X> { class Inner {} }\n");
    int count = 0;
    for (String type : types) {
      for (String form :
          List.of(
              "record %s<T>(T a, %s b) {}",
              "record %s<T>(T a, %s b) { %1$s(T a, Integer c, int d) { this(a, null); } }",
              "record %s<T>(T a, %s b) { %1$s(T a, StringBuilder c) { this(a, (%3$s) null); } }",
              "class %s<T> { T a; private %1$s() {} public T a() { return a; } "
                  + "static <T> %1$s<T> of(T a, %s b) { return new %1$s<>(); } }")) {
        String plain = type.replace("...", "[]");
        String source = form.replace("%s b", IGNORE + "%2$s b");
        text.append("@Persistable ")
            .append(
                source
                    .replaceFirst("%s", "A" + count)
                    .replace("%1$s", "A" + count)
                    .replace("%2$s", type)
                    .replace("%3$s", plain))
            .append('\n');
        count++;
      }
    }
    Path file = directory.resolve("in/demo/A.java");
    Sources.write(file, text.toString());
    Compile.Outcome outcome = Compile.javac(directory.resolve("out")).files(List.of(file));
    outcome.errors().forEach(error -> wrong.add(error.toString()));
    assertEquals(List.of(), wrong);
    assertFalse(count == 0);
    System.out.println(count + " types are ignored");
  }
}
