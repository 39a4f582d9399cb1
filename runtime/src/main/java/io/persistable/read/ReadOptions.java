package io.persistable.read;

import io.persistable.value.ReadLimits;
import java.util.Objects;
import java.util.function.LongConsumer;

/**
 * How a text is read.
 *
 * @param limits what reading may cost
 * @param unknownTypes what becomes of objects whose type has no class here
 * @param lenient whether unknown and missing arguments are passed over and reported, instead of
 *     refused
 * @param emptyAllowed whether a text may have nothing in it: else it is taken for one that was lost
 * @param arrays where arrays outside the text come from
 * @param parts where the parts of a large text come from
 * @param progress is told how far it is
 * @param steps is told at the end how many steps were taken that the length of the text does not
 *     bound by itself: what tests hold against it
 */
public record ReadOptions(
    ReadLimits limits,
    UnknownTypes unknownTypes,
    boolean lenient,
    boolean emptyAllowed,
    ArraySource arrays,
    PartSource parts,
    ReadProgress progress,
    LongConsumer steps) {

  private static final LongConsumer UNHEARD = steps -> {};

  /** The strict ones: limits for what fits into memory, no unknown types, no arrays outside. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(
          ReadLimits.DEFAULT,
          UnknownTypes.ERROR,
          false,
          false,
          ArraySource.NONE,
          PartSource.NONE,
          ReadProgress.NONE,
          UNHEARD);

  /** What becomes of objects whose type has no class here. */
  public enum UnknownTypes {
    /** They are refused. */
    ERROR,
    /**
     * They are read as {@link io.persistable.value.RecordValue}s, {@link
     * io.persistable.value.EnumValue}s and {@link io.persistable.value.ArrayValue}s.
     */
    RECORD_VALUES
  }

  public ReadOptions {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(unknownTypes, "unknownTypes");
    Objects.requireNonNull(arrays, "arrays");
    Objects.requireNonNull(parts, "parts");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(steps, "steps");
  }

  /** Whether objects whose type has no class here are read as values. */
  public boolean asValues() {
    return unknownTypes == UnknownTypes.RECORD_VALUES;
  }

  public ReadOptions withLimits(ReadLimits limits) {
    return new ReadOptions(
        limits, unknownTypes, lenient, emptyAllowed, arrays, parts, progress, steps);
  }

  public ReadOptions withUnknownTypes(UnknownTypes unknownTypes) {
    return new ReadOptions(
        limits, unknownTypes, lenient, emptyAllowed, arrays, parts, progress, steps);
  }

  public ReadOptions withLenient(boolean lenient) {
    return new ReadOptions(
        limits, unknownTypes, lenient, emptyAllowed, arrays, parts, progress, steps);
  }

  public ReadOptions withEmptyAllowed(boolean emptyAllowed) {
    return new ReadOptions(
        limits, unknownTypes, lenient, emptyAllowed, arrays, parts, progress, steps);
  }

  public ReadOptions withArrays(ArraySource arrays) {
    return new ReadOptions(
        limits, unknownTypes, lenient, emptyAllowed, arrays, parts, progress, steps);
  }

  public ReadOptions withParts(PartSource parts) {
    return new ReadOptions(
        limits, unknownTypes, lenient, emptyAllowed, arrays, parts, progress, steps);
  }

  public ReadOptions withProgress(ReadProgress progress) {
    return new ReadOptions(
        limits, unknownTypes, lenient, emptyAllowed, arrays, parts, progress, steps);
  }

  public ReadOptions withSteps(LongConsumer steps) {
    return new ReadOptions(
        limits, unknownTypes, lenient, emptyAllowed, arrays, parts, progress, steps);
  }
}
