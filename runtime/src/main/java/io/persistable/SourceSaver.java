package io.persistable;

import io.persistable.array.ArrayFile;
import io.persistable.array.ArrayFormat;
import io.persistable.array.WriteOptions;
import io.persistable.java.write.JavaOptions;
import io.persistable.java.write.JavaSource;
import io.persistable.java.write.JavaWriter;
import io.persistable.module.ModuleLayout;
import io.persistable.module.ModuleWriter;
import io.persistable.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One save of an archive as a class in a source tree, with its arrays as resources. */
final class SourceSaver {

  private final Plan plan;
  private final long arrayThreshold;
  private final SaveOptions options;
  private final int buffered;

  /**
   * @param buffered the most bytes of a text in memory
   */
  SourceSaver(Plan plan, long arrayThreshold, SaveOptions options, int buffered) {
    this.buffered = buffered;
    this.plan = plan;
    this.arrayThreshold = arrayThreshold;
    this.options = options;
  }

  /**
   * @param name the class, or a module whose class has the same name with a capital letter
   * @return the file with the source
   */
  Path save(Path root, String name) throws IOException {
    JavaOptions java = JavaOptions.of(className(name)).withArrayThreshold(arrayThreshold);
    JavaSource source = write(java);
    ModuleLayout layout = ModuleLayout.ofSource(root, source.className());
    try (ModuleWriter writer = ModuleWriter.begin(layout, options.force(), options.backup())) {
      write(writer, java, source);
    }
    return layout.text();
  }

  private JavaSource write(JavaOptions java) {
    return Guard.writing(plan, thrown -> false, () -> JavaWriter.write(plan, java, buffered));
  }

  private static String className(String name) {
    int simple = name.lastIndexOf('.') + 1;
    if (simple == name.length()) {
      return name;
    }
    return name.substring(0, simple)
        + Character.toUpperCase(name.charAt(simple))
        + name.substring(simple + 1);
  }

  /** Arrays of a replaced archive stay where they are, so the new ones may be in another place. */
  private void write(ModuleWriter writer, JavaOptions java, JavaSource first) throws IOException {
    JavaSource source =
        first.arrays().isEmpty() || first.arraysName().equals(writer.arrays())
            ? first
            : write(java.withArraysName(writer.arrays()));
    List<ArrayFile> files = List.of();
    if (!source.arrays().isEmpty()) {
      files = writer.arrays(ArrayFormat.NPY, source.arrays(), WriteOptions.DEFAULT.progress());
    }
    writer.commit(LargeText.of(source, plan), files);
  }
}
