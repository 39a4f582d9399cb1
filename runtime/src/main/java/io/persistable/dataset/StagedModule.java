package io.persistable.dataset;

import io.persistable.text.Program;
import io.persistable.text.SummedOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module as it was just written.
 *
 * @param size its length on the disk
 * @param whole the module as one file of the data set
 * @param bytes all of it; null if it was too large for memory, and summed up while it was written
 */
record StagedModule(long size, StoredFile whole, byte @Nullable [] bytes) {

  /** Makes the content of a module's draft. */
  @FunctionalInterface
  interface Writing {
    StagedModule write(Path file, FileChannel channel) throws IOException;
  }

  private static final long PIECE = 1 << 20;

  /** Writes a text with its seal: in one write if it is in memory, else as it is made. */
  static StagedModule write(
      String item, Program text, List<StoredFile> files, Path file, FileChannel channel)
      throws IOException {
    byte[] bytes = text.bytes();
    if (bytes != null) {
      byte[] module = ItemText.sign(bytes, files);
      Disk.writeFully(file, channel, ByteBuffer.wrap(module));
      return new StagedModule(module.length, ItemText.whole(item, module), module);
    }
    SummedOutput out = new SummedOutput(new Output(file, channel));
    ItemText.sign(text, files, out);
    StoredFile whole = new StoredFile(FileNames.module(item), out.bytes(), out.crc32c());
    return new StagedModule(out.bytes(), whole, null);
  }

  /**
   * Copies a module that is sealed as it is, in pieces.
   *
   * @param whole the module as one file of the data set
   */
  static StagedModule copy(StoredFile whole, Path from, FileChannel channel) throws IOException {
    try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ)) {
      long at = 0;
      while (at < source.size()) {
        at += source.transferTo(at, Math.min(PIECE, source.size() - at), channel);
      }
    }
    return new StagedModule(channel.size(), whole, null);
  }

  private static final class Output extends OutputStream {

    private final Path file;
    private final FileChannel channel;

    Output(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      Disk.writeFully(file, channel, ByteBuffer.wrap(bytes, from, length));
    }
  }
}
