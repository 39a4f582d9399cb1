package io.persistable.testsupport.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Something that was done to files, in steps.
 *
 * @param before what was there
 * @param operations what was done
 * @param acknowledged after how many operations each step was acknowledged
 * @param calls how many calls there were that may fail
 */
public record Recording(
    Disaster before, List<Operation> operations, List<Integer> acknowledged, long calls) {

  /** Something that the files may look like after a crash. */
  public record State(int point, Damage.Named damage, int acknowledged, String name) {}

  /** Looks at a state, which is at {@code place}, and throws if it isn't one that may be. */
  @FunctionalInterface
  public interface Check {
    void check(State state, Path place) throws IOException;
  }

  /**
   * Does it all again, with call number {@code call} failing, and all after it if {@code forGood}.
   */
  @FunctionalInterface
  public interface Fault {
    void run(Path place, long call, boolean forGood) throws IOException;
  }

  /** How many steps had been acknowledged before the crash. */
  private int acknowledged(int point) {
    return (int) acknowledged.stream().filter(time -> time <= point).count();
  }

  /**
   * Builds, below {@code root}, whatever a crash after any of the operations may leave, each state
   * once, and has it checked; several at a time.
   *
   * @throws AssertionError naming the damage and all operations up to the crash
   */
  public void explore(int seeds, Path root, Tally tally, Check check) {
    List<Damage.Named> damages = Damage.all(seeds);
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    IntStream.rangeClosed(0, operations.size())
        .parallel()
        .forEach(
            point -> {
              for (int i = 0; i < damages.size(); i++) {
                Damage.Named damage = damages.get(i);
                tally.explored().increment();
                Disaster disaster = before.after(operations, point, damage.damage());
                long key = disaster.fingerprint() * 31 + acknowledged(point);
                if (seen.add(key * 2 + (damage.reboot() ? 1 : 0))) {
                  tally.distinct().increment();
                  State state =
                      new State(point, damage, acknowledged(point), "s" + point + "_" + i);
                  check(state, disaster, root.resolve(state.name()), check);
                }
              }
            });
  }

  private void check(State state, Disaster disaster, Path place, Check check) {
    try {
      disaster.materialise(place);
      check.check(state, place);
      delete(place);
    } catch (IOException | RuntimeException | AssertionError e) {
      throw new AssertionError(
          state.damage().name() + ", after operation " + state.point() + " of " + describe(state),
          e);
    }
  }

  private String describe(State state) {
    return describe(operations, state.point());
  }

  /** One line for each operation, with a mark where the crash came. */
  public static String describe(List<Operation> operations, int crash) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      text.append(i == crash ? "\n---- crash" : "").append("\n").append(i).append(' ');
      text.append(
          operation instanceof Operation.Write w
              ? "Write[" + w.node() + " at " + w.position() + ", " + w.bytes().length + " bytes]"
              : operation);
    }
    return text.toString();
  }

  /** Does it again with every call failing, once and for good, each in a place of its own. */
  public void fail(Path root, Tally tally, Fault fault) {
    for (boolean forGood : new boolean[] {false, true}) {
      LongStream.rangeClosed(1, calls)
          .parallel()
          .forEach(
              call -> {
                tally.faults().increment();
                Path place = root.resolve((forGood ? "g" : "f") + call);
                try {
                  before.materialise(place);
                  fault.run(place, call, forGood);
                  delete(place);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  /** Whether it is a fault that a {@link Journalist} was told to make, or was caused by one. */
  public static boolean isInjected(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (String.valueOf(t.getMessage()).contains(Journalist.FAULT)) {
        return true;
      }
      for (Throwable suppressed : t.getSuppressed()) {
        if (isInjected(suppressed)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Deletes a directory with all that is in it; nothing if it isn't there. */
  public static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      files.sorted(Comparator.reverseOrder()).forEach(all::add);
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
