package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * A processor as Gradle runs it: its environment is no compiler's own, and its filer takes what the
 * kind of processor that it claims to be may make, and nothing else.
 */
final class Wrapped extends AbstractProcessor {

  private final Processor processor;
  private final boolean isolating;

  /** What each file was made from. */
  final Map<String, String> origins = new TreeMap<>();

  private Wrapped(Processor processor, boolean isolating) {
    this.processor = processor;
    this.isolating = isolating;
  }

  static Wrapped isolating(Processor processor) {
    return new Wrapped(processor, true);
  }

  static Wrapped aggregating(Processor processor) {
    return new Wrapped(processor, false);
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    processor.init(new Environment(environment));
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return processor.process(annotations, round);
  }

  private final class Environment implements ProcessingEnvironment, Filer {

    private final ProcessingEnvironment environment;

    Environment(ProcessingEnvironment environment) {
      this.environment = environment;
    }

    @Override
    public Filer getFiler() {
      return this;
    }

    private void made(CharSequence name, Element... elements) {
      origins.put(name.toString(), Arrays.toString(elements));
      if (isolating) {
        assertEquals(1, elements.length, () -> name + " is made from " + List.of(elements));
      }
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... elements)
        throws IOException {
      made(name, elements);
      return environment.getFiler().createSourceFile(name, elements);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... elements)
        throws IOException {
      made(name, elements);
      return environment.getFiler().createClassFile(name, elements);
    }

    @Override
    public FileObject createResource(
        JavaFileManager.Location location,
        CharSequence module,
        CharSequence name,
        Element... elements)
        throws IOException {
      assertTrue(!isolating && location == StandardLocation.CLASS_OUTPUT, () -> name + "");
      return environment.getFiler().createResource(location, module, name, elements);
    }

    @Override
    public FileObject getResource(
        JavaFileManager.Location location, CharSequence module, CharSequence name)
        throws IOException {
      return environment.getFiler().getResource(location, module, name);
    }

    @Override
    public Map<String, String> getOptions() {
      return environment.getOptions();
    }

    @Override
    public Messager getMessager() {
      return environment.getMessager();
    }

    @Override
    public Elements getElementUtils() {
      return environment.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return environment.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return environment.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return environment.getLocale();
    }
  }
}
