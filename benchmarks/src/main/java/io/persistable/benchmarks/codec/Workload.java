package io.persistable.benchmarks.codec;

import java.util.List;
import java.util.function.Supplier;

/**
 * What is written and read.
 *
 * @param types what appears in it and isn't the JDK's
 * @param shared the types whose objects are referenced more than once
 * @param make makes the objects afresh
 * @param check whether what came back is what was written
 */
public record Workload<T>(
    Class<T> root, List<Class<?>> types, List<Class<?>> shared, Supplier<T> make, Check<T> check) {

  /** Compares what came back with what was written. */
  public interface Check<T> {
    boolean same(T written, T read);
  }
}
