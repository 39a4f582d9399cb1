package io.persistable.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.ArchiveBuilder;
import io.persistable.ArchiveReader;
import io.persistable.ArchiveReaderBuilder;
import io.persistable.DataSet;
import io.persistable.DataSetBuilder;
import io.persistable.DataSetChanges;
import io.persistable.DataSetView;
import io.persistable.DefaultValue;
import io.persistable.Diagnosis;
import io.persistable.Dialect;
import io.persistable.Fixtures;
import io.persistable.Items;
import io.persistable.Persistable;
import io.persistable.PersisterFor;
import io.persistable.ProgressListener;
import io.persistable.PythonTypes;
import io.persistable.Range;
import io.persistable.Removed;
import io.persistable.RenamedFrom;
import io.persistable.SaveOptions;
import io.persistable.TypeToken;
import io.persistable.array.ArrayFile;
import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayLimits;
import io.persistable.array.Complex;
import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.array.Npy;
import io.persistable.array.NpyWriter;
import io.persistable.array.Npz;
import io.persistable.array.SparseMatrix;
import io.persistable.array.WriteOptions;
import io.persistable.array.WriteProgress;
import io.persistable.error.DuplicateNameException;
import io.persistable.error.InvalidNameException;
import io.persistable.error.UnknownNameException;
import io.persistable.error.WrongTypeException;
import io.persistable.value.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the calls of users say to null, and to arguments that make no sense. */
class ArgumentsTest {

