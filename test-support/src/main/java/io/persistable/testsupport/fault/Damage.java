package io.persistable.testsupport.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What a crash does to operations that nothing made durable. Each may survive, be lost, or, if a
 * write, survive in part.
 */
@FunctionalInterface
public interface Damage {

  /** What is left of an operation; null if nothing is. */
  @Nullable Operation left(Operation operation, int index, boolean last);

  /** A process dies, the machine lives. */
  Damage KILLED = (operation, index, last) -> operation;

  /** All that wasn't forced is lost. */
  Damage LOST = (operation, index, last) -> null;

  /** Names survive, contents don't: files are empty or old. */
  Damage CONTENT_LOST = (operation, index, last) -> operation.changesNames() ? operation : null;

  /** Files have their length and nothing in them. */
  Damage ZEROS =
      (operation, index, last) ->
          operation instanceof Operation.Write w
              ? new Operation.Write(w.node(), w.position(), new byte[w.bytes().length])
              : operation;

  /** Contents survive, names don't. */
  Damage NAMES_LOST = (operation, index, last) -> operation.changesNames() ? null : operation;

  /** Files go back to their names from before. */
  Damage RENAMES_LOST =
      (operation, index, last) -> operation instanceof Operation.Rename ? null : operation;

  /** Deleted files are there again. */
  Damage DELETIONS_LOST =
      (operation, index, last) -> operation instanceof Operation.Delete ? null : operation;

  /** Writes stop at a block's end; the rest is cut off. */
  static Damage torn(int block) {
    return (operation, index, last) ->
        operation instanceof Operation.Write w
            ? new Operation.Write(w.node(), w.position(), Arrays.copyOf(w.bytes(), cut(w, block)))
            : operation;
  }

  /** Writes stop at a block's end; the rest is zeros. */
  static Damage zeroed(int block) {
    return (operation, index, last) ->
        operation instanceof Operation.Write w
            ? new Operation.Write(
                w.node(),
                w.position(),
                Arrays.copyOf(Arrays.copyOf(w.bytes(), cut(w, block)), w.bytes().length))
            : operation;
  }

  private static int cut(Operation.Write write, int block) {
    long end = write.position() + write.bytes().length;
    long boundary = end / block * block;
    return (int) Math.max(0, Math.min(write.bytes().length, boundary - write.position()));
  }

  /** A process dies within its last write, of which this part was done. */
  static Damage within(double part) {
    return (operation, index, last) ->
        last && operation instanceof Operation.Write w
            ? new Operation.Write(
                w.node(), w.position(), Arrays.copyOf(w.bytes(), (int) (w.bytes().length * part)))
            : operation;
  }

  /** Any of them survive, whatever their order was. */
  static Damage reordered(long seed) {
    return (operation, index, last) -> {
      Random random = new Random(seed * 31 + index * 1_000_003L);
      random.nextInt();
      int dice = random.nextInt(8);
      if (dice < 3) {
        return null;
      }
      return operation instanceof Operation.Write w && dice == 3
          ? zeroed(random.nextBoolean() ? 512 : 64).left(w, index, last)
          : operation;
    };
  }

  /**
   * A kind of damage with what tests call it.
   *
   * @param reboot whether it takes the loss of power; all processes are dead then
   */
  record Named(String name, Damage damage, boolean reboot) {}

  /**
   * Every kind of damage there is.
   *
   * @param seeds how many orders in which parts may survive
   */
  static List<Named> all(int seeds) {
    List<Named> all = new ArrayList<>();
    all.add(new Named("killed", KILLED, false));
    all.add(new Named("killed in the last write", within(0.5), false));
    all.add(new Named("unforced lost", LOST, true));
    all.add(new Named("contents lost", CONTENT_LOST, true));
    all.add(new Named("zeros", ZEROS, true));
    all.add(new Named("names lost", NAMES_LOST, true));
    all.add(new Named("renames lost", RENAMES_LOST, true));
    all.add(new Named("deletions lost", DELETIONS_LOST, true));
    all.add(new Named("torn at 512", torn(512), true));
    all.add(new Named("torn at 4096", torn(4096), true));
    all.add(new Named("zeros from 512", zeroed(512), true));
    for (int seed = 1; seed <= seeds; seed++) {
      all.add(new Named("reordered with seed " + seed, reordered(seed), true));
    }
    return all;
  }
}
