package io.persistable;

import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayStore;
import io.persistable.array.NdArray;
import io.persistable.array.WriteOptions;
import io.persistable.error.DuplicateNameException;
import io.persistable.error.InvalidNameException;
import io.persistable.error.NotPersistableException;
import io.persistable.error.PersistableException;
import io.persistable.java.write.JavaOptions;
import io.persistable.module.ModuleReader;
import io.persistable.module.Place;
import io.persistable.module.StandardModules;
import io.persistable.module.TextFile;
import io.persistable.plan.Plan;
import io.persistable.python.OutsideArrays;
import io.persistable.python.PythonNames;
import io.persistable.python.PythonOptions;
import io.persistable.python.program.PythonReader;
import io.persistable.text.Program;
import io.persistable.text.TextBuffer;
import io.persistable.type.TypeRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects under names, and the graph below them, as a program that rebuilds them.
 *
 * <pre>{@code
 * String text = Archive.create().insert("flights", flights).toString();
 * List<Flight> back = Archive.restore(text).list("flights", Flight.class);
 * }</pre>
 *
 * <p>Objects reached more than once are stored once. Objects are read when the text is made, not
 * when they are inserted; they must not change meanwhile. An archive is not safe for use by several
 * threads at once.
 */
// It is long because it is the page that users read: most of it is documentation.
public final class Archive {

  private final Map<String, @Nullable Object> roots = new LinkedHashMap<>();
  private final TypeRegistry types;
  private final Rehearsal rehearsal;
  private final PythonOptions options;
  private final boolean checkOnInsert;
  private final Set<String> allowedNames;
  private final Set<String> allowedModules;
  private final boolean checkReadable;
  private final @Nullable Long arrayThreshold;
  private final String arraysName;

  /** The most bytes of a text in memory; a larger one is written as it goes. */
  private final int buffered;

  Archive(ArchiveBuilder builder) {
    this.types = builder.registry();
    this.rehearsal = new Rehearsal(types);
    this.options = builder.python();
    this.checkOnInsert = builder.checkOnInsert();
    this.allowedNames = builder.allowedNames();
    this.allowedModules = builder.allowedModules();
    this.checkReadable = builder.checkReadable();
    this.arrayThreshold = builder.arrayThreshold();
    this.arraysName = builder.arraysName();
    this.buffered = builder.buffered();
  }

  /** An archive with the usual options. */
  public static Archive create() {
    return builder().build();
  }

  public static ArchiveBuilder builder() {
    return new ArchiveBuilder();
  }

  /**
   * Which catalogs of persistable types are found, from where, and what they know: to print when a
   * type is not found. It looks anew each time.
   */
  public static Diagnosis diagnose() {
    return Catalogs.diagnose(null);
  }

  /** As {@link #diagnose()}, of what {@code classLoader(loader)} on a builder would find. */
  public static Diagnosis diagnose(ClassLoader loader) {
    return Catalogs.diagnose(Objects.requireNonNull(loader, "loader"));
  }

  /** A reader with options; {@link #restore} reads with the usual ones. */
  public static ArchiveReaderBuilder reader() {
    return new ArchiveReaderBuilder();
  }

  /**
   * Reads a text and restores what it holds; nothing is executed.
   *
   * @throws io.persistable.error.ReadException if the text is no archive, or names types or values
   *     that can't be restored; nothing partial is returned
   */
  public static Items restore(CharSequence text) {
    Objects.requireNonNull(text, "text");
    return ArchiveReader.usual().restore(text);
  }

  /**
   * The text of one object, for {@link #read}: an archive with the one item {@code value}.
   *
   * @throws NotPersistableException if something below it can't be archived
   */
  public static String textOf(@Nullable Object object) {
    return create().insert("value", object).toString();
  }

