package io.persistable.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** One run of a compiler with the processor, in directories, so that javac and ecj do the same. */
final class Compile {

  private final JavaCompiler compiler;
  private final Path output;
  private final List<String> options = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();

  private Compile(JavaCompiler compiler, Path output) {
    this.compiler = compiler;
    this.output = output;
    options.addAll(List.of("-encoding", "UTF-8", "-parameters"));
    processors.addAll(List.of(new CatalogProcessor(), new PersisterProcessor()));
  }

  /** The javac of the JDK that runs the tests, with every warning that generated code may give. */
  static Compile javac(Path output) {
    return new Compile(ToolProvider.getSystemJavaCompiler(), output)
        .options("-Xlint:all,-processing");
  }

  static Compile ecj(Path output) {
    return new Compile(new EclipseCompiler(), output).options("-source", "17", "-target", "17");
  }

  Compile options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** What stands on the class path before the runtime. */
  Compile classPath(Path... entries) {
    classPath.addAll(List.of(entries));
    return this;
  }

  /** As most builds do it: class files don't tell what parameters are called. */
  Compile withoutParameterNames() {
    options.remove("-parameters");
    return this;
  }

  /** Classes that are on the class path and shown to the processors as if they were compiled. */
  Compile classes(String... names) {
    classes.addAll(List.of(names));
    return this;
  }

  /** A further processor, which runs after ours. */
  Compile with(Processor processor) {
    processors.add(processor);
    return this;
  }

  /** What a compiler said and left. */
  record Outcome(List<Message> messages, Path output) {

    List<Message> errors() {
      return messages.stream().filter(message -> message.kind() == Diagnostic.Kind.ERROR).toList();
    }

    /** Errors, and warnings that are not of the user's own sources. */
    List<Message> messagesBeyond(Path sources) {
      List<String> own =
          Sources.files(sources, ".java").stream()
              .map(file -> file.getFileName().toString())
              .toList();
      return messages.stream()
          .filter(
              message -> message.kind() == Diagnostic.Kind.ERROR || !own.contains(message.file()))
          .toList();
    }

    /** The text of every file with that ending, by its path below the output. */
    Map<String, String> files(String ending) {
      Map<String, String> files = new TreeMap<>();
      for (Path file : Sources.files(output, ending)) {
        files.put(Sources.relative(output, file), Sources.read(file));
      }
      return files;
    }

    /** Loads what was compiled, beside the runtime that the tests see. */
    URLClassLoader loader() throws IOException {
      return new URLClassLoader(new URL[] {output.toUri().toURL()}, Compile.class.getClassLoader());
    }
  }

  /** One diagnostic. */
  record Message(Diagnostic.Kind kind, String file, long line, String text) {}

  /** Another processor in place of ours. */
  Compile onlyWith(Processor processor) {
    processors.clear();
    return with(processor);
  }

  /** Compiles all sources below a directory. */
  Outcome sources(Path directory) {
    return files(Sources.files(directory, ".java"));
  }

  Outcome files(List<Path> files) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      Files.createDirectories(output);
      List<String> arguments = new ArrayList<>(options);
      arguments.addAll(List.of("-d", output.toString(), "-s", output.toString()));
      String path = System.getProperty("java.class.path");
      boolean modular =
          files.stream().anyMatch(file -> file.getFileName().toString().equals("module-info.java"));
      manager.setLocationFromPaths(
          modular ? StandardLocation.MODULE_PATH : StandardLocation.CLASS_PATH,
          Stream.concat(classPath.stream(), runtime(path, modular).stream()).toList());
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              manager,
              diagnostics,
              arguments,
              classes,
              manager.getJavaFileObjectsFromPaths(files));
      if (!options.contains("-proc:none")) {
        task.setProcessors(processors);
      }
      task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Telling a message may make javac look further, and note what it finds.
    return new Outcome(
        List.copyOf(diagnostics.getDiagnostics()).stream().map(Compile::message).toList(), output);
  }

  /** The runtime and jspecify, as what they are in a user's build. */
  private static List<Path> runtime(String classPath, boolean modular) {
    return Stream.of(classPath.split(File.pathSeparator))
        .filter(entry -> !modular || entry.contains("jspecify") || entry.contains("runtime"))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  private static Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String file = source == null ? "" : Path.of(source.getName()).getFileName().toString();
    return new Message(
        diagnostic.getKind(), file, diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT));
  }
}
