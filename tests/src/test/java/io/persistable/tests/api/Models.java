package io.persistable.tests.api;

import io.persistable.Archive;
import io.persistable.Persistable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tests of the API archive. */
final class Models {

  private Models() {}

  enum Cabin {
    FIRST,
    COACH
  }

  @Persistable
  record Airport(String iata, double latitude, @Nullable Object note) {

    Airport(String iata) {
      this(iata, 0.5, null);
    }
  }

  @Persistable
  record Flight(
      String date, int delay, Cabin cabin, Airport origin, @Nullable Airport destination) {}

  /** A record that refers to what a list that can't be modified holds. */
  @Persistable
  record Knot(String name, List<Knot> neighbours) {}

  /** A record whose constructor reads an archive of its own. */
  @Persistable
  record Nested(String name) {

    static byte[] text = {};
    static @Nullable Object found;

    Nested {
      if (text.length > 0) {
        found = Archive.restore(text).get("x");
      }
    }
  }

  /** Its accessors throw. */
  @Persistable
  record Broken(int id, String name) {
    @Override
    public int id() {
      throw new IllegalStateException("broken");
    }

    @Override
    public String name() {
      throw new IllegalStateException("broken");
    }
  }

  /** Not persistable. */
  record Stranger(String name) {}

  /** An enum that no component has, so no catalog lists it. */
  enum Unlisted {
    ONE
  }
}
