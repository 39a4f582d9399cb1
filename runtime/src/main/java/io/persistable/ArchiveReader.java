package io.persistable;

import io.persistable.array.NdArray;
import io.persistable.error.LimitExceededException;
import io.persistable.error.PersistableException;
import io.persistable.graph.TypeRegistry;
import io.persistable.java.read.JavaReader;
import io.persistable.module.ModuleReader;
import io.persistable.python.program.PythonModule;
import io.persistable.python.program.PythonReader;
import io.persistable.read.Defaults;
import io.persistable.read.PartSource;
import io.persistable.read.ReadOptions;
import io.persistable.read.ReadProgress;
import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import io.persistable.value.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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

  private ArchiveReader(Builder builder) {
    this.types =
        Catalogs.registryWith(
            builder.classLoader, builder.catalogs, builder.persisters, builder.enums);
    this.progress = builder.progress;
    this.options =
        ReadOptions.DEFAULT
            .withLimits(builder.limits)
            .withUnknownTypes(
                builder.unknownTypesAsRecords
                    ? ReadOptions.UnknownTypes.RECORD_VALUES
                    : ReadOptions.UnknownTypes.ERROR)
            .withLenient(builder.lenient)
            .withEmptyAllowed(builder.allowEmpty);
  }

  private ArchiveReader(TypeRegistry types, ReadOptions options) {
    this(types, options, ProgressListener.NONE);
  }

  private ArchiveReader(TypeRegistry types, ReadOptions options, ProgressListener progress) {
    this.types = types;
    this.progress = progress;
    this.options = options;
  }

  /** One that reads objects of types without a class too. */
  static ArchiveReader ofAll(TypeRegistry types) {
    return new ArchiveReader(
        types, ReadOptions.DEFAULT.withUnknownTypes(ReadOptions.UnknownTypes.RECORD_VALUES));
  }

  /** One with the usual options, as {@link Builder} makes it if nothing is set. */
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
    return read(limited(in, "<archive>"), "<archive>", options);
  }

  /** As {@link Archive#restore(Reader)}. */
  public Items restore(Reader in) throws IOException {
    Objects.requireNonNull(in, "in");
    StringWriter text = new StringWriter();
    char[] part = new char[8192];
    long limit = options.limits().bytes();
    for (int n = in.read(part); n >= 0; n = in.read(part)) {
      text.write(part, 0, n);
      if (text.getBuffer().length() > limit) { // each char is a byte or more
        throw exceeded("<archive>", limit);
      }
    }
    return restore(text.getBuffer());
  }

  /** As {@link Archive#restore(URL)}; errors say the address. */
  public Items restore(URL address) throws IOException {
    Objects.requireNonNull(address, "address");
    try (InputStream in = address.openStream()) {
      return read(limited(in, address.toString()), address.toString(), options);
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
    return read(readLimited(Objects.requireNonNull(file, "file")), file.toString(), options);
  }

  /**
   * One item of a text, whatever types the others are of: it alone must be of types that are known
   * here, with all that it refers to.
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
    byte[] content = readLimited(text, LinkOption.NOFOLLOW_LINKS);
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

  /** Adds up what the parts of one archive report. */
  private static final class Loading implements ReadProgress {

    private final ProgressListener listener;
    private final long allBytes;
    private long done;
    private long current;
    private boolean inPart;

    Loading(ProgressListener listener, long allBytes) {
      this.listener = listener;
      this.allBytes = allBytes;
    }

    PartSource.@Nullable Part part(PartSource.@Nullable Part part) {
      done += inPart ? current : 0;
      inPart = true;
      current = part == null ? 0 : part.text().length;
      return part;
    }

    @Override
    public void read(long objects, long bytes) {
      long sum = Math.min(allBytes, done + bytes);
      ProgressListener.report(listener, new ProgressListener.Progress(objects, -1, sum, allBytes));
    }
  }

  private PartSource.@Nullable Part part(ModuleReader module, String location, String name) {
    try {
      Path file = module.part(location, name);
      return new PartSource.Part(readLimited(file, LinkOption.NOFOLLOW_LINKS), file.toString());
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that passes the limit is not read first. */
  private byte[] readLimited(Path file, OpenOption... how) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    if (found.isDirectory()) {
      throw new FileSystemException(
          file.toString(), null, "expected a file, found a directory; load reads a package");
    }
    if (found.isOther()) { // a pipe would be waited for, a device may have no end
      throw new FileSystemException(
          file.toString(),
          null,
          "expected a file, found a pipe or a device; read it, and restore the bytes");
    }
    if (found.isRegularFile() && found.size() > PythonReader.MOST_BYTES) {
      throw tooLarge(file);
    }
    if (found.isRegularFile() && found.size() > options.limits().bytes()) {
      throw exceeded(file.toString(), options.limits().bytes());
    }
    try (InputStream in = Files.newInputStream(file, how)) {
      return limited(in, file.toString());
    }
  }

  /**
   * The text of a file, if there is one that holds it.
   *
   * @throws LimitExceededException if there is none
   */
  static byte[] held(byte @Nullable [] text, Path file) {
    if (text == null) {
      throw tooLarge(file);
    }
    return text;
  }

  private static LimitExceededException tooLarge(Path file) {
    return new LimitExceededException(
        file
            + ": expected a text of at most "
            + PythonReader.MOST_BYTES
            + " bytes, since no array of Java holds more, found a larger one; it is as it was"
            + " written, and Python imports it. Save such objects as a package, whose parts are"
            + " smaller, as several items, or with their arrays outside the text",
        file.toString(),
        1,
        1);
  }

  private byte[] limited(InputStream in, String source) throws IOException {
    int limit = (int) Math.min(options.limits().bytes(), PythonReader.MOST_BYTES);
    byte[] text = in.readNBytes(limit);
    if (text.length == limit && in.read() >= 0) {
      throw exceeded(source, limit);
    }
    return text;
  }

  private static LimitExceededException exceeded(String source, long limit) {
    return new LimitExceededException(
        source + ": expected at most " + limit + " bytes, the limit of this reader, found more",
        source,
        1,
        1);
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

  /** The options of an {@link ArchiveReader}. */
  public static final class Builder {

    private ReadLimits limits = ReadLimits.DEFAULT;
    private boolean unknownTypesAsRecords;
    private boolean lenient;
    private boolean allowEmpty;
    private ProgressListener progress = ProgressListener.NONE;
    private @Nullable ClassLoader classLoader;
    private final List<Catalog> catalogs = new ArrayList<>();
    private final List<Persister<?>> persisters = new ArrayList<>();
    private final List<Class<? extends Enum<?>>> enums = new ArrayList<>();

    Builder() {}

    /** What reading may cost; {@link ReadLimits#DEFAULT} unless set. */
    public Builder limits(ReadLimits limits) {
      this.limits = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /**
     * Whether objects of types that have no class here come back as {@link
     * io.persistable.value.RecordValue}s instead of being an error.
     */
    public Builder unknownTypesAsRecords(boolean unknownTypesAsRecords) {
      this.unknownTypesAsRecords = unknownTypesAsRecords;
      return this;
    }

    /**
     * Whether unknown and missing components are passed over, and reported by {@link
     * Items#ignored()}, instead of being an error.
     */
    public Builder lenient(boolean lenient) {
      this.lenient = lenient;
      return this;
    }

    /**
     * Whether a text with nothing in it, or with nothing but white space, is an archive without
     * items. Unless set, it is refused, since it is what a file is that lost its content.
     */
    public Builder allowEmpty(boolean allowEmpty) {
      this.allowEmpty = allowEmpty;
      return this;
    }

    /** Is told how far a load is and may end it. */
    public Builder progress(ProgressListener progress) {
      this.progress = Objects.requireNonNull(progress, "progress");
      return this;
    }

    /**
     * Whose catalogs to use. Unless set, it is the thread's context class loader or, where that
     * does not see this library, the library's own; when writing, also the loader of each object's
     * class.
     */
    public Builder classLoader(ClassLoader loader) {
      this.classLoader = Objects.requireNonNull(loader, "loader");
      return this;
    }

    /** Adds a catalog that the service loader doesn't find. */
    public Builder catalog(Catalog catalog) {
      catalogs.add(Objects.requireNonNull(catalog, "catalog"));
      return this;
    }

    /** Adds a persister; it takes precedence over one from a catalog. */
    public Builder persister(Persister<?> persister) {
      persisters.add(Objects.requireNonNull(persister, "persister"));
      return this;
    }

    /**
     * Says that a package was renamed: types that archives call {@code from.Foo} are looked for as
     * {@code to.Foo}, unless something has that very name. Packages below it need a call of their
     * own. {@link RenamedFrom} on the package says it for all readers.
     *
     * @throws IllegalArgumentException if one of the names is none of a package
     */
    public Builder renamedPackage(String from, String to) {
      catalogs.add(Catalogs.renamedPackage(from, to));
      return this;
    }

    /** Adds an enum type that no catalog lists. */
    public Builder enumType(Class<? extends Enum<?>> type) {
      enums.add(Objects.requireNonNull(type, "type"));
      return this;
    }

    public ArchiveReader build() {
      return new ArchiveReader(this);
    }
  }
}
