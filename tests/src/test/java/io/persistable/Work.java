package io.persistable;

import com.sun.management.ThreadMXBean;
import io.persistable.graph.ObjectGraph;
import io.persistable.java.program.JavaReader;
import io.persistable.java.write.JavaOptions;
import io.persistable.java.write.JavaWriter;
import io.persistable.plan.Plan;
import io.persistable.plan.Planner;
import io.persistable.python.OutsideArrays;
import io.persistable.python.PythonOptions;
import io.persistable.python.PythonWriter;
import io.persistable.python.program.PythonReader;
import io.persistable.read.ReadOptions;
import io.persistable.text.FormatMark;
import io.persistable.type.TypeRegistry;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to write some objects and to read them back: steps as writers and readers count
 * them, and bytes that were allocated. It is in this package since an archive doesn't tell.
 *
 * @param size objects and references
 * @param length of the text
 * @param writing the steps of walk, plan, key check, fingerprint and fills
 * @param reading the steps of the reader
 */
public record Work(
    long size, long length, long writing, long reading, long writtenBytes, long readBytes) {

  /** The ways to write. */
  public enum Way {
    PYTHON,
    SCOPED,
    JAVA
  }

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Measures one way. */
  public static Work of(Map<String, @Nullable Object> roots, Way way) {
    TypeRegistry types = Catalogs.registry();
    long start = allocated();
    byte[] text = text(roots, types, way);
    long written = allocated();
    long[] steps = new long[1];
    ReadOptions options = ReadOptions.DEFAULT.withSteps(count -> steps[0] = count);
    if (way == Way.JAVA) {
      List<String> ignored = new ArrayList<>();
      JavaReader.read(
          text, "<archive>", types, options, PythonReader.defaults(types, options), ignored);
    } else {
      PythonReader.read(text, "<archive>", types, options);
    }
    long read = allocated();
    Plan plan = Plan.of(ObjectGraph.walk(roots, types));
    long size = plan.graph().size() + (long) plan.graph().edgeCount();
    write(plan, way);
    return new Work(size, text.length, plan.work(), steps[0], written - start, read - written);
  }

  private static long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static byte[] text(Map<String, @Nullable Object> roots, TypeRegistry types, Way way) {
    if (way == Way.JAVA) {
      Plan plan = Plan.of(ObjectGraph.walk(roots, types));
      return JavaWriter.write(plan, JavaOptions.of("Archive").withOrAnother(true)).toByteArray();
    }
    return FormatMark.enclose(
            PythonWriter.write(roots, types, Planner.trusting(types), options(way), inside()))
        .toByteArray();
  }

  private static void write(Plan plan, Way way) {
    if (way == Way.JAVA) {
      plan.release();
    } else {
      PythonWriter.write(plan, options(way), inside()).release();
    }
  }

  private static PythonOptions options(Way way) {
    return new PythonOptions(way == Way.SCOPED, "_g", false);
  }

  private static OutsideArrays inside() {
    return new OutsideArrays(Long.MAX_VALUE, "_arrays", 0);
  }
}
