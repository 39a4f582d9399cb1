package io.persistable;

import io.persistable.array.NdArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A data set as a table for people: a row an item. */
final class Description {

  private static final List<String> HEAD =
      List.of("name", "type", "shape", "bytes", "written (UTC)", "info");

  /** An info is cut after this many characters. */
  private static final int INFO_WIDTH = 60;

  private final Path directory;
  private final List<List<String>> rows = new ArrayList<>();

  Description(DataSet dataSet, Path directory, Map<String, @Nullable Object> infos)
      throws IOException {
    this.directory = directory;
    rows.add(HEAD);
    for (Map.Entry<String, @Nullable Object> each : infos.entrySet()) {
      rows.add(row(dataSet, each.getKey(), each.getValue()));
    }
  }

  private List<String> row(DataSet dataSet, String name, @Nullable Object info) throws IOException {
    String said = String.valueOf(info);
    String cut = said.length() > INFO_WIDTH ? said.substring(0, INFO_WIDTH - 1) + "…" : said;
    Path module = directory.resolve(name + ".py");
    if (!Files.isRegularFile(module, LinkOption.NOFOLLOW_LINKS)) {
      return List.of(name, "(info only)", "", "", "", cut);
    }
    Object value = dataSet.get(name);
    Instant written = Files.getLastModifiedTime(module).toInstant().truncatedTo(ChronoUnit.SECONDS);
    String bytes = String.format("%,d", Files.size(module) + arrayBytes(name));
    return List.of(name, type(value), shape(value), bytes, written.toString(), cut);
  }

  private static String type(@Nullable Object value) {
    if (value instanceof NdArray array) {
      return array.dtype().name();
    }
    return value == null ? "null" : value.getClass().getSimpleName();
  }

  private static String shape(@Nullable Object value) {
    if (value instanceof NdArray array) {
      return Arrays.toString(array.shape()).replace('[', '(').replace(']', ')');
    } else if (value instanceof Collection<?> collection) {
      return "(" + collection.size() + ")";
    } else if (value instanceof Map<?, ?> map) {
      return "(" + map.size() + ")";
    }
    return "";
  }

  private long arrayBytes(String name) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        String fileName = String.valueOf(file.getFileName());
        if (fileName.equals(name + "_data") && Files.isDirectory(file)) {
          try (Stream<Path> arrays = Files.list(file)) {
            for (Path array : arrays.toList()) {
              bytes += Files.size(array);
            }
          }
        } else if (fileName.startsWith(name + "_data.") || isNumbered(fileName, name)) {
          bytes += Files.size(file);
        }
      }
    }
    return bytes;
  }

  private static boolean isNumbered(String fileName, String name) {
    return fileName.startsWith(name + "_data_")
        && fileName.substring(name.length() + 6).matches("[0-9]+\\.(npz|hd5)");
  }

  @Override
  public String toString() {
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        boolean number = i == 3;
        String pad = " ".repeat(widths[i] - row.get(i).length());
        line.append(number ? pad + row.get(i) : row.get(i) + pad).append("  ");
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }
}
