package io.persistable;

import io.persistable.dataset.Entry;
import io.persistable.dataset.Store;
import io.persistable.dataset.Transaction;
import io.persistable.error.DataSetException;
import io.persistable.error.ReadException;
import io.persistable.error.UnknownNameException;
import io.persistable.error.WrongTypeException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Many items in one directory: each an archive of its own with an info that describes it, written
 * by many processes, read by others meanwhile, importable by Python at every instant.
 *
 * <pre>{@code
 * try (DataSet results = DataSet.builder(path).mode(DataSet.Mode.WRITE).open()) {
 *   results.put("x", values, "the values of run 7");
 * }
 * double[] x = DataSet.open(path).get("x", double[].class);
 * }</pre>
 *
 * <p>Infos are read at once; items are read when asked for, one at a time, and not kept; their
 * arrays are mapped. A write is on the disk when it returns, and either all there or not at all,
 * whatever happens meanwhile. Safe for use by several threads. docs/dataset.md says what is on the
 * disk and what happens at each step.
 */
// It is long because it is the page that users read: most of it is documentation.
public final class DataSet implements Closeable {

  /** What a data set is opened for. */
  public enum Mode {
    READ,
    /** To read and to write; made if it isn't there. */
    WRITE
  }

  /** What a write survives. */
  public enum Durability {
    /** The loss of power, once the call has returned. */
    FSYNC,
    /** The death of the process. Nothing is forced to the disk. */
    NONE
  }

  /**
   * Something that isn't as it should be.
   *
   * @param file relative to the data set
   * @param message what was expected and what was found
   */
  public record Problem(Kind kind, String file, String message) {

    /** What is wrong. */
    public enum Kind {
      /** A file that is needed isn't there. */
      MISSING,
      /** A file isn't what was written, and can't be told from damage. */
      DAMAGED,
      /** A text was changed since it was written: by hand, by another program, or by a fault. */
      EDITED,
      /** Another program rewrote the index, and with it went what said that an item was sealed. */
      UNSEALED,
      /** An item that is there whole and that no entry names; a repair takes it up again. */
      UNNAMED,
      /** A symbolic link, or what is neither a file nor a directory: it isn't opened. */
      LINKED,
      /** A file, or a directory, that can't be read: its permissions, or a fault of the disk. */
      UNREADABLE,
      /** A package or an extension module that Python imports instead of an item of its name. */
      SHADOWING,
      /** A file with a name that the engine gives, of which no record says whose it is. */
      IN_DOUBT,
      /** A file that nothing needs; the next writer or a repair deletes it. */
      ORPHAN,
      /** An info that only this library can write: the original package can't write any more. */
      CLOSED_TO_ORIGINAL
    }

    static Problem of(io.persistable.dataset.Problem problem) {
      return new Problem(Kind.valueOf(problem.kind().name()), problem.file(), problem.message());
    }
  }

  /**
   * What a repair did.
   *
   * @param restored what was found again or had to be given up, in sentences
   * @param deleted files that nothing needed, relative to the data set
   * @param problems what can't be mended
   */
  public record Repair(List<String> restored, List<String> deleted, List<Problem> problems) {}

  /** Several changes that become visible together or not at all. */
  @FunctionalInterface
  public interface Work<T> {
    T run(DataSetChanges changes) throws IOException;
  }

  /** Who is told of commits; on a thread of the data set's own. */
  @FunctionalInterface
  public interface Listener {
    void committed(DataSet dataSet);
  }

  private final Store store;
  private final Mode mode;
  private final DataSetItems items;
  private final InfoExpressions infos;
  private final String namePrefix;
  private final Set<Closeable> watches = ConcurrentHashMap.newKeySet();

  DataSet(DataSetBuilder builder) throws IOException {
    this.mode = builder.mode();
    this.namePrefix = builder.namePrefix();
    this.items = builder.items();
    this.infos = builder.infos();
    this.store = builder.store(infos, items);
  }

  /**
   * Opens a data set for reading.
   *
   * @throws DataSetException if there is none
   */
  public static DataSet open(Path path) throws IOException {
    return builder(path).open();
  }

  public static DataSetBuilder builder(Path path) {
    return new DataSetBuilder(path);
  }

  /** Where it is, absolute. */
  public Path path() {
    return store.directory();
  }

  // Items.

  /**
   * As {@link #put(String, Object, Object)}; the info stays as it is, None for a new item.
   *
   * @throws DataSetException if the data set was opened for reading
   * @throws io.persistable.error.DataSetLockedException if another holds the lock for too long
   * @throws io.persistable.error.InvalidNameException if {@code name} can't be an item's
   * @throws io.persistable.error.NotPersistableException if the object can't be archived
   * @throws io.persistable.error.CommitInDoubtException if the disk failed such that whether the
   *     change was made is known only when the data set is opened again
   * @throws io.persistable.error.CommittedException if the change was made and what comes after it
   *     failed; don't try again
   * @throws IOException if the disk failed otherwise: then nothing changed, and it may be tried
   *     again
   */
  public void put(String name, @Nullable Object value) throws IOException {
    Objects.requireNonNull(name, "name");
    change(changes -> changes.put(name, value));
  }

