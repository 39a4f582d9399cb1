package io.persistable.tests.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.error.NotPersistableException;
import io.persistable.error.ReadException;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's flights: the texts and the errors that it shows are those that come. */
@Tag("once")
class ReadmeTextsTest {

  private static final String FLIGHTS =
      """
      package demo.flights;
      import java.util.List;
      import java.util.concurrent.Callable;
      public final class Example implements Callable<List<?>> {
        @Override
        public List<?> call() {
          Airport dtw = new Airport("DTW", "Detroit Metropolitan-Wayne County", 42.21205889, -83.34883583);
          Airport ord = new Airport("ORD", "Chicago O'Hare International", 41.979595, -87.90446417);
          return List.of(
              new Flight("2001/01/01 07:05", -3, 235, dtw, ord),
              new Flight("2001/01/01 19:40", 14, 235, ord, dtw));
        }
      }
      """;

  @TempDir Path directory;

  private URLClassLoader loader;

  @BeforeEach
  void compile() throws IOException {
    Compiled compiled = new Compiled(directory.resolve("classes"));
    JavaBlocksTest.addSources(Block.with("public record Airport(").text(), compiled);
    compiled.add("demo.flights.Example", FLIGHTS);
    compiled.add("demo.flights.Crew", "package demo.flights;\npublic class Crew {}");
    assertEquals(List.of(), compiled.compile());
    loader = compiled.loader();
  }

  @AfterEach
  void close() throws IOException {
    loader.close();
  }

  private Object made(String name) throws ReflectiveOperationException {
    return loader.loadClass("demo.flights." + name).getConstructor().newInstance();
  }

  private List<Object> flights() throws Exception {
    return new ArrayList<>((List<?>) ((Callable<?>) made("Example")).call());
  }

  private Archive archive(List<Object> flights) {
    return Archive.builder().classLoader(loader).build().insert("flights", flights);
  }

  private static String shownPython() throws IOException {
    return Block.with("class _Flight:").text();
  }

  @Test
  void thePythonTextIsWhatIsWritten() throws Exception {
    assertEquals(archive(flights()).toString(), shownPython());
  }

  @Test
  void theJavaTextIsWhatIsWritten() throws Exception {
    String written = archive(flights()).toString(Dialect.JAVA);
    assertEquals(written, Block.with("public final class Archive {").text());
  }

  @Test
  void theErrorWhenWritingIsTheOneThatComes() throws Exception {
    List<Object> flights = flights();
    flights.set(1, made("Crew"));
    NotPersistableException error =
        assertThrows(NotPersistableException.class, () -> archive(flights).toString());
    assertEquals(oneLine(error.toString()), oneLine(shown("NotPersistableException")));
  }

  @Test
  void theErrorWhenReadingIsTheOneThatComes() throws Exception {
    String text = shownPython();
    int at = text.lastIndexOf("delay=");
    String edited = text.substring(0, at) + "dealy=" + text.substring(at + 6);
    Path file = Files.writeString(directory.resolve("edited.py"), edited);
    ReadException error =
        assertThrows(
            ReadException.class, () -> Archive.reader().classLoader(loader).build().restore(file));
    assertEquals(
        shown("ReadException").strip(), error.toString().replace(directory + "/", "").strip());
  }

  private static String shown(String error) throws IOException {
    return Block.with("io.persistable.error." + error + ":").text();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
