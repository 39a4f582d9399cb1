package io.persistable.tests.scale;

import io.persistable.Persistable;
import org.jspecify.annotations.Nullable;

/**
 * One of a chain.
 *
 * @param next null at the end
 */
@Persistable
public record Link(int id, @Nullable Link next) {

  /** A chain of that many, numbered from {@code length - 1} down to 0. */
  public static Link chain(int length) {
    Link link = new Link(0, null);
    for (int id = 1; id < length; id++) {
      link = new Link(id, link);
    }
    return link;
  }
}
