package io.persistable.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an isolating processor promises: each file comes from exactly one element. */
class IncrementalTest {

  @TempDir Path output;

  @Test
  void aPersisterHasOneOriginatingElement() {
    Recorder recorder = new Recorder();
    Compile.javac(output)
        .onlyWith(recorder)
        .options("-proc:only")
        .sources(GoldenTest.sources("flights"));
    assertEquals(
        Map.of(
            "demo.flights.AirportPersister", "[demo.flights.Airport]",
            "demo.flights.FlightPersister", "[demo.flights.Flight]"),
        recorder.origins);
  }

  /** The processor, with a filer that remembers from what each file comes. */
  private static final class Recorder extends AbstractProcessor {

    private final PersisterProcessor processor = new PersisterProcessor();
    private final Map<String, String> origins = new TreeMap<>();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      processor.init(new Recording(environment));
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

    private final class Recording implements ProcessingEnvironment, Filer {

      private final ProcessingEnvironment environment;

      Recording(ProcessingEnvironment environment) {
        this.environment = environment;
      }

      @Override
      public Filer getFiler() {
        return this;
      }

      @Override
      public JavaFileObject createSourceFile(CharSequence name, Element... elements)
          throws IOException {
        origins.put(name.toString(), Arrays.toString(elements));
        return environment.getFiler().createSourceFile(name, elements);
      }

      @Override
      public JavaFileObject createClassFile(CharSequence name, Element... elements)
          throws IOException {
        return environment.getFiler().createClassFile(name, elements);
      }

      @Override
      public FileObject createResource(
          JavaFileManager.Location location,
          CharSequence module,
          CharSequence name,
          Element... elements)
          throws IOException {
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
}
