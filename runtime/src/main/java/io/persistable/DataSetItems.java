package io.persistable;

import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayStore;
import io.persistable.array.NdArray;
import io.persistable.array.Npy;
import io.persistable.array.WriteOptions;
import io.persistable.dataset.ForeignContents;
import io.persistable.dataset.Item;
import io.persistable.dataset.ItemFiles;
import io.persistable.dataset.ItemReader;
import io.persistable.dataset.ItemWriter;
import io.persistable.error.DataSetDamagedException;
import io.persistable.error.PersistableException;
import io.persistable.module.LoaderSource;
import io.persistable.module.SingleItem;
import io.persistable.python.OutsideArrays;
import io.persistable.python.PythonOptions;
import io.persistable.python.PythonProgram;
import io.persistable.python.PythonWriter;
import io.persistable.python.program.PythonModule;
import io.persistable.python.program.PythonReader;
import io.persistable.read.ArrayLoader;
import io.persistable.read.ReadOptions;
import io.persistable.text.FormatMark;
import io.persistable.text.TextBuffer;
import io.persistable.type.TypeRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns objects into the modules of a data set, and modules into objects. */
final class DataSetItems {

  private final TypeRegistry types;
  private final Rehearsal rehearsal;
  private final PythonOptions options;
  private final long arrayThreshold;
  private final ArrayFormat arrayFormat;
  private final ReadOptions reading;
  private final boolean checkReadable;

  /** The most bytes of a text in memory. */
  private final int buffered;

  DataSetItems(
      TypeRegistry types,
      PythonOptions options,
      long arrayThreshold,
      ArrayFormat arrayFormat,
      ReadOptions reading,
      boolean checkReadable,
      int buffered) {
    this.buffered = buffered;
    this.types = types;
    this.rehearsal = new Rehearsal(types);
    this.options = options;
    this.arrayThreshold = arrayThreshold;
    this.arrayFormat = arrayFormat;
    this.reading = reading;
    this.checkReadable = checkReadable;
  }

  /** Writes an object as a module; whoever imports the module gets the object itself. */
  ItemWriter writer(@Nullable Object value) {
    return files -> {
      Map<String, @Nullable Object> root = Collections.singletonMap(files.item(), value);
      if (checkReadable) {
        checkReadable(root);
      }
      OutsideArrays arrays =
          new OutsideArrays(
              arrayThreshold, "_arrays", arrayFormat == ArrayFormat.NPY ? files.firstArray() : 0);
      PythonProgram statements =
          Guard.writing(
              root, each -> PythonProgram.of(each, types, rehearsal, options, arrays, buffered));
      TextBuffer before = FormatMark.begin(new TextBuffer(512));
      if (!arrays.arrays().isEmpty()) {
        String location = store(files, arrays.arrays());
        before.append(LoaderSource.of(arrayFormat, "_arrays", location, arrays.arrays().keySet()));
      }
      TextBuffer after = new TextBuffer(256);
      SingleItem.append(files.item(), value, after);
      return LargeText.around(statements, before.toByteArray(), after.toByteArray());
    };
  }

  /** Refuses what would not be read back as it is. */
  private void checkReadable(Map<String, @Nullable Object> root) {
    OutsideArrays arrays = new OutsideArrays(arrayThreshold, "_arrays", 0);
    TextBuffer text =
        Guard.writing(
            root,
            each ->
                FormatMark.enclose(PythonWriter.write(each, types, rehearsal, options, arrays)));
    ReadBack.check(root, types, text.toByteArray(), arrays.arrays());
    text.release();
  }

  /** Writes arrays and says where they are, relative to the data set. */
  private String store(ItemFiles files, Map<String, NdArray> arrays) throws IOException {
    if (arrayFormat == ArrayFormat.NPY) {
      for (Map.Entry<String, NdArray> array : arrays.entrySet()) {
        String name = files.folder() + "/" + array.getKey() + ".npy";
        try (WritableByteChannel channel = files.create(name)) {
          Npy.write(channel, array.getValue());
        }
      }
      return files.folder();
    }
    String name = files.single(arrayFormat.suffix());
    ArrayStore.of(arrayFormat).write(files.fresh(name), arrays, WriteOptions.DEFAULT);
    return name;
  }

  /**
   * Reads a module and gives it to {@code use} under the item's name. Its arrays are mapped. Those
   * that {@code use} turns into Java arrays are read and checked then.
   */
  <T> ItemReader<T> reader(Function<Items, T> use) {
    return item -> {
      try {
        return use.apply(read(item));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    };
  }

  Items read(Item item) {
    PythonModule module = read(item, reading, new ItemArrays(item, reading.limits().arrayBytes()));
    String name = name(item, module);
    Object value = module.items().get(name);
    return new Items(Collections.singletonMap(item.name(), value), module.ignored());
  }

  private PythonModule read(Item item, ReadOptions options, ItemArrays arrays) {
    return PythonReader.read(
        TextInput.held(item.text(), item.module()),
        item.module().toString(),
        types,
        options.withArrays(arrays));
  }

  private static String name(Item item, PythonModule module) {
    // A module that was renamed by hand defines the name it had.
    String name = module.items().containsKey(item.name()) ? item.name() : module.single();
    if (name == null || !module.items().containsKey(name)) {
      throw new DataSetDamagedException(
          item.module()
              + ": expected a module that defines '"
              + item.name()
              + "', found "
              + module.items().keySet());
    }
    return name;
  }

  /**
   * The array files that an item's present text reads: all that its loader names, since an import
   * opens all of them. Nothing is compared with what was written.
   */
  ForeignContents.Reads reads(Item item) throws IOException {
    Item asItIs =
        new Item(
            item.name(), item.text(), item.module(), item.directory(), List.of(), item.state());
    ItemArrays arrays = new ItemArrays(asItIs, reading.limits().arrayBytes());
    String problem = null;
    ArrayLoader loader = null;
    try {
      PythonModule module =
          read(asItIs, reading.withUnknownTypes(ReadOptions.UnknownTypes.RECORD_VALUES), arrays);
      loader = module.loader();
      name(asItIs, module);
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof NoSuchFileException missing)) {
        throw e.getCause();
      }
      problem = "it lacks a file: " + missing.getMessage();
    } catch (PersistableException | NoSuchElementException e) {
      problem = String.valueOf(e.getMessage());
    }
    loader = loader == null ? arrays.loader() : loader;
    Set<String> files = loader == null ? Set.of() : ItemArrays.files(loader);
    return new ForeignContents.Reads(loader == null && problem != null ? null : files, problem);
  }

  /** The object of that module. */
  ItemReader<@Nullable Object> reader(String name) {
    Objects.requireNonNull(name, "name");
    return reader(items -> items.get(name));
  }

  /** The object of that module as a {@code type}. */
  <T> ItemReader<@Nullable T> reader(String name, Class<T> type) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    return reader(items -> items.get(name, type));
  }

  /** The object of that module as a type with arguments. */
  <T> ItemReader<@Nullable T> reader(String name, TypeToken<T> type) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    return reader(items -> items.get(name, type));
  }

  /** The list of that module. */
  <T> ItemReader<List<T>> listReader(String name, Class<T> element) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(element, "element");
    return reader(items -> items.list(name, element));
  }
}