  /**
   * All public methods and constructors, but those of {@code Object} and records' accessors. A
   * question mark follows the type of a parameter that may be null.
   */
  private static final String METHODS =
      """
      Archive.create()
      Archive.builder()
      Archive.reader()
      Archive.diagnose()
      Archive.diagnose(ClassLoader loader)
      Archive.restore(CharSequence text)
      Archive.restore(byte[] utf8)
      Archive.restore(InputStream in)
      Archive.restore(Reader in)
      Archive.restore(URL address)
      Archive.textOf(Object? object)
      Archive.read(CharSequence text, Class type)
      Archive.read(CharSequence text, TypeToken type)
      Archive.restore(CharSequence text, Map arrays)
      Archive.restore(Path file)
      Archive.load(Path path)
      Archive.verify(Path path)
      Archive.insert(String name, Object? value)
      Archive.names()
      Archive.uniqueName(String base)
      Archive.toString(Dialect dialect)
      Archive.writeTo(Path file)
      Archive.writeTo(OutputStream out)
      Archive.writeTo(PrintStream out)
      Archive.writeTo(Appendable out)
      Archive.arrays()
      Archive.saveArrays(Path target, ArrayFormat format)
      Archive.save(Path directory, String name)
      Archive.save(Path directory, SaveOptions options)
      Archive.save(Path directory, String name, SaveOptions options)
      ArchiveBuilder.scoped(boolean scoped)
      ArchiveBuilder.flattenSubclasses(boolean flattenSubclasses)
      ArchiveBuilder.checkReadable(boolean checkReadable)
      ArchiveBuilder.checkOnInsert(boolean checkOnInsert)
      ArchiveBuilder.allowedNames(String[] names)
      ArchiveBuilder.allowedModules(String[] modules)
      ArchiveBuilder.globalPrefix(String globalPrefix)
      ArchiveBuilder.arrayThreshold(long arrayThreshold)
      ArchiveBuilder.arraysName(String arraysName)
      ArchiveBuilder.types(PythonTypes types)
      ArchiveBuilder.classLoader(ClassLoader loader)
      ArchiveBuilder.catalog(Catalog catalog)
      ArchiveBuilder.persister(Persister persister)
      ArchiveBuilder.enumType(Class type)
      ArchiveBuilder.build()
      ArchiveReader.restore(CharSequence text)
      ArchiveReader.restore(byte[] utf8)
      ArchiveReader.restore(InputStream in)
      ArchiveReader.restore(Reader in)
      ArchiveReader.restore(URL address)
      ArchiveReader.restore(CharSequence text, Map arrays)
      ArchiveReader.restore(Path file)
      ArchiveReader.restoreItem(CharSequence text, String name, Class type)
      ArchiveReader.loadItem(Path path, String name, Class type)
      ArchiveReader.load(Path path)
      ArchiveReaderBuilder.limits(ReadLimits limits)
      ArchiveReaderBuilder.unknownTypesAsRecords(boolean unknownTypesAsRecords)
      ArchiveReaderBuilder.lenient(boolean lenient)
      ArchiveReaderBuilder.allowEmpty(boolean allowEmpty)
      ArchiveReaderBuilder.progress(ProgressListener progress)
      ArchiveReaderBuilder.classLoader(ClassLoader loader)
      ArchiveReaderBuilder.renamedPackage(String from, String to)
      ArchiveReaderBuilder.catalog(Catalog catalog)
      ArchiveReaderBuilder.persister(Persister persister)
      ArchiveReaderBuilder.enumType(Class type)
      ArchiveReaderBuilder.build()
      Items.names()
      Items.size()
      Items.contains(String name)
      Items.asMap()
      Items.ignored()
      Items.get(String name)
      Items.get(String name, Class type)
      Items.find(String name, Class type)
      Items.get(String name, TypeToken type)
      Items.find(String name, TypeToken type)
      Items.list(String name, Class element)
      Items.map(String name, Class key, Class value)
      DataSet.open(Path path)
      DataSet.builder(Path path)
      DataSet.path()
      DataSet.put(String name, Object? value)
      DataSet.put(String name, Object? value, Object? info)
      DataSet.insert(Object? value, Object? info)
      DataSet.get(String name)
      DataSet.get(String name, Class type)
      DataSet.get(String name, TypeToken type)
      DataSet.find(String name, Class type)
      DataSet.find(String name, TypeToken type)
      DataSet.list(String name, Class element)
      DataSet.contains(String name)
      DataSet.names()
      DataSet.info(String name)
      DataSet.infos()
      DataSet.setInfo(String name, Object? info)
      DataSet.remove(String name)
      DataSet.rename(String from, String to)
      DataSet.transaction(Work work)
      DataSet.snapshot()
      DataSet.watch(Listener listener)
      DataSet.verify()
      DataSet.repair()
      DataSet.repair(Collection inDoubt)
      DataSet.accept(String name)
      DataSet.describe()
      DataSet.close()
      DataSetBuilder.mode(Mode mode)
      DataSetBuilder.arrayThreshold(long arrayThreshold)
      DataSetBuilder.arrayFormat(ArrayFormat arrayFormat)
      DataSetBuilder.synchronize(boolean synchronize)
      DataSetBuilder.timeout(Duration timeout)
      DataSetBuilder.backup(boolean backup)
      DataSetBuilder.namePrefix(String namePrefix)
      DataSetBuilder.scoped(boolean scoped)
      DataSetBuilder.durability(Durability durability)
      DataSetBuilder.limits(ReadLimits limits)
      DataSetBuilder.classLoader(ClassLoader loader)
      DataSetBuilder.renamedPackage(String from, String to)
      DataSetBuilder.catalog(Catalog catalog)
      DataSetBuilder.persister(Persister persister)
      DataSetBuilder.enumType(Class type)
      DataSetBuilder.flattenSubclasses(boolean flattenSubclasses)
      DataSetBuilder.checkReadable(boolean checkReadable)
      DataSetBuilder.types(PythonTypes types)
      DataSetBuilder.unknownTypesAsRecords(boolean unknownTypesAsRecords)
      DataSetBuilder.infosForOriginal(boolean infosForOriginal)
      DataSetBuilder.open()
      DataSetChanges.put(String name, Object? value)
      DataSetChanges.put(String name, Object? value, Object? info)
      DataSetChanges.insert(Object? value, Object? info)
      DataSetChanges.setInfo(String name, Object? info)
      DataSetChanges.accept(String name)
      DataSetChanges.remove(String name)
      DataSetChanges.rename(String from, String to)
      DataSetChanges.get(String name)
      DataSetChanges.get(String name, Class type)
      DataSetChanges.get(String name, TypeToken type)
      DataSetChanges.info(String name)
      DataSetChanges.contains(String name)
      DataSetView.names()
      DataSetView.contains(String name)
      DataSetView.info(String name)
      DataSetView.infos()
      DataSetView.get(String name)
      DataSetView.get(String name, Class type)
      DataSetView.get(String name, TypeToken type)
      DataSetView.find(String name, Class type)
      DataSetView.find(String name, TypeToken type)
      DataSetView.list(String name, Class element)
      DataSetView.close()
      SaveOptions.builder()
      SaveOptions.toBuilder()
      SaveOptions.asPackage()
      SaveOptions.arrayFormat()
      SaveOptions.force()
      SaveOptions.backup()
      SaveOptions.singleItem()
      SaveOptions.partObjects()
      SaveOptions.dialect()
      SaveOptions.progress()
      SaveOptions.Builder.asPackage(boolean asPackage)
      SaveOptions.Builder.arrayFormat(ArrayFormat arrayFormat)
      SaveOptions.Builder.force(boolean force)
      SaveOptions.Builder.backup(boolean backup)
      SaveOptions.Builder.singleItem(boolean singleItem)
      SaveOptions.Builder.partObjects(int partObjects)
      SaveOptions.Builder.dialect(Dialect dialect)
      SaveOptions.Builder.progress(ProgressListener progress)
      SaveOptions.Builder.build()
      Fixtures.capture(Object? object, String className, Path sourceRoot)
      Diagnosis.catalogs()
      Diagnosis.broken()
      Diagnosis.conflicts()
      Diagnosis.explain(Class type)
      TypeToken.of(Class type)
      TypeToken.list(Class element)
      TypeToken.list(TypeToken element)
      TypeToken.set(Class element)
      TypeToken.set(TypeToken element)
      TypeToken.map(Class key, Class value)
      TypeToken.map(TypeToken key, TypeToken value)
      TypeToken.optional(TypeToken value)
      Diagnosis.explain(String archiveName)
      Range(int start, int stop, int step)
      Range.of(int stop)
      Range.of(int start, int stop)
      Range.start()
      Range.stop()
      Range.step()
      Range.get(int index)
      Range.size()
      Range.contains(Object? o)
      Range.indexOf(Object? o)
      Range.lastIndexOf(Object? o)
      NdArray.as(DType other)
      NdArray.astype(DType other)
      NdArray.at(long[] leading)
      NdArray.byteSize()
      NdArray.checkSource()
      NdArray.columns()
      NdArray.copy()
      NdArray.copyTo(ByteBuffer target)
      NdArray.copyTo(double[] target, int from)
      NdArray.doubles()
      NdArray.dtype()
      NdArray.field(String name)
      NdArray.get(long[] index)
      NdArray.getBoolean(long[] index)
      NdArray.getComplex(long[] index)
      NdArray.getDouble(long[] index)
      NdArray.getInt(long[] index)
      NdArray.getLong(long[] index)
      NdArray.getString(long[] index)
      NdArray.isInCOrder()
      NdArray.isInFortranOrder()
      NdArray.iterator()
      NdArray.longs()
      NdArray.map(FileChannel channel, Path file, long from, DType dtype, long[] shape)
      NdArray.of(Object[] rectangular)
      NdArray.of(String[] values)
      NdArray.of(boolean[] values)
      NdArray.of(byte[] values)
      NdArray.of(char[] values)
      NdArray.of(double[] values)
      NdArray.of(float[] values)
      NdArray.of(int[] values)
      NdArray.of(long[] values)
      NdArray.of(short[] values)
      NdArray.ofColumns(Map columns)
      NdArray.rank()
      NdArray.recordedAs(ArrayFile file)
      NdArray.reshape(long[] shape)
      NdArray.scalar(double value)
      NdArray.shape()
      NdArray.size()
      NdArray.slice(int axis, long from, long count, long step)
      NdArray.slice(int axis, long from, long to)
      NdArray.strides()
      NdArray.toBooleanArray()
      NdArray.toByteArray()
      NdArray.toCharArray()
      NdArray.toDoubleArray()
      NdArray.toFloatArray()
      NdArray.toIntArray()
      NdArray.toJavaArray(Class type)
      NdArray.toLongArray()
      NdArray.toShortArray()
      NdArray.toStringArray()
      NdArray.transpose()
      NdArray.transpose(int[] axes)
      NdArray.view(Object array)
      NdArray.wrap(ByteBuffer bytes, DType dtype, long[] shape)
      NdArray.wrap(List buffers, DType dtype, long[] shape)
      NdArray.writeTo(WritableByteChannel channel)
      DType.bigEndian(boolean big)
      DType.bytes(int length)
      DType.descr()
      DType.field(String name)
      DType.fields()
      DType.isBigEndian()
      DType.itemSize()
      DType.kind()
      DType.name()
      DType.of(String text)
      DType.raw(int length)
      DType.str()
      DType.structured(List fields, int itemSize)
      DType.text(int length)
      DType.unit()
      DType.Field.new(String name, String? title, DType type, List shape, int offset)
      DType.Field.size()
      Npy.map(Path file)
      Npy.map(Path file, ArrayLimits limits, OpenOption[] options)
      Npy.read(Path file)
      Npy.read(Path file, ArrayLimits limits, ArrayFile expected, OpenOption[] options)
      Npy.read(Path file, ArrayLimits limits, OpenOption[] options)
      Npy.read(SeekableByteChannel channel, String name, ArrayLimits limits)
      Npy.write(Path file, NdArray array)
      Npy.write(Path file, NdArray array, WriteOptions options)
      Npy.write(WritableByteChannel channel, NdArray array)
      Npy.writer(Path file, DType dtype, long[] shape)
      Npy.writer(Path file, WriteOptions options, DType dtype, long[] shape)
      Npz.close()
      Npz.map(String name)
      Npz.names()
      Npz.open(Path file)
      Npz.open(Path file, ArrayLimits limits, OpenOption[] options)
      Npz.read(String name)
      Npz.write(Path file, Map arrays)
      Npz.write(Path file, Map arrays, Compression compression, WriteOptions options)
      NpyWriter.append(NdArray piece)
      NpyWriter.close()
      NpyWriter.finish()
      SparseMatrix.bsr(long rows, long columns, NdArray data, NdArray indices, NdArray indptr)
      SparseMatrix.columns()
      SparseMatrix.csc(long rows, long columns, NdArray data, NdArray indices, NdArray indptr)
      SparseMatrix.csr(long rows, long columns, NdArray data, NdArray indices, NdArray indptr)
      SparseMatrix.data()
      SparseMatrix.dia(long rows, long columns, NdArray data, NdArray offsets)
      SparseMatrix.format()
      SparseMatrix.indices()
      SparseMatrix.indptr()
      SparseMatrix.offsets()
      SparseMatrix.rows()
      SparseMatrix.toDense()
      ArrayLimits.builder()
      ArrayLimits.headerBytes()
      ArrayLimits.arrayBytes()
      ArrayLimits.Builder.headerBytes(int headerBytes)
      ArrayLimits.Builder.arrayBytes(long arrayBytes)
      ArrayLimits.Builder.build()
      WriteOptions.builder()
      WriteOptions.toBuilder()
      WriteOptions.force()
      WriteOptions.fresh()
      WriteOptions.progress()
      WriteOptions.Builder.force(boolean force)
      WriteOptions.Builder.fresh(boolean fresh)
      WriteOptions.Builder.progress(WriteProgress progress)
      WriteOptions.Builder.build()
      ArrayFile(String name, long size, int crc32c)
      ArrayFile.compareSize(Path file, long found)
      ArrayFile.crcText()
      ArrayFile.in(String directory)
      ArrayFile.of(Path file)
      ArrayFile.verify(Path file)
      Complex(double real, double imaginary)
      """;

