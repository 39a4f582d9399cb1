package io.persistable;

import io.persistable.dataset.Transaction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one transaction. Only the thread of the transaction may use it, and only until the
 * transaction ends.
 */
public final class DataSetChanges {

  private final Path place;
  private final Transaction transaction;
  private final DataSetItems items;
  private final InfoExpressions infos;
  private final String namePrefix;

  DataSetChanges(
      Path place,
      Transaction transaction,
      DataSetItems items,
      InfoExpressions infos,
      String namePrefix) {
    this.place = place;
    this.transaction = transaction;
    this.items = items;
    this.infos = infos;
    this.namePrefix = namePrefix;
  }

  /** As {@link DataSet#put(String, Object)}. */
  public void put(String name, @Nullable Object value) throws IOException {
    Objects.requireNonNull(name, "name");
    transaction.put(name, items.writer(value), null);
  }

  /** As {@link DataSet#put(String, Object, Object)}. */
  public void put(String name, @Nullable Object value, @Nullable Object info) throws IOException {
    Objects.requireNonNull(name, "name");
    transaction.put(name, items.writer(value), infos.of(info));
  }

  /** As {@link DataSet#insert(Object, Object)}. */
  public String insert(@Nullable Object value, @Nullable Object info) throws IOException {
    return transaction.insert(namePrefix, items.writer(value), infos.of(info));
  }

  /** As {@link DataSet#setInfo(String, Object)}. */
  public void setInfo(String name, @Nullable Object info) {
    Objects.requireNonNull(name, "name");
    transaction.setInfo(name, infos.of(info));
  }

  /** As {@link DataSet#remove(String)}. */
  public void remove(String name) throws IOException {
    Objects.requireNonNull(name, "name");
    transaction.remove(name);
  }

  /** As {@link DataSet#accept(String)}. */
  public void accept(String name) throws IOException {
    Objects.requireNonNull(name, "name");
    transaction.accept(name);
  }

  /** As {@link DataSet#rename(String, String)}. */
  public void rename(String from, String to) throws IOException {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    transaction.rename(
        from, to, files -> items.writer(transaction.read(from, items.reader(from))).write(files));
  }

  /** As {@link DataSet#get(String)}, these changes included. */
  public @Nullable Object get(String name) throws IOException {
    Objects.requireNonNull(name, "name");
    return transaction.read(name, items.reader(name));
  }

  /** As {@link DataSet#get(String, Class)}, these changes included. */
  public <T> @Nullable T get(String name, Class<T> type) throws IOException {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    return transaction.read(name, items.reader(name, type));
  }

  /** As {@link DataSet#get(String, TypeToken)}, these changes included. */
  public <T> @Nullable T get(String name, TypeToken<T> type) throws IOException {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    return transaction.read(name, items.reader(name, type));
  }

  /** As {@link DataSet#info(String)}, these changes included. */
  public @Nullable Object info(String name) {
    Objects.requireNonNull(name, "name");
    return infos.read(InfoExpressions.source(place, name), transaction.info(name));
  }

  /** Whether there is such a name, these changes included. */
  public boolean contains(String name) {
    Objects.requireNonNull(name, "name");
    return transaction.contains(name);
  }
}
