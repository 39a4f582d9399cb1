package io.persistable.tests.scale;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.ArchiveReader;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.value.RecordValue;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** A type costs as much beside ten thousand others as beside a hundred, the second time too. */
class ManyTypesTest {

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static RecordValue value(String type) {
    PersistableType.Builder<RecordValue> builder = PersistableType.of(RecordValue.class).name(type);
    builder.component("a", DeclaredType.of(int.class));
    return new RecordValue(builder.build(), false, 1);
  }

  private static Archive archive(int types, IntFunction<String> name) {
    Archive archive = Archive.create();
    for (int i = 0; i < types; i++) {
      archive.insert("x" + i, value(name.apply(i)));
    }
    return archive;
  }

  /** Bytes for each type of writing and reading a text of that many, for the second time. */
  private static long[] costs(int types, IntFunction<String> name) throws IOException {
    Archive archive = archive(types, name);
    ArchiveReader reader = Archive.reader().unknownTypesAsRecords(true).build();
    byte[] text = archive.toString().getBytes(StandardCharsets.UTF_8);
    reader.restore(text);
    archive.writeTo(OutputStream.nullOutputStream());
    long start = allocated();
    archive.writeTo(OutputStream.nullOutputStream());
    long written = allocated();
    reader.restore(text);
    return new long[] {(written - start) / types, (allocated() - written) / types};
  }

  private static void assertLinear(IntFunction<String> name) throws IOException {
    costs(100, name);
    long[] few = costs(100, name);
    for (int types : new int[] {1000, 10_000}) {
      long[] many = costs(types, name);
      String shown =
          types + " types: " + many[0] + ", " + many[1] + " bytes each to write and read";
      assertTrue(many[0] <= 3 * few[0] + 500 && many[1] <= 3 * few[1] + 500, shown);
    }
  }

  @Test
  void ofDifferentNames() throws IOException {
    assertLinear(i -> "demo.Type" + i);
  }

  @Test
  void ofOneNameInDifferentPackages() throws IOException {
    assertLinear(i -> "demo" + i + ".Type");
  }
}