  private static final List<Class<?>> CLASSES =
      List.of(
          Archive.class,
          ArchiveBuilder.class,
          ArchiveReader.class,
          ArchiveReaderBuilder.class,
          Items.class,
          DataSet.class,
          DataSetBuilder.class,
          DataSetChanges.class,
          DataSetView.class,
          SaveOptions.class,
          SaveOptions.Builder.class,
          Fixtures.class,
          Diagnosis.class,
          Range.class,
          TypeToken.class,
          NdArray.class,
          DType.class,
          DType.Field.class,
          Npy.class,
          Npz.class,
          NpyWriter.class,
          SparseMatrix.class,
          ArrayLimits.class,
          ArrayLimits.Builder.class,
          WriteOptions.class,
          WriteOptions.Builder.class,
          ArrayFile.class,
          Complex.class);

  /** Annotations, enums and what users implement: nothing here is called with arguments. */
  private static final List<Class<?>> NOT_CALLED =
      List.of(
          Persistable.class,
          PersisterFor.class,
          DefaultValue.class,
          Removed.class,
          RenamedFrom.class,
          Dialect.class,
          PythonTypes.class,
          ProgressListener.class);

  @TempDir private Path directory;

  private final List<Closeable> opened = new ArrayList<>();

  private record Parameter(String type, String name, boolean nullable) {}

