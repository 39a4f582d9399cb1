package io.persistable.benchmarks.array;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A library's way from an array of doubles or floats to a file and back. */
public interface ArrayCodec {

  /**
   * Writes to a file that isn't there.
   *
   * @param force whether it is on the disk on return
   */
  void write(Path file, Object array, boolean force) throws IOException;

  /** Reads all of it into a new array of the heap. */
  Object read(Path file) throws IOException;

  /** The first element, reading no more than needed; what can't map reads. */
  double map(Path file) throws IOException;

  static ArrayCodec of(String name, boolean doubles) {
    return switch (name) {
      case "persistable" -> new NpyArrays(doubles);
      case "channel" -> new ChannelArrays(doubles);
      case "mapping" -> new MappedArrays(doubles);
      case "jetbrains-npy" -> new JetbrainsArrays(doubles);
      case "jhdf" -> new JhdfArrays();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Forces a file that a library has written and closed. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** The first element of what was read. */
  static double first(Object array) {
    return array instanceof double[] doubles ? doubles[0] : ((float[]) array)[0];
  }
}
