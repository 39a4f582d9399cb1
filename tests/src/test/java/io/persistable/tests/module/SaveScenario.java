package io.persistable.tests.module;

import io.persistable.Archive;
import io.persistable.ArchiveBuilder;
import io.persistable.Buffered;
import io.persistable.Dialect;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import io.persistable.array.NdArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Archives saved one after the other in one place.
 *
 * @param options how each is saved; the first {@code before} ones are there when it begins
 * @param text the file with the text, relative to the directory
 */
record SaveScenario(String name, List<SaveOptions> options, int before, String text) {

  /** What the original package wrote, in short: it doesn't say which files are its own. */
  private static final String UNSIGNED =
      """
      def _arrays():
          import os.path, numpy
          try: dir = os.path.dirname(__file__)
          except NameError: dir = '.'
          res = {}
          for name in ['array_0']:
              filename = os.path.join(dir, '_arrays', name + '.npy')
              res[name] = numpy.load(filename)
          return res

      _arrays = _arrays()
      n = 0
      a = [_arrays['array_0']]
      parts = []
      del _arrays
      """;

  /** In bytes: less than a text has, so that it is written as it is made. */
  private static final int STREAMED = 150;

  /** An archive full of one number. */
  static Archive archive(int number) {
    return archive(number, Archive.builder());
  }

  private static Archive archive(int number, ArchiveBuilder builder) {
    Archive archive = builder.arrayThreshold(20).build().insert("n", number);
    long[] whole = new long[90 + number];
    Arrays.fill(whole, number);
    double[] real = new double[300];
    Arrays.fill(real, number);
    List<Object> parts = new ArrayList<>();
    List<Object> shared = new ArrayList<>(List.of(number));
    IntStream.range(0, 8).forEach(i -> parts.add(new ArrayList<>(List.of(i, shared))));
    return archive
        .insert("a", new ArrayList<>(List.of(NdArray.of(whole), NdArray.of(real))))
        .insert("parts", parts);
  }

  void prepare(Path directory) throws IOException {
    if (name.contains("the original")) {
      Path arrays = Files.createDirectories(directory.resolve("mod/_arrays"));
      io.persistable.array.Npy.write(arrays.resolve("array_0.npy"), NdArray.of(new long[9]));
      Files.writeString(directory.resolve("mod/__init__.py"), UNSIGNED);
    }
    for (int i = 0; i < before; i++) {
      save(directory, i);
    }
  }

  void save(Path directory, int i) throws IOException {
    SaveOptions how = options.get(i);
    ArchiveBuilder builder = Archive.builder();
    if (name.contains("streamed")) {
      builder = Buffered.at(STREAMED, builder);
    }
    archive(i + 1, builder)
        .save(directory, how.dialect() == Dialect.JAVA ? "demo.mod" : "mod", how);
  }

  /** How what comes next is saved. */
  SaveOptions next() {
    return options.get(options.size() - 1).toBuilder().force(true).build();
  }

  boolean isPython() {
    return options.get(0).dialect() == Dialect.PYTHON
        && options.stream().allMatch(each -> each.arrayFormat() != ArrayFormat.HDF5);
  }

  static List<SaveScenario> all() {
    SaveOptions asPackage = SaveOptions.DEFAULT;
    SaveOptions module = asPackage.toBuilder().asPackage(false).build();
    SaveOptions source = asPackage.toBuilder().dialect(Dialect.JAVA).build();
    SaveOptions force = asPackage.toBuilder().force(true).build();
    SaveOptions backup = force.toBuilder().backup(true).build();
    String init = "mod/__init__.py";
    List<SaveScenario> all = new ArrayList<>();
    all.add(new SaveScenario("a package", List.of(asPackage), 0, init));
    all.add(new SaveScenario("a module", List.of(module), 0, "mod.py"));
    all.add(new SaveScenario("a class", List.of(source), 0, "demo/Mod.java"));
    all.add(
        new SaveScenario(
            "in parts", List.of(asPackage.toBuilder().partObjects(3).build()), 0, init));
    for (ArrayFormat format : ArrayFormat.values()) {
      SaveOptions as = force.toBuilder().arrayFormat(format).build();
      all.add(new SaveScenario(format + " over " + format, List.of(as, as), 1, init));
      all.add(
          new SaveScenario(
              "a module of " + format + " over npy",
              List.of(module, module.toBuilder().force(true).arrayFormat(format).build()),
              1,
              "mod.py"));
    }
    all.add(new SaveScenario("without arrays' change", List.of(force, force, force), 1, init));
    all.add(new SaveScenario("with backups", List.of(asPackage, backup, backup), 1, init));
    all.add(
        new SaveScenario(
            "modules with backups",
            List.of(
                module,
                module.toBuilder().force(true).backup(true).build(),
                module.toBuilder().force(true).build()),
            1,
            "mod.py"));
    SaveOptions parts = backup.toBuilder().partObjects(3).build();
    all.add(new SaveScenario("parts with a backup", List.of(parts, parts), 1, init));
    all.add(
        new SaveScenario(
            "parts over parts", List.of(parts, parts.toBuilder().backup(false).build()), 1, init));
    all.add(
        new SaveScenario(
            "a class over a class",
            List.of(source, source.toBuilder().force(true).build()),
            1,
            "demo/Mod.java"));
    all.add(
        new SaveScenario(
            "classes with backups",
            List.of(source, source.toBuilder().force(true).backup(true).build()),
            1,
            "demo/Mod.java"));
    all.add(new SaveScenario("over what the original wrote", List.of(force), 0, init));
    all.add(new SaveScenario("with a backup of what the original wrote", List.of(backup), 0, init));
    all.add(new SaveScenario("a streamed package", List.of(asPackage, force), 0, init));
    all.add(new SaveScenario("a streamed module", List.of(module), 0, "mod.py"));
    all.add(
        new SaveScenario(
            "streamed modules with backups",
            List.of(
                module,
                module.toBuilder().force(true).backup(true).build(),
                module.toBuilder().force(true).build()),
            1,
            "mod.py"));
    all.add(new SaveScenario("streamed parts with a backup", List.of(parts, parts), 1, init));
    return all;
  }

  @Override
  public String toString() {
    return name;
  }
}