  /**
   * Stores an object, new or in place of the one of that name.
   *
   * @param info what describes it, small; anything that can be archived, and it comes back equal
   *     and of the same class. Text, ints, doubles, booleans, null, an {@code ArrayList} and a
   *     {@code LinkedHashMap} of these are what people read best in {@code __init__.py}. All others
   *     (a {@code Long} that an int could hold, what {@code Map.of} gives, an instant, a record)
   *     have a longer form, which closes the data set to the original Python package, since that
   *     can't write it again: see {@link DataSetBuilder#infosForOriginal}.
   * @throws DataSetException if the data set was opened for reading
   * @throws io.persistable.error.DataSetLockedException if another holds the lock for too long; the
   *     message says who
   * @throws io.persistable.error.InvalidNameException if {@code name} can't be an item's
   * @throws io.persistable.error.NotPersistableException if the object can't be archived
   * @throws io.persistable.error.CommitInDoubtException if the disk failed such that whether the
   *     change was made is known only when the data set is opened again
   * @throws io.persistable.error.CommittedException if the change was made and what comes after it
   *     failed; don't try again
   * @throws IOException if the disk failed otherwise: then nothing changed, and it may be tried
   *     again
   */
  public void put(String name, @Nullable Object value, @Nullable Object info) throws IOException {
    Objects.requireNonNull(name, "name");
    change(changes -> changes.put(name, value, info));
  }

  /**
   * Stores an object under a name that is new: {@code x_0}, {@code x_1} and so on.
   *
   * @return the name
   * @throws io.persistable.error.CommitInDoubtException if the disk failed such that whether the
   *     change was made is known only when the data set is opened again
   * @throws io.persistable.error.CommittedException if the change was made and what comes after it
   *     failed; don't try again
   * @throws IOException if the disk failed otherwise: then nothing changed, and it may be tried
   *     again
   */
  public String insert(@Nullable Object value, @Nullable Object info) throws IOException {
    return write(changes -> changes.insert(value, info));
  }

  /**
   * Reads an item.
   *
   * @throws UnknownNameException if there is no such item; the message says which there are
   * @throws io.persistable.error.DataSetDamagedException if a file of it is gone or damaged
   */
  public @Nullable Object get(String name) throws IOException {
    Objects.requireNonNull(name, "name");
    return store.read(name, items.reader(name));
  }

  /**
   * Reads an item as a {@code type}; null only if null was stored. An array of numbers comes as a
   * Java array, read in full and checked, or as an {@link io.persistable.array.NdArray}, mapped
   * where its format allows that and not read before it is touched.
   *
   * @throws UnknownNameException if there is no such item; the message says which there are
   * @throws WrongTypeException if it is no {@code type}
   * @throws io.persistable.error.ArrayFormatException if an array isn't what was written
   */
  public <T> @Nullable T get(String name, Class<T> type) throws IOException {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    return store.read(name, items.reader(name, type));
  }

  /**
   * Reads an item as a type with arguments, such as {@code TypeToken.list(Flight.class)}, all of
   * whose elements, keys and values are checked; null only if null was stored.
   *
   * @throws UnknownNameException if there is no such item; the message says which there are
   * @throws WrongTypeException if it, or anything in it, is of another type; the message says where
   */
  public <T> @Nullable T get(String name, TypeToken<T> type) throws IOException {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    return store.read(name, items.reader(name, type));
  }

  /**
   * As {@link #get(String, Class)}: empty if there is no such item, or null was stored.
   *
   * @throws WrongTypeException if it is no {@code type}
   */
  public <T> Optional<T> find(String name, Class<T> type) throws IOException {
    return found(name, () -> get(name, type));
  }

  /**
   * As {@link #get(String, TypeToken)}: empty if there is no such item, or null was stored.
   *
   * @throws WrongTypeException if it, or anything in it, is of another type; the message says where
   */
  public <T> Optional<T> find(String name, TypeToken<T> type) throws IOException {
    return found(name, () -> get(name, type));
  }

  /** What reading an item gives. */
  interface Get<T> {
    @Nullable T get() throws IOException;
  }