  /** One line of the table. */
  private record Call(String owner, String method, List<Parameter> parameters) {

    static Call of(String line) {
      int open = line.indexOf('(');
      String before = line.substring(0, open);
      int dot = before.lastIndexOf('.');
      List<Parameter> parameters = new ArrayList<>();
      String inside = line.substring(open + 1, line.length() - 1);
      for (String each : inside.isEmpty() ? new String[0] : inside.split(", ")) {
        String[] words = each.split(" ");
        String type = words[0].replace("?", "");
        parameters.add(new Parameter(type, words[1], words[0].endsWith("?")));
      }
      return dot < 0
          ? new Call(before, "new", parameters)
          : new Call(before.substring(0, dot), before.substring(dot + 1), parameters);
    }

    String signature() {
      return signature(owner, method, parameters.stream().map(Parameter::type).toList());
    }

    static String signature(String owner, String method, List<String> types) {
      return owner + "." + method + types;
    }
  }

  private static List<Call> calls() {
    return METHODS.lines().map(Call::of).toList();
  }

  /** The public methods and constructors by signature, as the classes have them. */
  private static Map<String, Executable> methods() {
    Map<String, Executable> methods = new TreeMap<>();
    for (Class<?> owner : CLASSES) {
      Set<String> accessors = new TreeSet<>();
      if (owner.isRecord()) {
        Arrays.stream(owner.getRecordComponents()).forEach(each -> accessors.add(each.getName()));
      }
      for (Method method : owner.getDeclaredMethods()) {
        boolean isListed =
            Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !isOfObject(method)
                && !(method.getParameterCount() == 0 && accessors.contains(method.getName()));
        if (isListed) {
          methods.put(signature(owner, method.getName(), method), method);
        }
      }
      for (Constructor<?> constructor : owner.getDeclaredConstructors()) {
        if (Modifier.isPublic(constructor.getModifiers())) {
          methods.put(signature(owner, "new", constructor), constructor);
        }
      }
    }
    return methods;
  }

