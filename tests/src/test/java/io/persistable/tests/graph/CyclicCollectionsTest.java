package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.tests.graph.CyclicModels.Entity;
import io.persistable.tests.graph.Models.Color;
import io.persistable.tests.graph.RefusingModels.Guest;
import io.persistable.type.CollectionForm;
import io.persistable.type.Kind;
import io.persistable.type.SortOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every collection that reading can make and that can be modified stands on cycles. */
class CyclicCollectionsTest {

  /** Whatever holds a value, and is equal by identity or by nothing that a cycle changes. */
  @SuppressWarnings("unchecked") // of anything
  private static Object holding(CollectionForm form, Object key, Object value) {
    Object made =
        form == CollectionForm.ENUM_MAP
            ? new EnumMap<>(Color.class)
            : form.isFilled() ? form.make(SortOrder.NATURAL) : form.make(3);
    if (made instanceof Map) {
      ((Map<Object, Object>) made).put(form == CollectionForm.ENUM_MAP ? Color.RED : key, value);
    } else {
      ((Collection<Object>) made).add(value);
    }
    return made;
  }

  @SuppressWarnings("unchecked") // of anything
  private static void add(Object collection, Object value) {
    if (collection instanceof IdentityHashMap<?, ?> map) {
      map.clear(); // the order of two is not kept
    }
    if (collection instanceof Map) {
      ((Map<Object, Object>) collection)
          .put(collection instanceof EnumMap ? (Object) Color.GREEN : "z", value);
    } else {
      ((Collection<Object>) collection).add(value);
    }
  }

  private static boolean compares(Kind kind) {
    return kind.isSet() || kind == Kind.PRIORITY_QUEUE;
  }

  private static List<CollectionForm> modifiable() {
    List<CollectionForm> forms = new ArrayList<>();
    for (CollectionForm form : CollectionForm.values()) {
      if (form.kind().isMutable()) {
        forms.add(form);
      }
    }
    assertEquals(31, forms.size());
    return forms;
  }

  private static void assertRestored(CollectionForm form, Object value) {
    for (Dialect dialect : Dialect.values()) {
      for (boolean scoped : new boolean[] {false, true}) {
        String text = Archive.builder().scoped(scoped).build().insert("x", value).toString(dialect);
        try {
          SameGraph.assertSameGraph(value, Archive.restore(text).asMap().get("x"));
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError(form + ": " + e.getMessage() + "\n" + text, e);
        }
      }
    }
  }

  @Test
  void withThemselves() {
    for (CollectionForm form : modifiable()) {
      if (!compares(form.kind())) {
        Object made = holding(form, "a", "first");
        add(made, made);
        assertRestored(form, made);
        assertRestored(form, List.of(made, new Guest(made)));
      }
    }
  }

  @Test
  void throughARecordAndAList() {
    for (CollectionForm form : modifiable()) {
      if (!compares(form.kind())) {
        Object made = holding(form, "a", List.of(1));
        add(made, List.of(new Guest(made)));
        assertRestored(form, made);
        assertRestored(form, new Guest(made));
      }
    }
  }

  /** Entities are equal and ordered by a key that is set later. */
  @Test
  void throughElementsKeysAndValuesThatAreSetLater() {
    for (CollectionForm form : modifiable()) {
      Entity entity = new Entity();
      entity.id = "e";
      Object made = holding(form, entity, entity);
      entity.tag = new Guest(made);
      assertRestored(form, made);
      assertRestored(form, entity);
    }
  }

  /** Python's own statements run as they stand; what they leave is looked at elsewhere. */
  @Test
  void whatRefersBackIsTheSameObject() {
    EnumMap<Color, Object> map = new EnumMap<>(Color.class);
    map.put(Color.GREEN, map);
    for (Dialect dialect : Dialect.values()) {
      Map<?, ?> back =
          (Map<?, ?>)
              Archive.restore(Archive.create().insert("x", map).toString(dialect)).asMap().get("x");
      assertSame(back, back.get(Color.GREEN));
      assertEquals(EnumMap.class, back.getClass());
    }
  }
}
