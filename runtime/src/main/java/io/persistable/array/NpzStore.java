package io.persistable.array;

import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One npz file, its members stored as they are. */
final class NpzStore implements ArrayStore {

  @Override
  public ArrayFormat format() {
    return ArrayFormat.NPZ;
  }

  @Override
  public List<ArrayFile> write(Path target, Map<String, NdArray> arrays, WriteOptions options)
      throws IOException {
    StoreFiles.checkNames(arrays.keySet());
    return List.of(
        Npz.write(target, arrays, Npz.Compression.STORED, options.toBuilder().fresh(true).build()));
  }

  /** Every member carries a checksum of its own, so only the size of the file is compared here. */
  @Override
  public StoredArrays open(Path target, ArrayLimits limits, Collection<ArrayFile> expected)
      throws IOException {
    Npz npz = Npz.open(StoreFiles.refuseLink(target), limits, LinkOption.NOFOLLOW_LINKS);
    Optional<ArrayFile> known = StoreFiles.expected(target, target, expected);
    if (known.isPresent()) {
      try {
        known.get().compareSize(target, Files.size(target));
      } catch (ArrayFormatException e) {
        npz.close();
        throw e;
      }
    }
    return new Opened(npz);
  }

  private record Opened(Npz npz) implements StoredArrays {

    @Override
    public Set<String> names() {
      return npz.names();
    }

    @Override
    public NdArray read(String name) throws IOException {
      return npz.read(name);
    }

    @Override
    public NdArray map(String name) throws IOException {
      return npz.map(name);
    }

    @Override
    public void close() throws IOException {
      npz.close();
    }
  }
}
