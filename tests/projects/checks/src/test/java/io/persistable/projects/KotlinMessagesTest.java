package io.persistable.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of Kotlin can't be persistable is refused by its own name, all in one compilation. */
class KotlinMessagesTest {

  private static final String SOURCE =
      """
      package demo
      import io.persistable.Persistable
      @Persistable object Single { val x = 1 }
      @Persistable data object Nothing
      @Persistable @JvmInline value class Id(val value: String)
      @Persistable data class Unsigned(val name: String, val count: UInt)
      @Persistable data class Nullable(val isBig: ULong?)
      @Persistable class Settable { var id: Id = Id("") }
      @Persistable class Hidden(private val secret: Int)
      @Persistable class Passing(val kept: Int, passed: Int)
      @Persistable data class Listed(val counts: List<UInt>)
      """;

  private static final String MANGLED =
      "' is a value class (as UInt is), and Kotlin gives its accessor and the constructor names"
          + " that Java can't call: take what it holds (Int, Long, String …), or make it a data"
          + " class";

  private static final List<String> MESSAGES =
      List.of(
          "[PersistableKotlin] Single is an object of Kotlin, of which there is only the one",
          "[PersistableKotlin] Nothing is an object of Kotlin, of which there is only the one",
          "[PersistableKotlin] Id is a value class, which is compiled to what it holds, so that"
              + " Java can't make its objects: make it a data class",
          "[PersistableKotlin] the type of property 'count" + MANGLED,
          "[PersistableKotlin] the type of property 'isBig" + MANGLED,
          "[PersistableKotlin] the type of property 'id" + MANGLED,
          "parameter 'secret' has no accessor of that name and type; make it a property that is not"
              + " private, by val or var before it",
          "parameter 'passed' has no accessor of that name and type; make it a property",
          "[PersistableUnmarked] component 'counts' mentions UInt, a value class of Kotlin, of"
              + " which no persister can be generated: take what it holds");

  @TempDir Path directory;

  @Test
  void namesWhatJavaHasNoWordFor() throws IOException {
    String messages = Kapt.messages(SOURCE, directory);
    for (String message : MESSAGES) {
      assertTrue(messages.contains(message), () -> message + " in " + messages);
    }
    assertEquals(MESSAGES.size() - 1, messages.split(" error: ", -1).length - 1, () -> messages);
  }

  /** kapt's stub of it is no Java, with any processor and whether it is annotated or not. */
  @Test
  void jvmRecordsAreRefusedByKaptItself() throws IOException {
    String messages =
        Kapt.messages("package demo\n@JvmRecord data class Point(val x: Int)\n", directory);
    assertTrue(messages.contains("classes cannot directly extend Record"), messages);
  }
}