  /** Whether the item is there is seen by reading it: it may be deleted meanwhile. */
  static <T> Optional<T> found(String name, Get<T> get) throws IOException {
    try {
      return Optional.ofNullable(get.get());
    } catch (UnknownNameException e) {
      if (e.name().equals(name)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Reads an item that is a list, all of whose elements are checked.
   *
   * @throws UnknownNameException if there is no such item; the message says which there are
   * @throws WrongTypeException if it is no list, or one element is no {@code element}
   */
  public <T> List<T> list(String name, Class<T> element) throws IOException {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(element, "element");
    return store.read(name, items.listReader(name, element));
  }

  /** Whether there is an item or an info of that name. */
  public boolean contains(String name) throws IOException {
    Objects.requireNonNull(name, "name");
    return store.entry(name) != null;
  }

  /** All names, items' and infos', in the order in which they came. */
  public List<String> names() throws IOException {
    return List.copyOf(store.entries().keySet());
  }

  /**
   * The info of a name.
   *
   * @throws UnknownNameException if there is no such name; the message says which there are
   * @throws io.persistable.error.ReadException if another program wrote the info and it has no
   *     meaning in Java
   */
  public @Nullable Object info(String name) throws IOException {
    Objects.requireNonNull(name, "name");
    return infos.read(path(), name, store.known(name));
  }

  /**
   * All names with their infos, in the order in which they came; unmodifiable.
   *
   * @throws io.persistable.error.ReadException if another program wrote one of them and it has no
   *     meaning in Java; the message says which
   */
  public Map<String, @Nullable Object> infos() throws IOException {
    return infos.read(path(), store.entries());
  }

  /**
   * Replaces the info of a name; a name that is new has an info and no item.
   *
   * @throws io.persistable.error.CommitInDoubtException if the disk failed such that whether the
   *     change was made is known only when the data set is opened again
   * @throws io.persistable.error.CommittedException if the change was made and what comes after it
   *     failed; don't try again
   * @throws IOException if the disk failed otherwise: then nothing changed, and it may be tried
   *     again
   */
  public void setInfo(String name, @Nullable Object info) throws IOException {
    Objects.requireNonNull(name, "name");
    change(changes -> changes.setInfo(name, info));
  }

  /**
   * Removes an item with its info.
   *
   * @throws UnknownNameException if there is no such name
   * @throws io.persistable.error.CommitInDoubtException if the disk failed such that whether the
   *     change was made is known only when the data set is opened again
   * @throws io.persistable.error.CommittedException if the change was made and what comes after it
   *     failed; don't try again
   * @throws IOException if the disk failed otherwise: then nothing changed, and it may be tried
   *     again
   */
  public void remove(String name) throws IOException {
    Objects.requireNonNull(name, "name");
    change(changes -> changes.remove(name));
  }

  /**
   * Takes an item as its files are now and seals it: after its text was edited, or an array file
   * rewritten by {@code numpy.save}, on purpose. What {@link #verify()} said of it is settled then.
   *
   * @throws UnknownNameException if there is no such item
   * @throws io.persistable.error.DataSetDamagedException if a file of it is gone
   * @throws io.persistable.error.CommitInDoubtException if the disk failed such that whether the
   *     change was made is known only when the data set is opened again
   * @throws io.persistable.error.CommittedException if the change was made and what comes after it
   *     failed; don't try again
   * @throws IOException if the disk failed otherwise: then nothing changed, and it may be tried
   *     again
   */
  public void accept(String name) throws IOException {
    Objects.requireNonNull(name, "name");
    change(changes -> changes.accept(name));
  }

  /**
   * Gives an item another name.
   *
   * @throws UnknownNameException if there is no such name
   * @throws io.persistable.error.DuplicateNameException if {@code to} is taken
   * @throws io.persistable.error.InvalidNameException if {@code to} can't be an item's
   * @throws io.persistable.error.CommitInDoubtException if the disk failed such that whether the
   *     change was made is known only when the data set is opened again
   * @throws io.persistable.error.CommittedException if the change was made and what comes after it
   *     failed; don't try again
   * @throws IOException if the disk failed otherwise: then nothing changed, and it may be tried
   *     again
   */
  public void rename(String from, String to) throws IOException {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    change(changes -> changes.rename(from, to));
  }

  /**
   * Does several changes that become visible together, in one step, or, if {@code work} throws or
   * the machine dies, not at all.
   *
   * @return what {@code work} returned
   * @throws io.persistable.error.CommitInDoubtException if the disk failed such that whether the
   *     change was made is known only when the data set is opened again
   * @throws io.persistable.error.CommittedException if the change was made and what comes after it
   *     failed; don't try again
   * @throws IOException if the disk failed otherwise: then nothing changed, and it may be tried
   *     again
   */
  public <T> T transaction(Work<T> work) throws IOException {
    Objects.requireNonNull(work, "work");
    return write(work);
  }

  @FunctionalInterface
  private interface Change {
    void make(DataSetChanges changes) throws IOException;
  }

  @SuppressWarnings("NullAway") // it doesn't know of type arguments that are nullable
  private void change(Change change) throws IOException {
    store.<@Nullable Void>write(
        transaction -> {
          change.make(changes(transaction));
          return null; // as the result of the method, also where an exception carries it
        });
  }

  private <T> T write(Work<T> work) throws IOException {
    Objects.requireNonNull(work, "work");
    return store.write(transaction -> work.run(changes(transaction)));
  }

  private DataSetChanges changes(Transaction transaction) {
    return new DataSetChanges(path(), transaction, items, infos, namePrefix);
  }

  /**
   * A view of this moment over all items; close it soon, since writers keep what it needs.
   *
   * @throws IOException if it can't be made
   */
  public DataSetView snapshot() throws IOException {
    return new DataSetView(path(), store.snapshot(), items, infos);
  }

  /**
   * Tells when this or another process has committed, until closed. The system's notifications make
   * it quick; it also looks by itself every second, since they get lost. Several commits may be
   * told as one.
   *
   * @return what ends it; closing the data set does as well
   */
  public Closeable watch(Listener listener) throws IOException {
    Objects.requireNonNull(listener, "listener");
    Closeable watch = store.watch(commit -> listener.committed(this), Duration.ofSeconds(1));
    watches.add(watch);
    return () -> {
      watches.remove(watch);
      watch.close();
    };
  }

  /** Reads every file and compares it with what was written; says what isn't as it should be. */
  public List<Problem> verify() throws IOException {
    List<Problem> problems = new ArrayList<>();
    store.verify().forEach(problem -> problems.add(Problem.of(problem)));
    for (Map.Entry<String, Entry> each : known(problems).entrySet()) {
      if (InfoExpressions.isOnlyOurs(each.getValue().info())) {
        problems.add(
            new Problem(
                Problem.Kind.CLOSED_TO_ORIGINAL,
                "__init__.py",
                "the info of '"
                    + each.getKey()
                    + "' has a form of this library's own: the original Python package"
                    + " reads the data set and can't write to it any more"));
      }
    }
    return List.copyOf(problems);
  }

  /** Nothing where the index can't be told, which is one of the problems then. */
  private Map<String, Entry> known(List<Problem> problems) throws IOException {
    try {
      return store.entries();
    } catch (IOException | DataSetException e) {
      if (problems.isEmpty()) {
        throw e;
      }
      return Map.of();
    }
  }

  /**
   * Restores what can be restored, deletes what nothing needs and a record says is the data set's,
   * and says what can't be mended. Files that are in doubt stay.
   *
   * @throws io.persistable.error.DataSetLockedException if another holds the lock for too long
   * @throws io.persistable.error.CommittedException if all was done and the lock can't be given
   *     back
   * @throws IOException if the disk failed: a part may be done, nothing is lost, and it may be
   *     tried again
   */
  public Repair repair() throws IOException {
    return repair(List.of());
  }

  /**
   * As {@link #repair()}, with the exceptions that it throws; deletes also the files that are named
   * here, if {@link #verify()} lists them as in doubt.
   */
  public Repair repair(Collection<String> inDoubt) throws IOException {
    Objects.requireNonNull(inDoubt, "inDoubt");
    io.persistable.dataset.Repair repair = store.repair(inDoubt);
    return new Repair(
        repair.restored(), repair.deleted(), repair.problems().stream().map(Problem::of).toList());
  }

  /**
   * A table of all items: name, type, shape or size, bytes, when it was written, info. Texts are
   * read for it, arrays aren't.
   */
  public String describe() throws IOException {
    Description table = new Description();
    for (Map.Entry<String, Entry> each : store.entries().entrySet()) {
      String name = each.getKey();
      Object info = describedInfo(name, each.getValue());
      if (each.getValue().stored()) {
        table.item(name, info, store, items);
      } else {
        table.infoOnly(name, info);
      }
    }
    return table.toString();
  }

  private @Nullable Object describedInfo(String name, Entry entry) {
    try {
      return infos.read(path(), name, entry);
    } catch (ReadException e) {
      return entry.info(); // as it stands, where it has no meaning in Java
    }
  }

  /**
   * Ends watches, puts the files in order if that costs little, and gives back the lock if it was
   * held. Commits nothing: what was acknowledged is there, whatever happens here.
   *
   * @throws io.persistable.error.CommittedException if the files couldn't be put in order or the
   *     lock not given back: the next writer sees to both
   */
  @Override
  public void close() throws IOException {
    try {
      for (Closeable watch : watches) {
        watch.close();
      }
    } finally {
      watches.clear();
      store.close();
    }
  }

  /** The path, how many names there are, and what it was opened for; reads nothing. */
  @Override
  public String toString() {
    int size = store.size();
    return "DataSet["
        + store.directory()
        + ", "
        + size
        + (size == 1 ? " item, " : " items, ")
        + (mode == Mode.READ ? "for reading" : "for writing")
        + "]";
  }
}
