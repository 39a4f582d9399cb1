package io.persistable;

import io.persistable.dataset.Snapshot;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a data set held at one moment. */
public final class DataSetView implements Closeable {

  private final Path place;
  private final Snapshot snapshot;
  private final DataSetItems items;
  private final InfoExpressions infos;

  DataSetView(Path place, Snapshot snapshot, DataSetItems items, InfoExpressions infos) {
    this.place = place;
    this.snapshot = snapshot;
    this.items = items;
    this.infos = infos;
  }

  /** As {@link DataSet#names()}, at the moment of the snapshot. */
  public List<String> names() {
    return List.copyOf(snapshot.entries().keySet());
  }

  /** As {@link DataSet#contains(String)}, at the moment of the snapshot. */
  public boolean contains(String name) {
    Objects.requireNonNull(name, "name");
    return snapshot.entries().containsKey(name);
  }

  /** As {@link DataSet#info(String)}, at the moment of the snapshot. */
  public @Nullable Object info(String name) {
    Objects.requireNonNull(name, "name");
    return infos.read(place, name, snapshot.known(name));
  }

  /** As {@link DataSet#infos()}, at the moment of the snapshot. */
  public Map<String, @Nullable Object> infos() {
    return infos.read(place, snapshot.entries());
  }

  /** As {@link DataSet#get(String)}, at the moment of the snapshot. */
  public @Nullable Object get(String name) throws IOException {
    Objects.requireNonNull(name, "name");
    return snapshot.read(name, items.reader(name));
  }

  /** As {@link DataSet#get(String, Class)}, at the moment of the snapshot. */
  public <T> @Nullable T get(String name, Class<T> type) throws IOException {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    return snapshot.read(name, items.reader(name, type));
  }

  /** As {@link DataSet#get(String, TypeToken)}, at the moment of the snapshot. */
  public <T> @Nullable T get(String name, TypeToken<T> type) throws IOException {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    return snapshot.read(name, items.reader(name, type));
  }

  /** As {@link DataSet#find(String, Class)}, at the moment of the snapshot. */
  public <T> Optional<T> find(String name, Class<T> type) throws IOException {
    return DataSet.found(name, () -> get(name, type));
  }

  /** As {@link DataSet#find(String, TypeToken)}, at the moment of the snapshot. */
  public <T> Optional<T> find(String name, TypeToken<T> type) throws IOException {
    return DataSet.found(name, () -> get(name, type));
  }

  /** As {@link DataSet#list(String, Class)}, at the moment of the snapshot. */
  public <T> List<T> list(String name, Class<T> element) throws IOException {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(element, "element");
    return snapshot.read(name, items.listReader(name, element));
  }

  @Override
  public void close() throws IOException {
    snapshot.close();
  }
}