  private static boolean isOfObject(Method method) {
    return switch (method.getName()) {
      case "toString", "hashCode" -> method.getParameterCount() == 0;
      case "equals" -> method.getParameterCount() == 1;
      default -> false;
    };
  }

  private static String signature(Class<?> owner, String name, Executable method) {
    String simple = owner.getCanonicalName().replaceAll("^[a-z.]+", "");
    List<String> types =
        Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
    return Call.signature(simple, name, types);
  }

  @Test
  void everyMethodIsInTheTable() {
    assertEquals(
        String.join("\n", methods().keySet()),
        String.join("\n", calls().stream().map(Call::signature).sorted().toList()));
  }

  @Test
  void everyPublicClassOfTheApiIsLookedAt() throws Exception {
    Set<String> expected = new TreeSet<>();
    Stream.concat(CLASSES.stream(), NOT_CALLED.stream())
        .filter(each -> each.getPackageName().equals("io.persistable"))
        .filter(each -> each.getEnclosingClass() == null)
        .forEach(each -> expected.add(each.getSimpleName()));
    assertEquals(expected, publicClasses());
  }

  private static Set<String> publicClasses() throws Exception {
    Path classes =
        Path.of(
            URI.create(
                Archive.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(classes)) {
      try (Stream<Path> files = Files.list(classes.resolve("io/persistable"))) {
        files.forEach(file -> names.add(String.valueOf(file.getFileName())));
      }
    } else {
      try (java.util.jar.JarFile jar = new java.util.jar.JarFile(classes.toFile())) {
        jar.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.matches("io/persistable/[^/]+"))
            .forEach(name -> names.add(name.substring(name.lastIndexOf('/') + 1)));
      }
    }
    Set<String> found = new TreeSet<>();
    for (String name : names) {
      if (name.matches("[A-Z]\\w*\\.class")) {
        String simple = name.substring(0, name.length() - ".class".length());
        if (Modifier.isPublic(Class.forName("io.persistable." + simple).getModifiers())) {
          found.add(simple);
        }
      }
    }
    return found;
  }

  // Null.

  @TestFactory
  List<DynamicTest> nullIsNamedOrHasAMeaning() {
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, Executable> methods = methods();
    for (Call call : calls()) {
      for (int i = 0; i < call.parameters().size(); i++) {
        int at = i;
        Executable method = methods.get(call.signature());
        if (method != null && !method.getParameterTypes()[i].isPrimitive()) {
          tests.add(
              DynamicTest.dynamicTest(
                  call.signature() + " " + call.parameters().get(i).name(),
                  () -> callWithNull(call, method, at)));
        }
      }
    }
    return tests;
  }

