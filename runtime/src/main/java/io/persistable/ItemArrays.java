package io.persistable;

import io.persistable.array.ArrayFile;
import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayLimits;
import io.persistable.array.ArrayStore;
import io.persistable.array.NdArray;
import io.persistable.array.StoredArrays;
import io.persistable.dataset.Item;
import io.persistable.error.DataSetDamagedException;
import io.persistable.read.ArrayLoader;
import io.persistable.read.ArraySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arrays outside the text of one item: mapped, and compared with the item's checksums when they
 * are read in full. An item of the original Python package says nothing of its files; they are not
 * compared.
 */
final class ItemArrays implements ArraySource {

  private final Item item;
  private final ArrayLimits limits;
  private final List<ArrayFile> files;
  private final Map<String, String> fileOf = new HashMap<>();
  private final Set<String> checked = new HashSet<>();
  private @Nullable ArrayLoader loader;

  ItemArrays(Item item, long arrayBytes) {
    this.item = item;
    this.limits = ArrayLimits.builder().arrayBytes(arrayBytes).build();
    this.files =
        item.files().stream().map(f -> new ArrayFile(f.name(), f.bytes(), f.crc32c())).toList();
  }

  @Override
  public @Nullable Object array(String name, @Nullable ArrayLoader loader) {
    if (loader == null) {
      return null;
    }
    this.loader = loader;
    ArrayFormat format = loader.format();
    Path place = place(loader.location());
    fileOf.put(name, file(loader, name));
    checkFile(item.directory().resolve(String.valueOf(fileOf.get(name))));
    try (StoredArrays arrays = ArrayStore.of(format).open(place, limits, files)) {
      return recorded(arrays.map(name), String.valueOf(fileOf.get(name)));
    } catch (NoSuchElementException e) {
      // The files are gone, since the item was replaced. Whoever reads looks for the newer one
      // then.
      Path file = item.directory().resolve(String.valueOf(fileOf.get(name)));
      if (format == ArrayFormat.NPY && !Files.exists(file)) {
        throw new UncheckedIOException(new NoSuchFileException(file.toString()));
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was compressed is read already, so its file is compared now. */
  private NdArray recorded(NdArray array, String file) throws IOException {
    for (ArrayFile expected : files) {
      if (expected.name().equals(file)) {
        NdArray mapped = array.recordedAs(expected);
        if (mapped == array && checked.add(file)) {
          expected.verify(item.directory().resolve(file));
        }
        return mapped;
      }
    }
    return array;
  }

  /** What the text says of its arrays, as far as any was asked for. */
  @Nullable ArrayLoader loader() {
    return loader;
  }

  /** The files that a loader opens, relative to the data set, in order. */
  static Set<String> files(ArrayLoader loader) {
    Set<String> files = new LinkedHashSet<>();
    loader.names().forEach(name -> files.add(file(loader, name)));
    return files;
  }

  private static String file(ArrayLoader loader, String name) {
    return loader.format() == ArrayFormat.NPY
        ? loader.location() + "/" + name + ".npy"
        : loader.location();
  }

  /** Data sets come from others. What they name is looked for inside them and nowhere else. */
  private Path place(String location) {
    Path place = item.directory().resolve(location);
    boolean beside =
        item.directory().equals(place.normalize().getParent()) && place.equals(place.normalize());
    if (!beside || Files.isSymbolicLink(place)) {
      throw new DataSetDamagedException(
          item.module()
              + ": expected arrays in the data set's own directory, found '"
              + location
              + (beside ? "', a symbolic link" : "'"));
    }
    return place;
  }

  /** Only files are opened: opening a pipe may wait for ever, and a link may lead elsewhere. */
  private void checkFile(Path file) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!found.isRegularFile()) {
        throw new DataSetDamagedException(
            file
                + ": expected a file, found "
                + (found.isSymbolicLink() ? "a symbolic link" : "something else")
                + "; none is followed in a data set: copy in its place what it leads to (DVC: dvc"
                + " unprotect, git-annex: git annex unlock)");
      }
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException(new NoSuchFileException(file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void readInFull(String name) {
    String file = fileOf.get(name);
    for (ArrayFile expected : files) {
      if (expected.name().equals(file) && checked.add(file)) {
        try {
          expected.verify(item.directory().resolve(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
