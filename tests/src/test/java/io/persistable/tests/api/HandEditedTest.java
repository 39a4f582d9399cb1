package io.persistable.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.error.ReadException;
import io.persistable.tests.graph.SameGraph;
import io.persistable.testsupport.Python;
import org.junit.jupiter.api.Test;

/** Archives are there to be edited by hand. */
class HandEditedTest {

  @Test
  void whatAnEditorDoesToATextDoesNotChangeItsObjects() {
    Items written = Archive.restore(Python.script(OptionsTest.class, "flights_flat.py"));
    Items edited = Archive.restore(Python.script(HandEditedTest.class, "hand_edited.py"));
    assertEquals(written.names(), edited.names());
    SameGraph.assertSameGraph(written.asMap(), edited.asMap());
  }

  @Test
  void cpythonReadsTheEditedTextToo() {
    String ask = "print(flights[0].origin is home, flights[1].delay, flights[1].origin.note)\n";
    assertEquals(
        "True 14 north\n",
        Python.get().run(Python.script(HandEditedTest.class, "hand_edited.py") + ask));
  }

  @Test
  void aSlipOfTheEditorIsShownWhereItIs() {
    String text =
        Python.script(OptionsTest.class, "flights_flat.py").replace("delay=14", "delay='14'");
    ReadException e = assertThrows(ReadException.class, () -> Archive.restore(text));
    String line = text.lines().skip(e.line() - 1).findFirst().orElseThrow();
    assertEquals("'14'", line.substring(e.column() - 1, e.column() + 3));
    assertEquals("<archive>:" + e.line() + ":" + e.column() + ": ", prefix(e.getMessage()));
  }

  private static String prefix(String message) {
    return message.substring(0, message.indexOf(": ") + 2);
  }
}