  private void callWithNull(Call call, Executable method, int at) throws Exception {
    Object[] arguments = new Object[call.parameters().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = i == at ? null : sample(method.getParameterTypes()[i]);
    }
    Throwable thrown = thrownBy(call, method, arguments);
    Parameter parameter = call.parameters().get(at);
    if (parameter.nullable()) {
      assertEquals(null, thrown, "null has a meaning");
    } else {
      assertInstanceOf(NullPointerException.class, thrown);
      assertEquals(parameter.name(), thrown.getMessage());
    }
  }

  private @Nullable Throwable thrownBy(Call call, Executable method, @Nullable Object[] arguments)
      throws Exception {
    try (DataSet ds = dataSet()) {
      if (call.owner().equals("DataSetChanges")) {
        return ds.transaction(changes -> thrownBy(method, changes, arguments));
      }
      if (call.owner().equals("DataSetView")) {
        try (DataSetView view = ds.snapshot()) {
          return thrownBy(method, view, arguments);
        }
      }
      return thrownBy(method, receiver(call.owner(), ds), arguments);
    }
  }

  private static @Nullable Throwable thrownBy(
      Executable method, Object receiver, @Nullable Object[] arguments) {
    try {
      if (method instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
      } else {
        ((Method) method).invoke(receiver, arguments);
      }
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private DataSet dataSet() throws Exception {
    DataSet ds = DataSet.builder(directory.resolve("ds")).mode(DataSet.Mode.WRITE).open();
    ds.put("x", new ArrayList<>(List.of(1)), "info");
    ds.put("object", 1);
    return ds;
  }

  private Object receiver(String owner, DataSet ds) throws IOException {
    Archive archive = Archive.create().insert("y", 1);
    return switch (owner) {
      case "Archive" -> archive;
      case "ArchiveBuilder" -> Archive.builder();
      case "ArchiveReader" -> Archive.reader().build();
      case "ArchiveReaderBuilder" -> Archive.reader();
      case "Items" -> Archive.restore(archive.toString());
      case "DataSet" -> ds;
      case "DataSetBuilder" -> DataSet.builder(directory);
      case "SaveOptions" -> SaveOptions.DEFAULT;
      case "SaveOptions.Builder" -> SaveOptions.builder();
      case "Range" -> Range.of(3);
      case "Diagnosis" -> Archive.diagnose();
      case "NdArray" -> vector();
      case "DType" -> DType.FLOAT64;
      case "Npz" -> npz();
      case "NpyWriter" -> opened(Npy.writer(directory.resolve("w"), DType.FLOAT64, 1));
      case "SparseMatrix" -> SparseMatrix.dia(1, 1, vector().reshape(1, 1), NdArray.of(new int[1]));
      case "ArrayLimits" -> ArrayLimits.DEFAULT;
      case "ArrayLimits.Builder" -> ArrayLimits.builder();
      case "WriteOptions" -> WriteOptions.DEFAULT;
      case "WriteOptions.Builder" -> WriteOptions.builder();
      case "ArrayFile" -> new ArrayFile("x", 1, 1);
      default -> "static methods only";
    };
  }

  private static NdArray vector() {
    return NdArray.of(new double[] {1});
  }

  private Npz npz() throws IOException {
    Path file = directory.resolve("a.npz");
    Npz.write(file, Map.of("x", vector()));
    return opened(Npz.open(file));
  }

  private <T extends Closeable> T opened(T receiver) {
    opened.add(receiver);
    return receiver;
  }

  @AfterEach
  void close() throws IOException {
    for (Closeable each : opened) {
      each.close();
    }
  }

  private Object sample(Class<?> type) throws IOException {
    Map<Class<?>, Object> samples = new LinkedHashMap<>();
    samples.put(String.class, "x");
    samples.put(CharSequence.class, Archive.create().insert("x", 1).toString());
    samples.put(Object.class, 1);
    samples.put(Path.class, directory.resolve("place"));
    samples.put(Map.class, Map.of());
    samples.put(Collection.class, List.of());
    samples.put(Class.class, Object.class);
    samples.put(TypeToken.class, TypeToken.of(Object.class));
    samples.put(boolean.class, false);
    samples.put(int.class, 1);
    samples.put(long.class, 1L);
    samples.put(long[].class, new long[] {1});
    samples.put(ByteBuffer.class, ByteBuffer.allocate(8));
    samples.put(List.class, List.of(ByteBuffer.allocate(8)));
    samples.put(DType.class, DType.FLOAT64);
    Path file = directory.resolve("a.npy");
    Npy.write(file, vector());
    samples.put(SeekableByteChannel.class, opened(Files.newByteChannel(file)));
    samples.put(FileChannel.class, opened(FileChannel.open(file)));
    samples.put(WriteProgress.class, WriteOptions.DEFAULT.progress());
    samples.put(double[].class, new double[] {1});
    samples.put(NdArray.class, vector());
    samples.put(ArrayLimits.class, ArrayLimits.DEFAULT);
    samples.put(WriteOptions.class, WriteOptions.DEFAULT);
    samples.put(ArrayFile.class, new ArrayFile("x", 1, 1));
    samples.put(Npz.Compression.class, Npz.Compression.STORED);
    samples.put(OpenOption[].class, new OpenOption[0]);
    samples.put(WritableByteChannel.class, Channels.newChannel(new ByteArrayOutputStream()));
    samples.put(ArrayFormat.class, ArrayFormat.NPY);
    samples.put(SaveOptions.class, SaveOptions.DEFAULT);
    samples.put(Dialect.class, Dialect.PYTHON);
    samples.put(ProgressListener.class, (ProgressListener) progress -> true);
    Object sample = samples.get(type);
    if (type == String.class) {
      return "x";
    }
    return required(sample, type);
  }

  private static Object required(@Nullable Object sample, Class<?> type) {
    if (sample == null) {
      throw new AssertionError("this test has no sample of " + type);
    }
    return sample;
  }

  // Arguments that make no sense.

  private record Refusal(
      String call,
      org.junit.jupiter.api.function.Executable code,
      Class<? extends RuntimeException> type,
      String message) {}

  @TestFactory
  List<DynamicTest> whatMakesNoSenseIsRefusedWithAReason() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Refusal each : refusals()) {
      tests.add(
          DynamicTest.dynamicTest(
              each.call(),
              () -> {
                RuntimeException thrown = assertThrows(each.type(), each.code());
                String message = String.valueOf(thrown.getMessage());
                assertTrue(message.contains(each.message()), message);
              }));
    }
    return tests;
  }

