package io.persistable.text;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A text on its way to a file. It is in memory or, if it is too large for that, made anew each time
 * that it is written, and the same each time.
 */
public interface Program {

  /** All of it, if it is in memory; null if it is made as it is written. */
  byte @Nullable [] bytes();

  /** Writes all of it; the stream stays open. */
  void writeTo(OutputStream out) throws IOException;

  /** A text that is in memory. */
  static Program of(byte[] bytes) {
    return new Program() {
      @Override
      public byte[] bytes() {
        return bytes;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
      }
    };
  }
}
