package io.persistable.module;

import io.persistable.array.ArrayFile;
import io.persistable.file.WriteFailures;
import io.persistable.text.SummedOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A part of a text that is written as it is made: closing it forces it, and says what it is. */
final class LargePart extends OutputStream {

  /** Told of a part that is on the disk. */
  @FunctionalInterface
  interface Done {
    void done(ArrayFile part) throws IOException;
  }

  private final Path file;
  private final Done done;
  private final FileChannel channel;
  private final SummedOutput out;
  private boolean ended;

  LargePart(Path file, Done done) throws IOException {
    this.file = file;
    this.done = done;
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.out = new SummedOutput(Channels.newOutputStream(channel));
  }

  @Override
  public void write(int b) throws IOException {
    WriteFailures.run(file, () -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    WriteFailures.run(file, () -> out.write(bytes, from, length));
  }

  @Override
  public void close() throws IOException {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      WriteFailures.run(file, () -> channel.force(true));
      ended = true;
    } finally {
      channel.close();
    }
    String name = String.valueOf(file.getFileName());
    done.done(new ArrayFile(name, out.bytes(), out.crc32c()));
  }

  /** Deletes one that did not come to its end. */
  void discard() throws IOException {
    if (!ended) {
      channel.close();
      Files.deleteIfExists(file);
    }
  }
}
