package io.persistable;

import io.persistable.array.ArrayFormat;
import io.persistable.module.ModuleReader;
import io.persistable.read.ArrayLoader;
import io.persistable.read.ArraySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arrays beside the text of a saved archive: mapped, and compared with the checksums in the
 * text when they are read in full.
 */
final class ModuleArrays implements ArraySource {

  private final ModuleReader module;
  private final Map<String, ArrayLoader> loaders = new HashMap<>();
  private final Set<String> checked = new HashSet<>();

  ModuleArrays(ModuleReader module) {
    this.module = module;
  }

  @Override
  public synchronized @Nullable Object array(String name, @Nullable ArrayLoader loader) {
    if (loader == null) {
      return null;
    }
    loaders.put(name, loader);
    try {
      return module.map(format(loader), loader.location(), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArrayFormat format(ArrayLoader loader) {
    return loader.format();
  }

  @Override
  public synchronized void readInFull(String name) {
    ArrayLoader loader = loaders.get(name);
    if (loader == null) {
      return;
    }
    ArrayFormat format = format(loader);
    String file = loader.location() + (format == ArrayFormat.NPY ? "/" + name : "");
    try {
      if (!checked.contains(file)) {
        module.check(format, loader.location(), name);
        checked.add(file);
      }
    } catch (NoSuchFileException e) {
      // A save has replaced the archive since it was loaded: the mapped array is what was there,
      // and there is no file left to compare.
      System.getLogger(ModuleArrays.class.getName())
          .log(System.Logger.Level.DEBUG, "the file of an array is gone", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
