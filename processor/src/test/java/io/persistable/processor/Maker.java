package io.persistable.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor, which makes given sources in given rounds, counted from 1. */
final class Maker extends AbstractProcessor {

  private record Source(String name, String text) {}

  private final Map<Integer, Source> sources = new TreeMap<>();
  private int round;

  Maker in(int number, String name, String text) {
    sources.put(number, new Source(name, text));
    return this;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    Source source = sources.get(++round);
    if (source != null) {
      try (Writer writer = processingEnv.getFiler().createSourceFile(source.name()).openWriter()) {
        writer.write(source.text());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }
}
