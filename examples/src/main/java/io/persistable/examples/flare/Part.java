package io.persistable.examples.flare;

import io.persistable.Persistable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package or a class. Parent and children refer to each other: the cycle goes through the list,
 * which can be filled when all parts are there.
 *
 * @param size in bytes, 0 for packages
 * @param parent null for the root
 * @param children modifiable
 */
@Persistable
public record Part(String name, int size, @Nullable Part parent, List<Part> children) {

  /** The names from the root down to this, with dots. */
  String path() {
    return parent == null ? name : parent.path() + "." + name;
  }

  /** The bytes of this and all below. */
  int total() {
    return size + children.stream().mapToInt(Part::total).sum();
  }
}
