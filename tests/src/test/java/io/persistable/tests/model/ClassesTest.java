package io.persistable.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.tests.model.Classes.Interval;
import io.persistable.tests.model.Classes.Letter;
import io.persistable.tests.model.Classes.Link;
import io.persistable.tests.model.Classes.Position;
import io.persistable.tests.model.Classes.Vertex;
import io.persistable.testsupport.Python;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** Classes, ours and others', come back through the text, which CPython executes. */
class ClassesTest {

  private static Object restored(Object value) {
    String text = Archive.create().insert("x", value).toString();
    Python.get().run(text);
    Items items = Archive.restore(text);
    Object restored = items.get("x");
    assertNotNull(restored);
    assertSame(value.getClass(), restored.getClass());
    return restored;
  }

  @Test
  void immutableByConstructor() {
    Position back = (Position) restored(new Position(1.5, -0.0));
    assertEquals(1.5, back.x());
    assertEquals(-0.0, back.getY());
  }

  @Test
  void immutableByStaticFactory() {
    Interval<?> back = (Interval<?>) restored(Interval.of(1L, 5L));
    assertEquals(1L, back.low());
    assertEquals(5L, back.high());
  }

  @Test
  void immutableByBuilder() {
    Letter question = Letter.builder().to("you").lines(List.of("How?")).build();
    Letter back =
        (Letter)
            restored(Letter.builder().to("me").lines(List.of("So!")).answers(question).build());
    assertEquals("me", back.getTo());
    assertEquals(List.of("So!"), back.getLines());
    assertNotNull(back.getAnswers());
    assertEquals("you", back.getAnswers().getTo());
    assertNull(back.getAnswers().getAnswers());
  }

  @Test
  void mutableOnACycle() {
    Vertex a = new Vertex();
    Vertex b = new Vertex();
    a.setName("a");
    a.setVisited(true);
    a.setNeighbours(List.of(a, b));
    b.getNeighbours().add(a);
    Vertex back = (Vertex) restored(a);
    assertEquals("a", back.getName());
    assertEquals(true, back.isVisited());
    assertSame(back, back.getNeighbours().get(0));
    assertSame(back, back.getNeighbours().get(1).getNeighbours().get(0));
  }

  @Test
  void doublyLinkedList() {
    Link first = new Link();
    Link second = new Link();
    first.next = second;
    second.previous = first;
    second.weight = 5_000_000_000L;
    second.setName("second");
    Link back = (Link) restored(first);
    assertNotNull(back.next);
    assertSame(back, back.next.previous);
    assertEquals(5_000_000_000L, back.next.weight);
    assertEquals("second", back.next.getName());
  }

  @Test
  void importedTypes() {
    Imported imported = new Imported("n", List.of(1.5, 2.0));
    assertEquals(imported, restored(imported));
  }

  @Test
  void typesWithAMixIn() {
    assertEquals("v", ((Foreign.Cell) restored(new Foreign.Cell("v"))).get());
    assertEquals("a,b", restored(new StringJoiner(",").add("a").add("b")).toString());
  }

  @Test
  void typesWithAPersisterWrittenByHand() {
    assertEquals(7, ((Foreign.Counter) restored(new Foreign.Counter(7))).get());
  }
}