  private List<Refusal> refusals() {
    Archive two = Archive.create().insert("x", 1).insert("y", "text");
    Items items = Archive.restore(two.toString());
    Class<IllegalArgumentException> illegal = IllegalArgumentException.class;
    ByteBuffer bytes = ByteBuffer.allocate(8);
    return List.of(
        refusal("insert('')", () -> two.insert("", 1), InvalidNameException.class, "''"),
        refusal("insert(class)", () -> two.insert("class", 1), InvalidNameException.class, "class"),
        refusal("insert(_x)", () -> two.insert("_x", 1), InvalidNameException.class, "Allow it"),
        refusal("insert(x)", () -> two.insert("x", 2), DuplicateNameException.class, "'x_1'"),
        refusal("get(z)", () -> items.get("z"), UnknownNameException.class, "there are [x, y]"),
        refusal(
            "get(x, String)",
            () -> items.get("x", String.class),
            WrongTypeException.class,
            "expected a java.lang.String, found a java.lang.Integer"),
        refusal(
            "list(x)", () -> items.list("x", Object.class), WrongTypeException.class, "$.x: exp"),
        refusal(
            "map(y)",
            () -> items.map("y", Object.class, Object.class),
            WrongTypeException.class,
            "$.y: exp"),
        refusal(
            "save of two",
            () -> two.save(directory, SaveOptions.DEFAULT),
            IllegalStateException.class,
            "expected one item"),
        refusal("save(a b)", () -> two.save(directory, "a b"), InvalidNameException.class, "'a b'"),
        refusal(
            "globalPrefix",
            () -> Archive.builder().globalPrefix("g"),
            InvalidNameException.class,
            "'_g'"),
        refusal(
            "arraysName",
            () -> Archive.builder().arraysName(""),
            InvalidNameException.class,
            "'_arrays'"),
        refusal("arrayThreshold", () -> Archive.builder().arrayThreshold(-1), illegal, "0 or more"),
        refusal(
            "partObjects",
            () -> SaveOptions.builder().partObjects(0).build(),
            illegal,
            "at least 1"),
        refusal("limits", () -> ReadLimits.builder().depth(0).build(), illegal, "at least 1"),
        refusal("data set's threshold", () -> builder().arrayThreshold(-1), illegal, "0 or more"),
        refusal("timeout", () -> builder().timeout(Duration.ofSeconds(-1)), illegal, "0 or more"),
        refusal("namePrefix", () -> builder().namePrefix("1"), InvalidNameException.class, "'x_'"),
        refusal("range's step", () -> new Range(0, 1, 0), illegal, "other than 0"),
        refusal(
            "range", () -> new Range(Integer.MIN_VALUE, Integer.MAX_VALUE, 1), illegal, "at most"),
        refusal("range.get", () -> Range.of(3).get(3), IndexOutOfBoundsException.class, "3"),
        refusal("strings", () -> NdArray.of(new String[] {null}), illegal, "found null at 0"),
        refusal("rows", () -> NdArray.of(new int[][] {{1}, {1, 2}}), illegal, "expected"),
        refusal("null rows", () -> NdArray.of(new int[][] {{1}, null}), illegal, "expected"),
        refusal("objects", () -> NdArray.of(new Object[] {1}), illegal, "primitive type"),
        refusal("no array", () -> NdArray.view("text"), illegal, "java.lang.String"),
        refusal("bytes", () -> NdArray.wrap(bytes, DType.FLOAT64, 2), illegal, "expected"),
        refusal("shape", () -> NdArray.wrap(bytes, DType.FLOAT64, -1), illegal, "negative"),
        refusal("no columns", () -> NdArray.ofColumns(Map.of()), illegal, "expected one column"),
        refusal(
            "columns",
            () ->
                NdArray.ofColumns(Map.of("a", NdArray.of(new int[1]), "b", NdArray.of(new int[2]))),
            illegal,
            "rows"),
        refusal(
            "class name",
            () -> Fixtures.capture(1, "a b", directory),
            InvalidNameException.class,
            "a b"));
  }

