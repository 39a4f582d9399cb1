package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warning is silenced at each place that has to do with it: {@code (+)}, one at a time. */
class SuppressionTest {

  private static final Map<String, String> MODELS =
      new TreeMap<>(
          Map.of(
              "record",
              "(+)class Outer { (+)@Persistable record A((+)R r) { (+)A {} (+)public R r() { return"
                  + " r; } } }",
              "constructor",
              "(+)@Persistable class A { (+)final R r; (+)A((+)R r) { this.r = r; } (+)R r() {"
                  + " return r; } }",
              "setters",
              "(+)@Persistable class A { (+)private R r; (+)R getR() { return r; } (+)void"
                  + " setR((+)R r) { this.r = r; } }",
              "factory",
              "(+)@Persistable class A { (+)final R r; private A(R r) { this.r = r; } (+)R r() {"
                  + " return r; } (+)static A of((+)R r) { return new A(r); } }",
              "builder",
              "(+)@Persistable class A { (+)final R r; private A(R r) { this.r = r; } (+)R r() {"
                  + " return r; } static B builder() { return new B(); } (+)static class B { R q;"
                  + " (+)B r((+)R r) { q = r; return this; } A build() { return new A(q); } } }",
              "import",
              "class Foreign { final R r; Foreign(R r) { this.r = r; } } (+)class Around {"
                  + " (+)@Persistable.Import(Foreign.class) class A {} }",
              "mix-in",
              "class Foreign { final R r; Foreign(R r) { this.r = r; } } (+)class Around {"
                  + " (+)@Persistable.MixIn(Foreign.class) interface A { (+)R r(); static Foreign"
                  + " of((+)R r) { return new Foreign(r); } } }"));

  @TempDir Path directory;

  @Test
  void aWarningIsSilencedWhereverItHasToDoWith() {
    List<Path> files = new ArrayList<>();
    Map<String, String> places = new TreeMap<>();
    for (Map.Entry<String, String> model : MODELS.entrySet()) {
      String[] pieces = ("\n" + model.getValue()).split("(?=\\(\\+\\))");
      for (int place = 0; place < pieces.length; place++) {
        StringBuilder text = new StringBuilder("package d" + files.size() + ";\n");
        text.append("import io.persistable.*;\nfinal class R {}\n");
        for (int i = 0; i < pieces.length; i++) {
          text.append(i == 0 || i != place ? "" : "@SuppressWarnings(\"PersistableUnmarked\") ");
          text.append(i == 0 ? pieces[0] : pieces[i].substring(3));
        }
        String name = "D" + files.size() + ".java";
        if (place == 0) {
          places.put(name, model.getKey());
        }
        Path file = directory.resolve("in/d" + files.size() + "/" + name);
        Sources.write(file, text.toString());
        files.add(file);
      }
    }
    Compile.Outcome outcome = Compile.javac(directory.resolve("out")).files(files);
    assertEquals(List.of(), outcome.errors());
    Map<String, String> warned = new TreeMap<>();
    outcome.messages().stream()
        .filter(message -> message.text().startsWith("[PersistableUnmarked]"))
        .forEach(
            message -> warned.put(message.file(), places.getOrDefault(message.file(), "silenced")));
    assertEquals(places, warned);
    System.out.println(files.size() - places.size() + " places silence a warning");
  }
}
