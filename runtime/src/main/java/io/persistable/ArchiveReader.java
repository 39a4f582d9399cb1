package io.persistable;

import io.persistable.array.NdArray;
import io.persistable.error.PersistableException;
import io.persistable.java.program.JavaReader;
import io.persistable.module.ModuleReader;
import io.persistable.python.program.PythonModule;
import io.persistable.python.program.PythonReader;
import io.persistable.read.Defaults;
import io.persistable.read.PartSource;
import io.persistable.read.ReadOptions;
import io.persistable.type.TypeRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads archives, with options. May be used by many threads. */
public final class ArchiveReader {

  private final TypeRegistry types;
  private final ReadOptions options;
  private final ProgressListener progress;

  private ArchiveReader(TypeRegistry types, ReadOptions options) {
    this(types, options, ProgressListener.NONE);
  }

  ArchiveReader(TypeRegistry types, ReadOptions options, ProgressListener progress) {
    this.types = types;
    this.progress = progress;
    this.options = options;
  }

  /** One that reads objects of types without a class too. */
  static ArchiveReader ofAll(TypeRegistry types) {
    return new ArchiveReader(
        types, ReadOptions.DEFAULT.withUnknownTypes(ReadOptions.UnknownTypes.RECORD_VALUES));
  }

  /** One with the usual options, as {@link ArchiveReaderBuilder} makes it if nothing is set. */
  static ArchiveReader usual() {
    return new ArchiveReader(Catalogs.registry(), ReadOptions.DEFAULT);
  }

  /** As {@link Archive#restore(CharSequence)}. */
  public Items restore(CharSequence text) {
    Objects.requireNonNull(text, "text");
    return restore(text, "<archive>");
  }

  /** As {@link Archive#restore(byte[])}. */
  public Items restore(byte[] utf8) {
    Objects.requireNonNull(utf8, "utf8");
    return read(utf8, "<archive>", options);
  }

  /** As {@link Archive#restore(InputStream)}. */
  public Items restore(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in");
    return read(input().of(in, "<archive>"), "<archive>", options);
  }

  /** As {@link Archive#restore(Reader)}. */
  public Items restore(Reader in) throws IOException {
    Objects.requireNonNull(in, "in");
    return read(input().of(in, "<archive>"), "<archive>", options);
  }

  /** As {@link Archive#restore(URL)}; errors say the address. */
  public Items restore(URL address) throws IOException {
    Objects.requireNonNull(address, "address");
    try (InputStream in = address.openStream()) {
      return read(input().of(in, address.toString()), address.toString(), options);
    }
  }

  /** As {@link #restore(CharSequence)}; errors say {@code source}. */
  Items restore(CharSequence text, String source) {
    return read(text.toString().getBytes(StandardCharsets.UTF_8), source, options);
  }

  /** As {@link #restore(CharSequence)}, with the arrays that the text doesn't hold. */
  public Items restore(CharSequence text, Map<String, NdArray> arrays) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(arrays, "arrays");
    return restore(text.toString().getBytes(StandardCharsets.UTF_8), arrays);
  }

  /** As {@link #restore(CharSequence, Map)}. */
  Items restore(byte[] utf8, Map<String, NdArray> arrays) {
    return read(utf8, "<archive>", options.withArrays((name, loader) -> arrays.get(name)));
  }

  /** As {@link Archive#restore(Path)}. */
  public Items restore(Path file) throws IOException {
    return read(input().of(Objects.requireNonNull(file, "file")), file.toString(), options);
  }

  /**
   * Reads one item of a text. Only its own types, and those of all that it refers to, must be known
   * here; the other items may hold anything.
   *
   * @throws io.persistable.error.UnknownNameException if there is no item of that name
   * @throws io.persistable.error.UnknownTypeException if the item holds an object of a type that
   *     has no class here
   * @throws io.persistable.error.WrongTypeException if it is no {@code type}
   */
  public <T> @Nullable T restoreItem(CharSequence text, String name, Class<T> type) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    return new SingleReading(types, name)
        .<RuntimeException>read((known, values) -> with(known, values).restore(text))
        .get(name, type);
  }

  /** As {@link #restoreItem}, of what {@link #load} loads. */
  public <T> @Nullable T loadItem(Path path, String name, Class<T> type) throws IOException {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    return new SingleReading(types, name)
        .<IOException>read((known, values) -> with(known, values).load(path))
        .get(name, type);
  }

  private ArchiveReader with(TypeRegistry known, boolean unknownTypesAsRecords) {
    return unknownTypesAsRecords
        ? new ArchiveReader(
            known, options.withUnknownTypes(ReadOptions.UnknownTypes.RECORD_VALUES), progress)
        : this;
  }

  /** As {@link Archive#load(Path)}. */
  public Items load(Path path) throws IOException {
    Path text = ModuleReader.find(Objects.requireNonNull(path, "path"));
    while (true) {
      Object version = ModuleReader.version(text);
      try {
        return loadText(text);
      } catch (IOException | PersistableException | NoSuchElementException e) {
        if (version.equals(ModuleReader.version(text))) {
          throw e;
        }
        // else it was replaced meanwhile, and what it named may be gone
      }
    }
  }

  private Items loadText(Path text) throws IOException {
    byte[] content = input().of(text, LinkOption.NOFOLLOW_LINKS);
    ModuleReader module = ModuleReader.of(text, content);
    Loading loading = new Loading(progress, content.length + module.partBytes());
    try {
      return read(
          content,
          text.toString(),
          options
              .withArrays(new ModuleArrays(module))
              .withParts((location, name) -> loading.part(part(module, location, name)))
              .withProgress(loading));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private PartSource.@Nullable Part part(ModuleReader module, String location, String name) {
    try {
      Path file = module.part(location, name);
      return new PartSource.Part(input().of(file, LinkOption.NOFOLLOW_LINKS), file.toString());
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TextInput input() {
    return new TextInput(options.limits().bytes());
  }

  private Items read(byte[] text, String source, ReadOptions options) {
    if (JavaReader.isJava(text)) {
      List<String> ignored = new ArrayList<>();
      Defaults defaults = PythonReader.defaults(types, options);
      Map<String, @Nullable Object> items =
          JavaReader.read(text, source, types, options, defaults, ignored);
      return new Items(items, ignored);
    }
    PythonModule module = PythonReader.read(text, source, types, options);
    return Items.of(module);
  }
}