  private DataSetBuilder builder() {
    return DataSet.builder(directory.resolve("other"));
  }

  private static Refusal refusal(
      String call,
      org.junit.jupiter.api.function.Executable code,
      Class<? extends RuntimeException> type,
      String message) {
    return new Refusal(call, code, type, message);
  }

  @Test
  void dataSetsSayTheSameAsItems() throws Exception {
    try (DataSet ds = dataSet();
        DataSetView view = ds.snapshot()) {
      for (org.junit.jupiter.api.function.Executable call :
          List.<org.junit.jupiter.api.function.Executable>of(
              () -> ds.get("xx"),
              () -> ds.get("xx", String.class),
              () -> ds.list("xx", String.class),
              () -> ds.info("xx"),
              () -> ds.remove("xx"),
              () -> ds.rename("xx", "y"),
              () -> view.get("xx"),
              () -> view.info("xx"),
              () -> ds.transaction(changes -> changes.get("xx")),
              () -> ds.transaction(changes -> changes.info("xx")))) {
        UnknownNameException e = assertThrows(UnknownNameException.class, call);
        assertEquals("xx", e.name());
        assertTrue(e.getMessage().contains("[x, object]; did you mean 'x'?"), e.getMessage());
      }
      WrongTypeException e =
          assertThrows(WrongTypeException.class, () -> ds.list("x", String.class));
      assertEquals("$.x[0]", e.path());
      assertThrows(WrongTypeException.class, () -> view.get("x", String.class));
      assertThrows(DuplicateNameException.class, () -> ds.rename("x", "object"));
      ds.put("array", new double[] {1.5, 2.5});
      assertThrows(WrongTypeException.class, () -> ds.get("array", int[].class));
      assertThrows(WrongTypeException.class, () -> ds.get("array", String[].class));
    }
    Archive archive = Archive.create().insert("array", new double[] {1.5, 2.5});
    Items items = Archive.restore(archive.toString());
    assertThrows(WrongTypeException.class, () -> items.get("array", int[].class));
    Path saved = archive.save(directory, "saved");
    Items loaded = Archive.load(saved);
    assertThrows(WrongTypeException.class, () -> loaded.get("array", double[][].class));
  }
}
