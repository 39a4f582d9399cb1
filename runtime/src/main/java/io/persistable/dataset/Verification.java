package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares every file with what was written. Takes no lock and changes nothing. */
final class Verification {

  private static final int TRIES = 3;

  private final Store store;
  private final Disk disk;
  private final ForeignContents foreign;

  Verification(Store store, Disk disk, ForeignContents foreign) {
    this.store = store;
    this.disk = disk;
    this.foreign = foreign;
  }

  List<Problem> run() throws IOException {
    for (int i = 1; ; i++) {
      long before = store.refresh();
      List<Problem> problems = new ArrayList<>();
      for (Map.Entry<String, Entry> entry : store.entries().entrySet()) {
        if (entry.getValue().stored()) {
          check(entry.getKey(), problems);
        }
      }
      orphans(problems);
      if (problems.isEmpty() || i == TRIES || store.refresh() == before) {
        return problems;
      }
    }
  }

  private void check(String name, List<Problem> problems) throws IOException {
    try {
      store.read(
          name,
          item -> {
            check(item, problems);
            return item;
          });
    } catch (DataSetDamagedException e) {
      problems.add(
          new Problem(Problem.Kind.MISSING, Layout.module(name), String.valueOf(e.getMessage())));
    }
  }

  private void check(Item item, List<Problem> problems) throws IOException {
    if (!item.intact()) {
      problems.add(
          new Problem(
              Problem.Kind.EDITED,
              Layout.module(item.name()),
              "is not what was written; edited by hand, or damaged"));
    }
    for (StoredFile expected : item.files()) {
      if (!Disk.exists(disk.file(expected.name()))) {
        problems.add(
            new Problem(Problem.Kind.MISSING, expected.name(), "'" + item.name() + "' needs it"));
        continue;
      }
      StoredFile found;
      try (FileChannel channel =
          FileChannel.open(disk.file(expected.name()), StandardOpenOption.READ)) {
        found = Checksum.of(expected.name(), channel);
      }
      if (!found.equals(expected)) {
        problems.add(
            new Problem(
                Problem.Kind.DAMAGED,
                expected.name(),
                "expected " + described(expected) + ", found " + described(found)));
      }
    }
  }

  private static String described(StoredFile file) {
    return file.bytes() + " bytes with CRC-32C " + ItemText.hex(file.crc32c());
  }

  private void orphans(List<Problem> problems) throws IOException {
    Index index = new Index(disk, foreign);
    index.refresh();
    Group last = index.last();
    for (String file : new Sweep(disk, index).orphans(false)) {
      Layout.Numbered staged = Layout.staged(file);
      boolean waits = staged != null && last != null && staged.number() >= last.commit();
      if (!waits) {
        problems.add(new Problem(Problem.Kind.ORPHAN, file, "nothing needs it"));
      }
    }
  }
}
