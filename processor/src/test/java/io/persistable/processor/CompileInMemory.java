package io.persistable.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A run of javac with the processor, in memory: what most tests need. {@link Compile} is for the
 * others: modules, ecj, a compilation that finds the output of the one before.
 */
final class CompileInMemory {

  private CompileInMemory() {}

  /**
   * @param others processors that run after ours
   */
  static Compilation with(Iterable<JavaFileObject> sources, Processor... others) {
    List<Processor> processors =
        new ArrayList<>(List.of(new CatalogProcessor(), new PersisterProcessor()));
    processors.addAll(List.of(others));
    return Compiler.javac()
        .withOptions("-encoding", "UTF-8", "-parameters", "-Xlint:all,-processing")
        .withProcessors(processors)
        .compile(sources);
  }

  /** The sources below a directory. */
  static List<JavaFileObject> files(Path directory) {
    List<JavaFileObject> files = new ArrayList<>();
    for (Path file : Sources.files(directory, ".java")) {
      try {
        files.add(JavaFileObjects.forResource(file.toUri().toURL()));
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }
    return files;
  }

  static JavaFileObject named(List<JavaFileObject> files, String name) {
    return files.stream().filter(file -> fileName(file).equals(name)).findFirst().orElseThrow();
  }

  static String fileName(@Nullable JavaFileObject file) {
    return file == null ? "" : String.valueOf(Path.of(file.getName()).getFileName());
  }
}
