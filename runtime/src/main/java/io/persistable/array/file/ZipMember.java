package io.persistable.array.file;

/**
 * One file within a zip file.
 *
 * @param method {@link #STORED} or {@link #DEFLATED}
 * @param headerAt position of its local header
 * @param dataAt position of its first byte
 * @param dataSize bytes that it takes in the zip file
 * @param size bytes that it holds
 * @param crc32 of the bytes that it holds
 */
public record ZipMember(
    String name, int method, long headerAt, long dataAt, long dataSize, long size, int crc32) {

  static final int STORED = 0;
  static final int DEFLATED = 8;

  static final int LOCAL_SIGNATURE = 0x04034b50;
  static final int CENTRAL_SIGNATURE = 0x02014b50;
  static final int END_SIGNATURE = 0x06054b50;
  static final int END64_SIGNATURE = 0x06064b50;
  static final int LOCATOR64_SIGNATURE = 0x07064b50;
  static final int DESCRIPTOR_SIGNATURE = 0x08074b50;

  static final int FLAG_ENCRYPTED = 1;
  static final int FLAG_DESCRIPTOR = 1 << 3;
  static final int FLAG_UTF8 = 1 << 11;
  static final int EXTRA_ZIP64 = 1;

  public boolean isStored() {
    return method == STORED;
  }
}
