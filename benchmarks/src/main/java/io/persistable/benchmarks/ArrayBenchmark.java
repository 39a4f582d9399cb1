package io.persistable.benchmarks;

import static java.util.Objects.requireNonNull;

import io.persistable.array.NdArray;
import io.persistable.benchmarks.array.ArrayCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A large array to a file and back; the file is in the page cache. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ArrayBenchmark {

  @Param({"persistable", "channel", "mapping", "jetbrains-npy", "jhdf"})
  public String codec = "";

  /** 256 MB of doubles or 64 MB of floats. */
  @Param({"double", "float"})
  public String element = "";

  private @Nullable ArrayCodec arrays;
  private @Nullable Path directory;
  private @Nullable Path read;
  private Object array = new double[0];

  @Setup
  public void setUp() throws IOException {
    arrays = ArrayCodec.of(codec, element.equals("double"));
    if (element.equals("double")) {
      double[] values = new double[32 << 20];
      Arrays.setAll(values, i -> i / 3.0);
      array = values;
    } else {
      float[] values = new float[16 << 20];
      for (int i = 0; i < values.length; i++) {
        values[i] = i / 3f;
      }
      array = values;
    }
    directory = Files.createTempDirectory("arrays");
    read = directory.resolve("read");
    arrays.write(read, array, false);
    Object back = arrays.read(read);
    Object elements =
        back instanceof NdArray ours
            ? element.equals("double") ? ours.toDoubleArray() : ours.toFloatArray()
            : back;
    boolean same =
        elements instanceof double[] doubles
            ? Arrays.equals((double[]) array, doubles)
            : Arrays.equals((float[]) array, (float[]) elements);
    if (!same || arrays.map(read) != 0) {
      throw new AssertionError(codec + " doesn't give back what it was given");
    }
  }

  @TearDown
  public void tearDown() throws IOException {
    Files.deleteIfExists(requireNonNull(read));
    Files.deleteIfExists(written());
    Files.deleteIfExists(requireNonNull(directory));
  }

  private Path written() {
    return requireNonNull(directory).resolve("written");
  }

  @Benchmark
  public void write() throws IOException {
    Files.deleteIfExists(written());
    requireNonNull(arrays).write(written(), array, false);
  }

  @Benchmark
  public void writeForced() throws IOException {
    Files.deleteIfExists(written());
    requireNonNull(arrays).write(written(), array, true);
  }

  @Benchmark
  public Object read() throws IOException {
    return requireNonNull(arrays).read(requireNonNull(read));
  }

  /** Maps the file and looks at its first element. */
  @Benchmark
  public double map() throws IOException {
    return requireNonNull(arrays).map(requireNonNull(read));
  }
}
