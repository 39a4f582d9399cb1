package io.persistable.benchmarks.codec;

/**
 * A library's way from an object to bytes and back, as its documentation recommends it for speed.
 *
 * @param <T> the type of the outermost object
 */
public interface Codec<T> {

  byte[] write(T value) throws Exception;

  T read(byte[] bytes) throws Exception;
}
