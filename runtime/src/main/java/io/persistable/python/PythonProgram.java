package io.persistable.python;

import io.persistable.error.NotPersistableException;
import io.persistable.graph.TreeNumbering;
import io.persistable.plan.Plan;
import io.persistable.plan.PlannedNumbering;
import io.persistable.plan.Planner;
import io.persistable.text.SummedOutput;
import io.persistable.text.TextBuffer;
import io.persistable.type.TypeRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Python program that takes limited memory. A larger one is written twice. The first time it goes
 * nowhere: that tells its imports and definitions, which come first. Then it is written each time
 * that it is asked for. So memory grows with the table of the objects, not with the text. A program
 * in parts is written once, since a part has no head: what is too large for memory becomes a part.
 */
public final class PythonProgram {

  private final PythonOptions options;
  private final OutsideArrays arrays;

  /** The program if it is small. */
  private @Nullable TextBuffer text;

  /** Of a large one; null for a small one. */
  private @Nullable Plan plan;

  private byte[] head = {};

  /** What the first writing made, to see that the second makes the same. */
  private final SummedOutput first = new SummedOutput(OutputStream.nullOutputStream());

  private PythonProgram(PythonOptions options, OutsideArrays arrays) {
    this.options = options;
    this.arrays = arrays;
  }

  /**
   * The program that leaves the roots behind under their names.
   *
   * @param arrays takes the arrays that are kept outside the text
   * @param buffered the most bytes in memory
   * @throws io.persistable.error.NotPersistableException if an object can't be archived
   */
  public static PythonProgram of(
      Map<String, @Nullable Object> roots,
      TypeRegistry types,
      Planner planner,
      PythonOptions options,
      OutsideArrays arrays,
      int buffered) {
    try (TreeNumbering tree = new TreeNumbering(roots, types)) {
      TextBuffer body = TextBuffer.reused().limitedTo(buffered);
      PythonProgram program = new PythonProgram(options, arrays);
      program.text = new PythonWriter(tree, options, arrays, Parts.NONE, body).write().unlimited();
      return program;
    } catch (TreeNumbering.NoTree | TextBuffer.TooLarge e) {
      arrays.forget();
    }
    return of(planner.plan(roots), options, arrays, Parts.NONE, buffered);
  }

  /**
   * As {@link #of(Map, TypeRegistry, Planner, PythonOptions, OutsideArrays, int)}, of a plan, which
   * can't be used after; statements go to parts of a limited number of objects, which the program
   * draws together.
   */
  public static PythonProgram of(
      Plan plan, PythonOptions options, OutsideArrays arrays, Parts parts, int buffered) {
    PythonProgram program = new PythonProgram(options, arrays);
    boolean isOne = parts.limit() == Integer.MAX_VALUE;
    TextBuffer body =
        TextBuffer.reused().overflowing(buffered, isOne ? () -> program.first : parts::open);
    PythonWriter writer =
        new PythonWriter(new PlannedNumbering(plan), options, arrays, parts, body);
    writer.statements();
    if (body.isOverflowed()) {
      body.flush();
      program.head = writer.head();
      program.plan = plan;
    } else {
      body.unlimited(); // what comes before and behind is small
      program.text = writer.assemble();
      plan.release();
    }
    return program;
  }

  /** The program, if it is small; null if it has to be {@linkplain #writeTo written}. */
  public @Nullable TextBuffer text() {
    return text;
  }

  /** The plan of a program that isn't in memory. */
  public Plan plan() {
    Plan large = plan;
    if (large == null) {
      throw new IllegalStateException("the program is in memory");
    }
    return large;
  }

  /**
   * Writes a program that isn't in memory.
   *
   * @param before what comes before it, whole lines
   * @param after what comes behind it, whole lines
   * @throws NotPersistableException if the objects are not what they were
   */
  public void writeTo(OutputStream out, byte[] before, byte[] after) throws IOException {
    arrays.forget();
    SummedOutput second = new SummedOutput(out);
    try {
      TextBuffer body = TextBuffer.streaming(second).lines(before).lines(head);
      body.flush();
      second.reset();
      PythonWriter writer =
          new PythonWriter(new PlannedNumbering(plan()), options, arrays, Parts.NONE, body);
      writer.statements();
      body.flush();
      boolean isSame = second.bytes() == first.bytes() && second.crc32c() == first.crc32c();
      if (!isSame || !Arrays.equals(head, writer.head())) {
        throw new NotPersistableException(
            "$: expected objects that don't change while they are archived, but the text of them"
                + " differs between two readings",
            "$");
      }
      writer.cleanUp(body).lines(after).flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
