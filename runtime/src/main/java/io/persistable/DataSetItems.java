package io.persistable;

import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayLimits;
import io.persistable.array.ArrayStore;
import io.persistable.array.NdArray;
import io.persistable.array.Npy;
import io.persistable.array.StoredArrays;
import io.persistable.array.WriteOptions;
import io.persistable.dataset.Item;
import io.persistable.dataset.ItemFiles;
import io.persistable.dataset.ItemReader;
import io.persistable.dataset.ItemWriter;
import io.persistable.graph.ObjectGraph;
import io.persistable.graph.Plan;
import io.persistable.graph.TypeRegistry;
import io.persistable.module.LoaderSource;
import io.persistable.python.OutsideArrays;
import io.persistable.python.PythonOptions;
import io.persistable.python.PythonWriter;
import io.persistable.python.read.ArrayLoader;
import io.persistable.python.read.PythonModule;
import io.persistable.python.read.PythonReader;
import io.persistable.python.read.ReadOptions;
import io.persistable.spi.ReadLimits;
import io.persistable.text.TextBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns objects into the modules of a data set, and modules into objects. */
final class DataSetItems {

  private final TypeRegistry types;
  private final PythonOptions options;
  private final long arrayThreshold;
  private final ArrayFormat arrayFormat;
  private final ReadOptions reading;

  DataSetItems(
      TypeRegistry types,
      boolean scoped,
      long arrayThreshold,
      ArrayFormat arrayFormat,
      ReadLimits limits) {
    this.types = types;
    this.options = new PythonOptions(scoped, "_g", false);
    this.arrayThreshold = arrayThreshold;
    this.arrayFormat = arrayFormat;
    this.reading = ReadOptions.DEFAULT.withLimits(limits);
  }

  /** Writes an object as a module that importing gives the object itself of. */
  ItemWriter writer(@Nullable Object value) {
    return files -> {
      Map<String, @Nullable Object> root = Collections.singletonMap(files.item(), value);
      Plan plan = Plan.of(ObjectGraph.walk(root, types));
      OutsideArrays arrays =
          new OutsideArrays(
              arrayThreshold, "_arrays", arrayFormat == ArrayFormat.NPY ? files.firstArray() : 0);
      TextBuffer statements = PythonWriter.write(plan, options, arrays);
      TextBuffer text = new TextBuffer(statements.size() + 512);
      if (!arrays.arrays().isEmpty()) {
        String location = store(files, arrays.arrays());
        text.append(LoaderSource.of(arrayFormat, "_arrays", location, arrays.arrays().keySet()));
      }
      text.append(statements);
      statements.release();
      text.ascii("import sys").newline();
      text.ascii("sys.modules[__name__] = ").text(files.item()).newline();
      return text.toByteArray();
    };
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

  /** Reads the object of a module; its arrays are mapped. */
  ItemReader<@Nullable Object> reader() {
    return item -> {
      ReadOptions withArrays =
          reading.withArrays((name, loader) -> loader == null ? null : map(item, loader, name));
      try {
        PythonModule module =
            PythonReader.read(item.text(), item.module().toString(), types, withArrays);
        return new Items(module.items(), List.of()).get(item.name());
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    };
  }

  private static NdArray map(Item item, ArrayLoader loader, String name) {
    Path place = item.directory().resolve(loader.location()).normalize();
    if (!item.directory().equals(place.getParent())) {
      throw new io.persistable.error.DataSetDamagedException(
          item.module()
              + ": expected arrays in the data set's own directory, found '"
              + loader.location()
              + "'");
    }
    ArrayFormat format = ArrayFormat.valueOf(loader.form().name());
    try (StoredArrays arrays = ArrayStore.of(format).open(place, ArrayLimits.DEFAULT, List.of())) {
      return arrays.map(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
