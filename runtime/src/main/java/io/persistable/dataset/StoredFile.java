package io.persistable.dataset;

/**
 * An array file of an item, as it was written.
 *
 * @param name relative to the data set, with {@code /}, such as {@code x_data/array_0.npy}
 * @param bytes its length
 * @param crc32c CRC-32C (Castagnoli, RFC 3720) of its content
 */
public record StoredFile(String name, long bytes, int crc32c) {}
