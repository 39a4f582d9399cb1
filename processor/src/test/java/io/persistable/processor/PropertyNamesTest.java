package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.persistable.processor.model.ComponentModel;
import io.persistable.processor.read.PersistableReader;
import io.persistable.processor.read.Reading;
import io.persistable.processor.read.Subjects;
import io.persistable.processor.read.TypeReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/**
 * Each private field with a getter and a setter is one component, called like the field, whichever
 * way the accessors are spelled, beside fields of any other name.
 */
class PropertyNamesTest {

  private static final List<String> NAMES =
      List.of(
          "URL",
          "url",
          "uRL",
          "Url",
          "aB",
          "AB",
          "ab",
          "aName",
          "AName",
          "x2",
          "X2",
          "a",
          "A",
          "isX",
          "isx",
          "is",
          "get",
          "set",
          "getX",
          "setX",
          "x",
          "X",
          "_x",
          "_X",
          "__",
          "x_",
          "$x",
          "mX",
          "\u00e9lan",
          "\u00c9lan",
          "\u00e9L",
          "\u00dfa",
          "\u01c6a",
          "\u0131x",
          "\u540d",
          "\u00aab",
          "a\u00c9",
          "\ud801\udc28z");

  /** One way to spell the accessors of a field. */
  private enum Spelling {
    /** Most IDEs, Lombok with its defaults. */
    CAPITALIZED {
      @Override
      String suffix(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toUpperCase(first))
            + name.substring(Character.charCount(first));
      }
    },
    TITLED {
      @Override
      String suffix(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toTitleCase(first))
            + name.substring(Character.charCount(first));
      }
    },
    /** JavaBeans: {@code getaName}. */
    BEAN {
      @Override
      String suffix(String name) {
        int first = Character.charCount(name.codePointAt(0));
        boolean keeps = name.length() > first && Character.isUpperCase(name.codePointAt(first));
        return keeps ? name : CAPITALIZED.suffix(name);
      }
    };

    abstract String suffix(String name);
  }

  private static final Set<String> CLASH = Set.of("getClass", "notify", "wait");

  @Test
  void eachFieldIsOneComponentOfItsName() {
    long seed = Long.getLong("persistable.seed", 15);
    Random random = new Random(seed);
    int count = Integer.getInteger("persistable.graphs", 400);
    StringBuilder source = new StringBuilder("package demo;\nimport io.persistable.Persistable;\n");
    Map<String, Set<String>> fields = new LinkedHashMap<>();
    source.append("class All {\n");
    for (int i = 0; i < count; i++) {
      Set<String> names = new TreeSet<>();
      while (names.size() < 2 + random.nextInt(3)) {
        names.add(NAMES.get(random.nextInt(NAMES.size())));
      }
      String type = "C" + i;
      String body = body(names, random);
      if (body != null) {
        source.append("  @Persistable static class ").append(type).append(" {\n");
        source.append(body).append("  }\n");
        fields.put(type, names);
      }
    }
    source.append("}\n");
    Capture capture = new Capture();
    Compilation compilation =
        CompileInMemory.with(
            List.of(JavaFileObjects.forSourceString("demo.All", source.toString())), capture);
    List<String> wrong = new ArrayList<>();
    fields.forEach(
        (type, names) -> {
          if (!names.equals(new TreeSet<>(capture.components.getOrDefault(type, List.of())))
              || names.size() != capture.components.get(type).size()) {
            wrong.add(type + " " + names + " got " + capture.components.get(type));
          }
        });
    System.out.println("property names: " + fields.size() + " classes (seed " + seed + ")");
    assertTrue(fields.size() > count / 3);
    assertEquals(
        "",
        String.join(
            "\n",
            wrong.stream()
                .map(each -> each + "\n" + text(source, each.substring(0, each.indexOf(' '))))
                .limit(5)
                .toList()));
    assertEquals(
        List.of(),
        compilation.errors().stream()
            .map((Diagnostic<?> error) -> error.getMessage(Locale.ROOT))
            .toList());
  }

  private static String text(StringBuilder source, String type) {
    int start = source.indexOf("class " + type + " ");
    return source.substring(start, source.indexOf("  }\n", start));
  }

  /** Null if two accessors have one name, or one is another field's. */
  private static String body(Set<String> names, Random random) {
    StringBuilder body = new StringBuilder();
    Set<String> methods = new HashSet<>(CLASH);
    for (String name : names) {
      String suffix = Spelling.values()[random.nextInt(3)].suffix(name);
      boolean yes = random.nextInt(4) == 0;
      String type = yes ? "boolean" : "int";
      String getter = (yes ? "is" : "get") + suffix;
      boolean anothers = names.contains(suffix) && !suffix.equals(name) || names.contains(getter);
      if (anothers || !methods.add(getter) || !methods.add("set" + suffix)) {
        return null;
      }
      body.append("    private " + type + " " + name + ";\n");
      body.append("    " + type + " " + getter + "() { return " + name + "; }\n");
      body.append("    void set" + suffix + "(" + type + " v) { " + name + " = v; }\n");
    }
    return body.toString();
  }

  /** Keeps the names of the components that our processors find. */
  private static final class Capture extends AbstractProcessor {

    private final Map<String, List<String>> components = new LinkedHashMap<>();

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
      for (TypeElement annotation : annotations) {
        if (!annotation.getSimpleName().contentEquals("Persistable")) {
          continue; // those of generated code
        }
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
          try {
            Reading reading = reader.read(Subjects.of(element, new ArrayList<>()).get(0));
            components.put(
                element.getSimpleName().toString(),
                reading.model() == null
                    ? List.of()
                    : reading.model().components().stream().map(ComponentModel::name).toList());
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }
      }
      return false;
    }
  }
}
