package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An error names the cause, and whoever does what it says has no error any more. In each model
 * {@code {bad|good}} is what the remedy changes; what follows {@code package q} is a file there.
 */
class RemedyTest {

  private static final String BEAN =
      "@Persistable public class A { private int x; public int getX() %s { return x; } public void"
          + " setX(int x) %s { this.x = x; } }";
  private static final String BUILT =
      "@Persistable class A { final int x; private A(B b) { x = b.x; } int x() { return x; } static"
          + " B builder() { return new B(); } static class B { int x; %s A build() { return new"
          + " A(this); } } }";
  private static final String IN_Q =
      "@Persistable public class A extends q.Base { } package q; public class Base { private int x;"
          + " %s int getX() { return x; } %s void setX(int x) { this.x = x; } }";

  private static final Map<String, String> MODELS = new TreeMap<>();

  static {
    String checked = "{throws java.io.IOException|}";
    add(BEAN.formatted(checked, ""), "getX() throws a checked exception");
    add(BEAN.formatted("", checked), "setX() throws a checked exception");
    add(BEAN.replace("public int", "{private|} int"), "getX() is private");
    add(BEAN.replace("public void", "{private|} void"), "setX() is private");
    add(BEAN.replace("setX(int x)", "setX({Integer|int} x)"), "int in place of java.lang.Integer");
    add(
        BEAN.replace("setX(int x)", "setX({long|int} x)").replace("this.x = x", "this.x = (int) x"),
        "int in place of long");
    add(
        "@Persistable public class A { private String x; public Optional<String> getX() { return"
            + " Optional.ofNullable(x); } public void setX({String|Optional<String>} x) {} }",
        "let setX() take what getX() gives");
    add(
        BEAN.replace(
            "public void setX", "{public void set(int i)|public void setX(int i)} {} void y"),
        "give it a setter");
    add(BEAN.replace("public int getX", "{public int its|public int getX}"), "give it a getter");
    add(
        "@Persistable public class A { {private final|private} int x = 0; {|public int getX() {"
            + " return x; } public void setX(int x) { this.x = x; }} }",
        "make it non-final and give it a getter and a setter");
    add(
        BEAN.replace("private int", "{private|} A() {} private int"),
        "constructor without parameters is private");
    add(
        BEAN.replace("private int", "A() " + checked + " {} private int"),
        "constructor without parameters throws a checked exception");
    add(
        BUILT.formatted("{void|B} x(int x) { this.x = x; {|return this;} }"),
        "let the builder's x() return the builder");
    add(BUILT.formatted("{private|} B x(int x) { this.x = x; return this; }"), "be usable");
    add(BUILT.formatted("B x(int x) " + checked + " { this.x = x; return this; }"), "be usable");
    add(
        BUILT.formatted("{|B x(int x) { this.x = x; return this; }}"),
        "give the builder a method of that name");
    add(IN_Q.formatted("{|public}", "public"), "getX() is not public");
    add(IN_Q.formatted("public", "{protected|public}"), "setX() is not public");
    add(
        "class A { {private|} static class H {} @Persistable record R(H h) {} }",
        "make H package-private or more");
    add(
        "class A { {private|} static class O { static class H {} } @Persistable record R(O.H h) {}"
            + " }",
        "make O package-private or more");
    add(
        "@Persistable class A extends q.Base {} package q; public class Base { public H h;"
            + " {|public} static class H {} }",
        "make H public");
    add(
        "class A extends q.Base { @Persistable static class X { N n; } } package q; public class"
            + " Base { {protected|public} static class N {} }",
        "make N public");
    add(
        "class A { {private|} static class O { {private|} static class H {} } @Persistable record"
            + " R(O.H h) {} }",
        "make O and H package-private or more");
  }

  private static void add(String model, String cause) {
    MODELS.put(model, cause);
  }

  @TempDir Path directory;

  private Compile.Outcome compile(int alternative) {
    List<Path> files = new ArrayList<>();
    int number = 0;
    for (String model : MODELS.keySet()) {
      String[] texts =
          model
              .formatted("", "")
              .replaceAll("\\{([^{}|]*)\\|((?:[^{}|]|\\{[^{}]*\\})*)\\}", "$" + (1 + alternative))
              .replaceAll("\\bA\\b", "A" + number)
              .replaceAll("\\bq\\b", "q" + number)
              .split("package (?=q)");
      String header = "import io.persistable.*;\nimport java.util.*;\n";
      Path in = directory.resolve("in" + alternative);
      Path file = in.resolve("p/A" + number + ".java");
      Sources.write(file, "package p;\n" + header + texts[0]);
      files.add(file);
      if (texts.length > 1) {
        Path other = in.resolve("q" + number + "/Base.java");
        Sources.write(other, "package " + texts[1].replaceFirst(";", ";\n" + header));
        files.add(other);
      }
      number++;
    }
    return Compile.javac(directory.resolve("out" + alternative)).files(files);
  }

  /** What is inherited is reported where it is. */
  private static boolean isOfBase(Compile.Message error, String cause) {
    return error.file().equals("Base.java") && error.text().contains(cause);
  }

  @Test
  void theCauseIsNamedAndItsRemedyMendsIt() {
    List<String> wrong = new ArrayList<>();
    Compile.Outcome refused = compile(0);
    int number = 0;
    for (Map.Entry<String, String> model : MODELS.entrySet()) {
      String file = "A" + number++ + ".java";
      List<String> errors =
          refused.errors().stream()
              .filter(error -> error.file().equals(file) || isOfBase(error, model.getValue()))
              .map(Compile.Message::text)
              .toList();
      if (errors.size() != 1 || !errors.get(0).contains(model.getValue())) {
        wrong.add(model + ": " + errors);
      }
    }
    compile(1).errors().forEach(error -> wrong.add(error.toString()));
    assertEquals("", String.join("\n", wrong));
    System.out.println(number + " causes are named");
  }
}
