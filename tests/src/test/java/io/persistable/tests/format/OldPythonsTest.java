package io.persistable.tests.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import io.persistable.tests.graph.GraphGenerator;
import io.persistable.testsupport.Python;
import io.persistable.testsupport.fault.MemoryDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that is written in Python has the syntax of CPython 3.8, the oldest that reads it, and
 * none of the later forms that are told at first sight.
 */
class OldPythonsTest {

  private static final long SEED = Long.getLong("persistable.seed", 1);
  private static final int GRAPHS = 40;

  /** Prints the number of files. */
  private static final String CHECK =
      """
      import ast, pathlib, sys
      count = 0
      for path in sorted(pathlib.Path(sys.argv[1]).rglob('*.py')):
          source = path.read_text(encoding='utf-8')
          try:
              tree = ast.parse(source, feature_version=(3, 8))
          except SyntaxError as e:
              sys.exit(f'{path}: {e}')
          for node in ast.walk(tree):
              if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) \\
                      and node.value.id in ('list', 'dict', 'set', 'tuple'):
                  sys.exit(f'{path}:{node.lineno}: {node.value.id}[...] is of 3.9')
              if isinstance(node, ast.Attribute) and node.attr in ('removeprefix', 'removesuffix'):
                  sys.exit(f'{path}:{node.lineno}: {node.attr} is of 3.9')
              if isinstance(node, ast.keyword) and node.arg in ('kw_only', 'slots', 'strict'):
                  sys.exit(f'{path}: the keyword {node.arg} is of 3.10')
          count += 1
      print(count)
      """;

  @TempDir(factory = MemoryDirectory.class)
  private Path directory;

  private static Archive archive(long seed) {
    Map<String, @Nullable Object> roots = new GraphGenerator(seed).roots();
    Archive archive =
        Archive.builder()
            .scoped(seed % 2 == 1)
            .allowedNames(roots.keySet().toArray(String[]::new))
            .build();
    roots.forEach(archive::insert);
    return archive;
  }

  @Test
  void whatIsWrittenHasTheSyntaxOfTheOldest() throws IOException {
    for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
      SaveOptions options =
          SaveOptions.builder()
              .asPackage(seed % 3 != 0)
              .partObjects(seed % 4 == 0 ? 5 : 10_000)
              .arrayFormat(ArrayFormat.values()[(int) (seed % ArrayFormat.values().length)])
              .build();
      archive(seed).save(directory.resolve("s" + seed), "mod", options);
    }
    Archive.create().insert("one", List.of(1, 2)).save(directory, SaveOptions.DEFAULT);
    Path set = directory.resolve("set");
    try (DataSet data = DataSet.builder(set).mode(DataSet.Mode.WRITE).open()) {
      for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
        Map<String, @Nullable Object> roots = new GraphGenerator(seed).roots();
        data.put("x" + seed, new LinkedHashMap<>(roots), "seed " + seed);
      }
      data.put("array", new double[1000]);
      int open = checked();
      assertTrue(open > 2 * GRAPHS, open + " files");
    }
    System.out.println("files of the syntax of CPython 3.8: " + checked());
  }

  private int checked() {
    return Integer.parseInt(Python.get().run(CHECK, directory.toString()).strip());
  }
}
