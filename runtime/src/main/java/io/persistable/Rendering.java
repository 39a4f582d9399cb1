package io.persistable;

import io.persistable.array.NdArray;
import io.persistable.java.write.JavaOptions;
import io.persistable.java.write.JavaWriter;
import io.persistable.plan.Plan;
import io.persistable.python.OutsideArrays;
import io.persistable.python.PythonOptions;
import io.persistable.python.PythonProgram;
import io.persistable.python.PythonWriter;
import io.persistable.text.FormatMark;
import io.persistable.text.Program;
import io.persistable.text.TextBuffer;
import io.persistable.type.TypeRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Items as a text: what {@code toString}, {@code writeTo}, {@code arrays} and {@code save} of an
 * archive have in common. One rendering makes one text.
 */
final class Rendering {

  private final Map<String, @Nullable Object> items;
  private final TypeRegistry types;
  private final Rehearsal rehearsal;
  private final PythonOptions options;
  private final OutsideArrays arrays;

  /**
   * @param arrays takes the arrays that the text doesn't hold
   */
  Rendering(
      Map<String, @Nullable Object> items,
      TypeRegistry types,
      Rehearsal rehearsal,
      PythonOptions options,
      OutsideArrays arrays) {
    this.items = items;
    this.types = types;
    this.rehearsal = rehearsal;
    this.options = options;
    this.arrays = arrays;
  }

  /** The plan of the text, for a save, which adds more to the text itself. */
  Plan plan() {
    return Guard.writing(items, rehearsal::plan);
  }

  /** The Python text in memory, however large. */
  TextBuffer text() {
    return Guard.writing(
        items,
        each -> FormatMark.enclose(PythonWriter.write(each, types, rehearsal, options, arrays)));
  }

  /**
   * The Python text, in memory if it is small.
   *
   * @param buffered the most bytes in memory
   */
  Program program(int buffered) {
    PythonProgram program =
        Guard.writing(
            items, each -> PythonProgram.of(each, types, rehearsal, options, arrays, buffered));
    return LargeText.around(
        program,
        (FormatMark.BEGIN + "\n").getBytes(StandardCharsets.US_ASCII),
        FormatMark.endLine());
  }

  /** The Java text in memory. */
  TextBuffer source(JavaOptions java) {
    return Guard.writing(items, each -> JavaWriter.write(rehearsal.plan(each), java));
  }

  /**
   * The arrays that the text doesn't hold, by the names that it has for them. The text has been
   * made before.
   */
  Map<String, NdArray> arrays() {
    return arrays.arrays();
  }

  /**
   * Reads the text back.
   *
   * @throws io.persistable.error.NotPersistableException if it would not give what the items are
   */
  void checkReadable(Dialect dialect) {
    byte[] text =
        dialect == Dialect.JAVA
            ? source(JavaOptions.of("Archive")).toByteArray()
            : text().toByteArray();
    ReadBack.check(items, types, text, arrays());
  }
}
