package io.persistable.tests.documents;

import io.persistable.processor.CatalogProcessor;
import io.persistable.processor.PersisterProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources of documents, compiled with the processor. */
final class Compiled {

  private final Path output;
  private final Map<String, String> sources = new LinkedHashMap<>();

  Compiled(Path output) {
    this.output = output;
  }

  /** A class by its qualified name. */
  Compiled add(String name, String source) {
    if (sources.put(name, source) != null) {
      throw new AssertionError("two sources of " + name);
    }
    return this;
  }

  /** What the compiler says, all warnings included, with the line of it; empty if nothing. */
  List<String> compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      Files.createDirectories(output);
      List<JavaFileObject> files = new ArrayList<>();
      sources.forEach((name, source) -> files.add(new Source(name, source)));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              manager,
              diagnostics,
              List.of("-d", output.toString(), "-Xlint:all,-processing,-options", "-parameters"),
              null,
              files);
      task.setProcessors(List.of(new PersisterProcessor(), new CatalogProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
        .map(each -> each + "")
        .toList();
  }

  URLClassLoader loader() throws IOException {
    return new URLClassLoader(new URL[] {output.toUri().toURL()}, Compiled.class.getClassLoader());
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String source;

    Source(String name, String source) {
      super(
          URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
