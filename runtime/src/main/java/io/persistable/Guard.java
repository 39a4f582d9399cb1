package io.persistable;

import io.persistable.error.NotPersistableException;
import io.persistable.error.PersistableException;
import io.persistable.graph.ObjectGraph;
import io.persistable.plan.Plan;
import io.persistable.plan.Planner;
import io.persistable.python.OutsideArrays;
import io.persistable.python.PythonOptions;
import io.persistable.python.PythonProgram;
import io.persistable.read.UserCode;
import io.persistable.text.TextBuffer;
import io.persistable.type.TypeRegistry;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns what users' classes throw while their objects are archived into a refusal: accessors,
 * iterators, {@code hashCode}, {@code equals}, {@code compareTo} and {@code toString} may throw
 * anything.
 */
final class Guard {

  /** The most bytes in memory when an item is written only to see whether it can be. */
  private static final int PROBED = 1 << 20;

  private Guard() {}

  /**
   * Writes items.
   *
   * @throws NotPersistableException if it threw anything that is no exception of this library
   */
  static <T> T writing(
      Map<String, @Nullable Object> items, Function<Map<String, @Nullable Object>, T> writer) {
    try {
      return writer.apply(items);
    } catch (PersistableException e) {
      throw e;
    } catch (TextBuffer.TooLarge e) {
      throw tooLarge(e);
    } catch (Throwable e) {
      throw refusal(path(items, writer), UserCode.threw(e));
    }
  }

  /**
   * Writes what was planned.
   *
   * @param passed tells what no object threw, but a listener or whoever takes parts of the text; it
   *     is thrown as it is
   * @throws NotPersistableException as {@link #writing(Map, Function)}
   */
  static <T> T writing(Plan plan, Predicate<Throwable> passed, Supplier<T> writer) {
    try {
      return writer.get();
    } catch (PersistableException e) {
      throw e;
    } catch (TextBuffer.TooLarge e) {
      throw tooLarge(e);
    } catch (Throwable e) {
      if (passed.test(UserCode.threw(e))) {
        throw e;
      }
      ObjectGraph graph = plan.graph();
      throw refusal(path(graph.roots(), each -> probe(each, graph.types())), e);
    }
  }

  private static PythonProgram probe(Map<String, @Nullable Object> items, TypeRegistry types) {
    OutsideArrays arrays = new OutsideArrays(0, "_arrays", 0);
    PythonOptions options = new PythonOptions(false, "_g", false);
    return PythonProgram.of(items, types, Planner.trusting(types), options, arrays, PROBED);
  }

  private static NotPersistableException tooLarge(TextBuffer.TooLarge e) {
    return new NotPersistableException("$: " + e.getMessage(), "$");
  }

  private static NotPersistableException refusal(String path, Throwable cause) {
    return new NotPersistableException(
        path
            + ": expected objects that can be read, and don't change, while they are archived,"
            + " but something below threw "
            + cause
            + (cause instanceof IncompatibleClassChangeError
                ? ": a class has changed since its persister was compiled, or is marked"
                    + " @Persistable no more; compile its module anew, all of it"
                : "; see the cause for what"),
        path,
        cause);
  }

  /** The first item that can't be written by itself; the archive if there is none. */
  private static <T> String path(
      Map<String, @Nullable Object> items, Function<Map<String, @Nullable Object>, T> writer) {
    for (Map.Entry<String, @Nullable Object> item : items.entrySet()) {
      try {
        T unused = writer.apply(Collections.singletonMap(item.getKey(), item.getValue()));
      } catch (Throwable e) {
        UserCode.threw(e);
        return "$." + item.getKey();
      }
    }
    return "$";
  }
}
