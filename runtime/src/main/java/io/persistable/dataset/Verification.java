package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import io.persistable.process.Machine;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares every file with what was written. Takes no lock and changes nothing. */
final class Verification {

  private static final int TRIES = 3;

  private final Disk disk;
  private final Index index;
  private final Machine machine;
  private final Lookup lookup;
  private final List<Problem> problems = new ArrayList<>();

  Verification(Disk disk, ForeignContents foreign, Machine machine) {
    this.disk = disk;
    this.index = new Index(disk, foreign);
    this.machine = machine;
    this.lookup = new Lookup(disk, index, new Object(), this::refresh);
  }

  private long refresh() throws IOException {
    index.refresh();
    return index.version();
  }

  List<Problem> run() throws IOException {
    for (int i = 1; ; i++) {
      problems.clear();
      long before;
      try {
        before = refresh();
      } catch (DataSetDamagedException e) {
        problems.add(
            new Problem(Problem.Kind.DAMAGED, Layout.INIT, String.valueOf(e.getMessage())));
        return problems;
      }
      index();
      for (String name : List.copyOf(index.contents().entries().keySet())) {
        if (Objects.requireNonNull(index.contents().entries().get(name)).stored()) {
          check(name);
        }
      }
      if (index.state().damage() == null) {
        unnamed();
      }
      links();
      inDoubt();
      if (problems.isEmpty() || i == TRIES || refresh() == before) {
        return List.copyOf(problems);
      }
    }
  }

  private void add(Problem.Kind kind, String file, String message) {
    problems.add(new Problem(kind, file, message));
  }

  private void index() {
    IndexState state = index.state();
    String damage = state.damage();
    String unread = state.unread();
    if (damage != null) {
      String file = damage.substring(0, damage.indexOf(' '));
      add(Problem.Kind.DAMAGED, file, damage + "; repair() keeps what can be kept");
    }
    if (unread != null) {
      add(
          Problem.Kind.EDITED,
          Layout.INIT,
          (state.isOurs() ? "was edited and " : "")
              + "isn't understood: "
              + unread
              + "; take the edit back");
    } else if (!state.edited().isEmpty()) {
      add(
          Problem.Kind.EDITED,
          Layout.INIT,
          "was edited since it was written: "
              + String.join(", ", state.edited())
              + "; the next commit takes it as it is");
    }
  }

  private void check(String name) throws IOException {
    String module = Layout.module(name);
    try {
      Stamp stamp = Disk.stamp(disk.file(module));
      if (stamp != null && stamp.kind() != Stamp.Kind.FILE) {
        return; // links() says so
      }
      lookup.read(
          name,
          item -> {
            check(item);
            return item;
          });
    } catch (DataSetDamagedException e) {
      add(Problem.Kind.MISSING, module, String.valueOf(e.getMessage()));
    }
  }

  private void check(Item item) throws IOException {
    String module = Layout.module(item.name());
    switch (item.state()) {
      case EDITED ->
          add(
              Problem.Kind.EDITED,
              module,
              "is not what was written; edited by hand, written by another program, or damaged");
      case UNSEALED -> {
        if (!index.state().isOurs()) {
          add(
              Problem.Kind.UNSEALED,
              module,
              "was sealed, and another program has rewritten __init__.py since; it is what its own"
                  + " seal says, and the next commit seals it again");
        }
      }
      default -> {}
    }
    ItemSeal seal = index.contents().seals().get(item.name());
    if (seal != null
        && item.state() == Item.State.INTACT
        && !seal.arrays().equals(item.files())
        && !index.state().edited().contains("the text")) {
      add(
          Problem.Kind.EDITED,
          Layout.INIT,
          "what it says of the arrays of '" + item.name() + "' isn't what " + module + " says");
    }
    for (StoredFile expected : item.files()) {
      check(item, expected);
    }
  }

  private void check(Item item, StoredFile expected) throws IOException {
    Path file = disk.file(expected.name());
    Stamp stamp = Disk.stamp(file);
    if (stamp == null) {
      add(Problem.Kind.MISSING, expected.name(), "'" + item.name() + "' needs it");
      return;
    }
    if (stamp.kind() != Stamp.Kind.FILE) {
      add(Problem.Kind.LINKED, expected.name(), stamp.refusal());
      return;
    }
    StoredFile found;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      found = Checksum.of(expected.name(), channel);
    } catch (NoSuchFileException e) {
      add(Problem.Kind.MISSING, expected.name(), "'" + item.name() + "' needs it");
      return;
    }
    if (!found.equals(expected)) {
      add(
          Problem.Kind.DAMAGED,
          expected.name(),
          "expected "
              + described(expected)
              + ", found "
              + described(found)
              + "; if it was rewritten on purpose, accept(\""
              + item.name()
              + "\") takes it as it is");
    }
  }

  private static String described(StoredFile file) {
    return file.bytes() + " bytes with CRC-32C " + ItemText.hex(file.crc32c());
  }

  /** Those under names of ours; others are nobody's business. */
  private void links() throws IOException {
    for (String name : Disk.list(disk.directory())) {
      Stamp stamp = Disk.stamp(disk.file(name));
      Layout.Numbered data = Layout.data(name);
      boolean isOurs =
          name.equals(Layout.PINS)
              || name.equals(Layout.KEPT)
              || name.equals(Layout.INIT)
              || name.equals(Layout.LOCKED)
              || name.endsWith(".py.bak") && isItem(name.substring(0, name.length() - 7))
              || data != null && isItem(data.item())
              || name.endsWith(".py") && isItem(name.substring(0, name.length() - 3));
      boolean isPlain =
          stamp == null || stamp.kind() == Stamp.Kind.FILE || stamp.kind() == Stamp.Kind.DIRECTORY;
      if (isOurs && !isPlain) {
        add(Problem.Kind.LINKED, name, stamp == null ? "" : stamp.refusal());
      }
    }
  }

  private boolean isItem(String name) {
    @Nullable Entry entry = index.contents().entries().get(name);
    return entry != null && entry.stored();
  }

  private void unnamed() throws IOException {
    for (Map.Entry<String, String> each : new Unnamed(disk, index).list().entrySet()) {
      String name = each.getKey();
      add(
          Problem.Kind.UNNAMED,
          Layout.module(name),
          "item '"
              + name
              + "' is there whole, and no entry of "
              + Layout.INIT
              + " names it; "
              + (each.getValue().isEmpty()
                  ? "repair() takes it up again; if it isn't wanted, delete the file"
                  : "it can't be taken up again, since " + each.getValue()));
    }
  }

  private void inDoubt() throws IOException {
    for (Map.Entry<String, String> pin : new Pins(disk, machine).dead().entrySet()) {
      add(Problem.Kind.ORPHAN, Layout.PINS + "/" + pin.getKey(), pin.getValue());
    }
    for (Map.Entry<String, String> file : new InDoubt(disk, index, machine).list().entrySet()) {
      add(Problem.Kind.IN_DOUBT, file.getKey(), file.getValue());
    }
  }
}
