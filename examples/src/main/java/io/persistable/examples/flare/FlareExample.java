package io.persistable.examples.flare;

import io.persistable.Archive;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Archives a tree whose nodes know their parents, restores it, and walks it in CPython. */
public final class FlareExample {

  private FlareExample() {}

  /**
   * @param args the directory to write to; {@code target} unless given
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args.length > 0 ? args[0] : "target/flare");
    Files.createDirectories(directory);
    Path file = directory.resolve("flare_tree.py");

    Part flare = read();
    Archive.create().insert("flare", flare).writeTo(file);
    System.out.printf("wrote %s: %,d bytes%n", file, Files.size(file));

    Part back = Objects.requireNonNull(Archive.restore(file).get("flare", Part.class));
    Part first = back.children().get(0);
    if (first.parent() != back || back.total() != flare.total()) {
      throw new AssertionError("what came back is not what was archived");
    }
    System.out.printf("restored in Java: %,d bytes of code, cycles closed%n", back.total());
    System.out.println("CPython imports it:");
    System.out.print(Python.get().run(Python.script(FlareExample.class, "ask.py"), directory));
  }

  /** The root of the tree; the data names parents by number and before their children. */
  static Part read() throws IOException {
    Map<Integer, Part> parts = new HashMap<>();
    Part root = null;
    try (InputStream json = FlareExample.class.getResourceAsStream("flare.json")) {
      for (JsonNode each : new JsonMapper().readTree(json)) {
        Part parent = each.has("parent") ? parts.get(each.get("parent").asInt()) : null;
        Part part =
            new Part(
                each.get("name").asString(), each.path("size").asInt(0), parent, new ArrayList<>());
        parts.put(each.get("id").asInt(), part);
        if (parent == null) {
          root = part;
        } else {
          parent.children().add(part);
        }
      }
    }
    return Objects.requireNonNull(root, "no root");
  }
}
