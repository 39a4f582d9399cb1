package io.persistable.dataset;

import java.io.IOException;

/**
 * Makes something of an item. It may be called again with a newer one, when array files are gone
 * because somebody replaced the item meanwhile.
 */
@FunctionalInterface
public interface ItemReader<T> {

  T read(Item item) throws IOException;
}
