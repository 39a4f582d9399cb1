package io.persistable.tests.javadialect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.Persistable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Types of the package that a source stands in need no import, whatever kind they are of. */
class OwnPackageTest {

  interface Marker {}

  sealed interface Shape permits Round {}

  abstract static class Base<T> {}

  @Persistable
  record Round(int radius) implements Shape, Marker {}

  @Persistable
  static final class Bean extends Base<String> {
    public int value;

    @Override
    public boolean equals(Object other) {
      return other instanceof Bean bean && bean.value == value;
    }

    @Override
    public int hashCode() {
      return value;
    }
  }

  @Persistable
  record Rows(Marker[] markers, Shape[][] shapes, Base<String>[] bases, Object any) {}

  @Persistable
  record Several(Shape... shapes) {}

  @Test
  void arraysOfInterfacesAndAbstractClassesAreReadBack() {
    Round round = new Round(1);
    Bean bean = new Bean();
    bean.value = 3;
    @SuppressWarnings({"unchecked", "rawtypes"})
    Base<String>[] bases = new Base[] {bean, null};
    Rows rows =
        new Rows(
            new Marker[] {round},
            new Shape[][] {{round}, {}, null},
            bases,
            new Marker[][] {{round, null}});
    for (Dialect dialect : Dialect.values()) {
      String text =
          Archive.create()
              .insert("rows", rows)
              .insert("several", new Several(round, round))
              .insert("list", List.of(new Base<?>[] {bean}, new Shape[0]))
              .insert("array", new Marker[1])
              .toString(dialect);
      Items items = Archive.restore(text);
      Rows restored = (Rows) items.get("rows");
      assertArrayEquals(rows.markers(), restored.markers());
      assertArrayEquals(rows.shapes(), restored.shapes());
      assertArrayEquals(rows.bases(), restored.bases());
      assertSame(Marker[][].class, restored.any().getClass());
      assertArrayEquals(new Shape[] {round, round}, ((Several) items.get("several")).shapes());
      List<?> list = (List<?>) items.get("list");
      assertArrayEquals(new Base<?>[] {bean}, (Base<?>[]) list.get(0));
      assertEquals(0, ((Shape[]) list.get(1)).length);
      assertEquals(1, ((Marker[]) items.get("array")).length);
    }
  }
}