  /**
   * The object of a text that has but one, whatever its name.
   *
   * @return null only if null was archived
   * @throws io.persistable.error.ReadException as {@link #restore(CharSequence)}
   * @throws io.persistable.error.WrongTypeException if there are more items or none, or the object
   *     is no {@code type}
   */
  public static <T> @Nullable T read(CharSequence text, Class<T> type) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(type, "type");
    return read(text, TypeToken.of(type));
  }

  /**
   * As {@link #read(CharSequence, Class)}, of a type with arguments: {@code
   * TypeToken.list(Flight.class)}.
   *
   * @throws io.persistable.error.WrongTypeException as well if anything in it is of another type
   */
  public static <T> @Nullable T read(CharSequence text, TypeToken<T> type) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(type, "type");
    return ArchiveReader.usual().restore(text).only(type);
  }

  /**
   * As {@link #restore(CharSequence)}, from UTF-8: a class path resource, for instance. The stream
   * is read to its end and not closed.
   */
  public static Items restore(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in");
    return ArchiveReader.usual().restore(in);
  }

  /** As {@link #restore(CharSequence)}; the reader is read to its end and not closed. */
  public static Items restore(Reader in) throws IOException {
    Objects.requireNonNull(in, "in");
    return ArchiveReader.usual().restore(in);
  }

  /** As {@link #restore(InputStream)}, of what is at an address. */
  public static Items restore(URL address) throws IOException {
    Objects.requireNonNull(address, "address");
    return ArchiveReader.usual().restore(address);
  }

  /**
   * As {@link #restore(CharSequence)}, from the bytes that {@link #writeTo(OutputStream)} writes:
   * faster than making a string of them first.
   */
  public static Items restore(byte[] utf8) {
    Objects.requireNonNull(utf8, "utf8");
    return ArchiveReader.usual().restore(utf8);
  }

  /** As {@link #restore(CharSequence)}, with the arrays that the text doesn't hold. */
  public static Items restore(CharSequence text, Map<String, NdArray> arrays) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(arrays, "arrays");
    return ArchiveReader.usual().restore(text, arrays);
  }

  /**
   * Reads a file and restores what it holds; nothing is executed.
   *
   * @throws io.persistable.error.ReadException as {@link #restore(CharSequence)}
   */
  public static Items restore(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    return ArchiveReader.usual().restore(file);
  }

  /**
   * Loads an archive that was saved, by this library or by the original Python package; nothing is
   * executed. Saves to the same place meanwhile don't disturb it: it loads the old archive or the
   * new one. Arrays are mapped, and compared with the checksums in the text when they are read in
   * full, as Java arrays are. No symbolic link is followed.
   *
   * @param path the directory of a package, or a {@code .py} file, or either without {@code .py}
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws io.persistable.error.ReadException as {@link #restore(CharSequence)}
   * @throws io.persistable.error.ArrayFormatException if a file of arrays is damaged
   */
  public static Items load(Path path) throws IOException {
    Objects.requireNonNull(path, "path");
    return ArchiveReader.usual().load(path);
  }

  /**
   * Reads the files of arrays of a saved archive and compares them with the checksums in its text.
   *
   * @throws io.persistable.error.ArrayFormatException at the first that differs
   * @throws java.nio.file.NoSuchFileException at the first that is gone
   * @throws io.persistable.error.ReadException if the text is empty or cut short; nothing else of
   *     it is looked at
   */
  public static void verify(Path path) throws IOException {
    Path text = ModuleReader.find(Objects.requireNonNull(path, "path"));
    while (true) {
      Object version = ModuleReader.version(text);
      try {
        PythonReader.checkWhole(ModuleReader.outline(text), text.toString());
        ModuleReader.of(text).verify();
        return;
      } catch (IOException | PersistableException e) {
        if (version.equals(ModuleReader.version(text))) {
          throw e;
        }
        // else it was replaced meanwhile, and what it named may be gone
      }
    }
  }

  /**
   * Puts an object into the archive. The same object under the same name again changes nothing.
   *
   * @param name a Python identifier, no keyword, not starting with an underscore unless allowed
   * @return this archive
   * @throws InvalidNameException if {@code name} can't be an item's
   * @throws DuplicateNameException if another object has this name
   * @throws NotPersistableException if the archive checks on insertion and something below {@code
   *     value} can't be archived
   */
  public Archive insert(String name, @Nullable Object value) {
    checkName(Objects.requireNonNull(name, "name"));
    if (roots.containsKey(name)) {
      Object known = roots.get(name);
      if (known != value && !isSameAtom(known, value)) {
        throw new DuplicateNameException(
            "expected a new name, found '"
                + name
                + "', which another object has; take another, such as '"
                + uniqueName(name)
                + "'");
      }
      return this;
    }
    if (checkOnInsert) {
      Plan unused = rendering(Collections.singletonMap(name, value)).plan();
    }
    roots.put(name, value);
    return this;
  }

  /** Boxes and strings have no identity that a user could rely on. */
  private static boolean isSameAtom(@Nullable Object a, @Nullable Object b) {
    return (a instanceof Number || a instanceof CharSequence || a instanceof Character)
        && a.getClass().getName().startsWith("java.lang.")
        && a.equals(b);
  }

  private static void checkIdentifier(String name, String arraysName) {
    String refusal = PythonNames.refusalOfItem(name, arraysName);
    if (refusal != null) {
      throw new InvalidNameException(refusal);
    }
  }

  private void checkName(String name) {
    checkIdentifier(name, arraysName);
    if (name.startsWith("_") && !allowedNames.contains(name)) {
      throw new InvalidNameException(
          "expected a name without a leading underscore, found '"
              + name
              + "'; archives use these"
              + " for themselves. Allow it on the builder if it has to be this one.");
    }
  }

  /** The names, in the order of insertion. */
  public List<String> names() {
    return List.copyOf(roots.keySet());
  }

  /** A name that no item has: {@code base} itself, else {@code base_1}, {@code base_2} … */
  public String uniqueName(String base) {
    String name = Objects.requireNonNull(base, "base");
    for (int n = 1; roots.containsKey(name); n++) {
      name = base + "_" + n;
    }
    return name;
  }

  /**
   * The program that rebuilds the objects.
   *
   * @throws NotPersistableException if something can't be archived; the message has its path
   */
  @Override
  public String toString() {
    checkReadable(Dialect.PYTHON);
    TextBuffer text = rendering().text();
    String program = text.toString();
    text.release();
    return program;
  }

  /**
   * The program that rebuilds the objects, in a dialect. In Java it is a class {@code Archive}, in
   * the package of the types that are not public if there are such; {@code Archive_} if there is a
   * type of that name.
   *
   * @throws NotPersistableException if something can't be archived; the message has its path
   */
  public String toString(Dialect dialect) {
    if (Objects.requireNonNull(dialect, "dialect") != Dialect.JAVA) {
      return toString();
    }
    checkReadable(dialect);
    JavaOptions java = JavaOptions.of("Archive").withOrAnother(true);
    return rendering().source(java).toString();
  }

  /**
   * Writes the program to a file. One that is there is replaced in one step, when the new one is on
   * the disk. If several write it at once, one of them is what is there in the end, whole. A link
   * stays, and what it leads to is replaced.
   *
   * @throws java.nio.file.FileAlreadyExistsException if it would be inside the directory of a
   *     {@link DataSet}, at whatever depth; or if Python, asked for the file's module, would import
   *     something else beside it, a package or an extension module
   * @throws InvalidNameException if Python would import the file instead of a module of its own
   *     library, such as {@code json.py}, and that isn't {@linkplain ArchiveBuilder#allowedModules
   *     allowed}
   */
  public void writeTo(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    StandardModules.check(file, allowedModules);
    checkReadable(Dialect.PYTHON);
    TextFile.write(file, rendering().program(buffered));
  }

  /**
   * Writes the program as UTF-8; the stream stays open. A text of more than 64 MB, or of a
   * sixteenth of the heap, is written as it goes, in memory that grows with the number of objects
   * and not with the text: should the stream or an accessor fail then, the stream has the beginning
   * of a text, which no reader takes for a whole one.
   *
   * @throws NotPersistableException if something can't be archived; the message has its path
   */
  public void writeTo(OutputStream out) throws IOException {
    Objects.requireNonNull(out, "out");
    checkReadable(Dialect.PYTHON);
    rendering().program(buffered).writeTo(out);
  }

  /** As {@link #writeTo(OutputStream)}: a {@code PrintStream} is both a stream and appendable. */
  public void writeTo(PrintStream out) throws IOException {
    Objects.requireNonNull(out, "out");
    writeTo((OutputStream) out);
  }

  /** Appends the program. */
  public void writeTo(Appendable out) throws IOException {
    Objects.requireNonNull(out, "out");
    out.append(toString());
  }

  /**
   * The arrays that the text doesn't hold, by the name it has for them: {@code array_0}, {@code
   * array_1} … Views of the archived arrays, not copies. Unmodifiable; empty without a threshold.
   */
  public Map<String, NdArray> arrays() {
    Rendering rendering = rendering();
    Program unused = rendering.program(buffered);
    return rendering.arrays();
  }

  /**
   * Writes the {@linkplain #arrays arrays} that the text doesn't hold.
   *
   * @param target the directory for npy, else the file, without its suffix; nothing is there yet
   * @throws java.nio.file.FileAlreadyExistsException if something is, or it would be inside the
   *     directory of a {@link DataSet}, at whatever depth
   */
  public void saveArrays(Path target, ArrayFormat format) throws IOException {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(format, "format");
    Path place = target.resolveSibling(target.getFileName() + format.suffix());
    Place.refuseDataSet(place);
    ArrayStore.of(format).write(place, arrays(), WriteOptions.builder().force(true).build());
  }

  /**
   * As {@link #save(Path, String, SaveOptions)} with {@link SaveOptions#DEFAULT}, with the
   * exceptions that it throws.
   */
  public Path save(Path directory, String name) throws IOException {
    return save(directory, name, SaveOptions.DEFAULT);
  }

  /**
   * Saves the archive's one item under its own name, so that importing it gives the object; as
   * {@link #save(Path, String, SaveOptions)}, with the exceptions that it throws.
   *
   * @throws IllegalStateException unless there is exactly one item
   */
  public Path save(Path directory, SaveOptions options) throws IOException {
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(options, "options");
    return save(directory, singleName(), options.toBuilder().singleItem(true).build());
  }

  /**
   * Saves the archive as a package or module that Python imports and {@link #load} loads. What is
   * there already stays whole until everything new is on the disk. Several may save to one place at
   * once: each save is whole, and what is there in the end is one of them. Files that no saved text
   * there names are never touched.
   *
   * @param directory the directory to import from; made if it isn't there
   * @param name the name of the package or module; in Java of the class, with its package, in lower
   *     case or as it is: {@code demo.mod1} is saved as {@code demo/Mod1.java}
   * @return the file with the text
   * @throws java.nio.file.FileAlreadyExistsException if there is such an archive and {@link
   *     SaveOptions#force} is off; and, whatever it is, if there is a link, a pipe or a directory
   *     in the text's place, a {@link DataSet} there, if it would be inside the directory of one,
   *     at whatever depth, or if Python would go on importing something else of that name: a
   *     package beside a module, an extension module
   * @throws InvalidNameException if {@code name} is so long that the files named after it would be
   *     longer than file systems allow; if Python could not import it, or would import it instead
   *     of a module of its own library, and that isn't {@linkplain ArchiveBuilder#allowedModules
   *     allowed}
   * @throws IllegalStateException if a single item is wanted and there are more or none
   * @throws io.persistable.error.CommitInDoubtException if the new archive is in its place and
   *     whether a loss of power leaves it there isn't known; it may be saved again
   * @throws io.persistable.error.CommittedException if it is there for good and what comes after
   *     that failed; the next save puts things in order
   * @throws IOException if the disk failed otherwise: what was there before is there
   */
  public Path save(Path directory, String name, SaveOptions options) throws IOException {
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(options, "options");
    checkReadable(options.dialect());
    if (options.dialect() == Dialect.JAVA) {
      return new SourceSaver(rendering().plan(), savedThreshold(), options, buffered)
          .save(directory, name);
    }
    checkIdentifier(name, "");
    StandardModules.check(name, allowedModules);
    String single = options.singleItem() ? singleName() : "";
    OutsideArrays arrays = new OutsideArrays(savedThreshold(), arraysName, 0);
    return new Saver(rendering().plan(), this.options, arrays, options, buffered)
        .save(directory, name, single);
  }

  private long savedThreshold() {
    return arrayThreshold == null ? SaveOptions.ARRAY_THRESHOLD : arrayThreshold;
  }

  private String singleName() {
    if (roots.size() != 1) {
      throw new IllegalStateException(
          "expected one item, so that importing gives the object itself, found " + names());
    }
    return names().get(0);
  }

  /** Refuses what would not be read back as it is, if that is asked for. */
  private void checkReadable(Dialect dialect) {
    if (checkReadable) {
      rendering().checkReadable(dialect);
    }
  }

  private Rendering rendering() {
    return rendering(roots);
  }

  private Rendering rendering(Map<String, @Nullable Object> items) {
    long threshold = arrayThreshold == null ? Long.MAX_VALUE : arrayThreshold;
    OutsideArrays arrays = new OutsideArrays(threshold, arraysName, 0);
    return new Rendering(items, types, rehearsal, options, arrays);
  }
}
