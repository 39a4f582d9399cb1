package io.persistable.tests.javadialect;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Sources compiled by the real javac, with every warning an error, and loaded. */
public final class Sources {

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<String> classPath = new ArrayList<>();

  /** Only these directories are on the class path of javac; unless called, all that tests have. */
  public Sources against(Path... directories) {
    classPath.add("-cp");
    classPath.add(
        Stream.of(directories).map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    return this;
  }

  /** Adds a source; its name is that of its class. */
  public Sources add(String className, String text) {
    texts.put(className, text);
    return this;
  }

  /**
   * Compiles all of it.
   *
   * @param classes where the class files go
   */
  public Sources compile(Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<JavaFileObject> sources = new ArrayList<>();
      texts.forEach((name, text) -> sources.add(new Source(name, text)));
      List<String> options = new ArrayList<>(classPath);
      options.addAll(
          List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none", "-Xmaxerrs", "10"));
      if (!compiler.getTask(null, files, problems, options, null, sources).call()) {
        throw new AssertionError(
            problems.getDiagnostics().stream()
                .limit(5)
                .map(Sources::describe)
                .collect(Collectors.joining("\n")));
      }
    }
    return this;
  }

  private static String describe(Diagnostic<? extends JavaFileObject> problem) {
    String source = problem.getSource() == null ? "" : ((Source) problem.getSource()).text;
    return problem + "\n" + (source.length() > 20_000 ? source.substring(0, 20_000) : source);
  }

  /** A loader of these classes that sees all that tests see. */
  public static ClassLoader loader(Path... directories) {
    return loader(Sources.class.getClassLoader(), directories);
  }

  /** A loader that sees these directories and the JDK, and so nothing of this library. */
  public static ClassLoader isolated(Path... directories) {
    return loader(ClassLoader.getPlatformClassLoader(), directories);
  }

  private static ClassLoader loader(ClassLoader parent, Path... directories) {
    try {
      URL[] urls = new URL[directories.length];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = directories[i].toUri().toURL();
      }
      return new URLClassLoader(urls, parent);
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  public static Path directory(Path parent, String name) throws IOException {
    return Files.createDirectories(parent.resolve(name));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(
          URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension),
          Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
