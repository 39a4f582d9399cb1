package io.persistable.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a journal has been read. A journal is commits, one after the other, each closed by its
 * seal; what follows the last good seal was never committed.
 */
record Journal(String name, long end, String chain) {

  /** What a journal begins with; in format 1 with a commit, before its seal. */
  static final List<String> STARTS =
      List.of(CommitSeal.START, CommitRecord.MAKING, CommitRecord.SET, CommitRecord.POP);

  /** The last line of a journal that an {@code __init__.py} holds all of. */
  static final String FOLDED = "# folded";

  static final byte[] FOLDED_LINE = (FOLDED + "\n").getBytes(StandardCharsets.UTF_8);

  /** How much of a seal says which it is: the digits, and the end of the line. */
  static final int DIGITS_END = 10;

  static Journal start(String name) {
    return new Journal(name, 0, name);
  }

  /**
   * The journal with a commit behind it, whose last line is its seal.
   *
   * @param noted what was in it before the group
   */
  Journal after(byte[] noted, byte[] group) {
    return new Journal(name, end + noted.length + group.length, CommitSeal.chain(group));
  }

  /**
   * Whether bytes of a journal are behind what was read of it, and not of another one.
   *
   * @param before how many of them were read before
   */
  boolean follows(byte[] bytes, int before) {
    return before == 0
        || bytes.length >= before
            && new String(bytes, 0, before, StandardCharsets.US_ASCII).strip().endsWith(chain);
  }

  /**
   * @param groups the commits after the place read up to before
   * @param tail what follows the last commit
   * @param clean how much of it is notes, all of them whole
   * @param noted what was going to be created, as the tail says
   * @param isFolded whether it ends with {@link #FOLDED}
   * @param damage what is wrong with it, or null
   */
  record Read(
      List<CommitRecord> groups,
      Journal journal,
      byte[] tail,
      int clean,
      List<String> noted,
      boolean isFolded,
      @Nullable String damage) {}

  /**
   * Reads on. A checkout may have made CRLF of line feeds, over which checksums are taken; what
   * counts places in the file counts its own bytes.
   *
   * @param found the bytes behind {@link #end}
   */
  Read read(byte[] found) {
    byte[] bytes = ItemText.lineFeeds(found);
    List<CommitRecord> groups = new ArrayList<>();
    Lines lines = new Lines();
    String chain = this.chain;
    int good = 0;
    int start = 0;
    int notes = 0;
    while (start < bytes.length) {
      int end = lineEnd(bytes, start);
      if (end == bytes.length) {
        break;
      }
      String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      if (line.startsWith(CommitSeal.START)) {
        CommitSeal.@Nullable Sealed sealed = CommitSeal.parse(chain, bytes, good, start, end);
        if (sealed == null) {
          break;
        }
        groups.add(lines.group(sealed.seal()));
        lines = new Lines();
        chain = sealed.chain();
        good = end + 1;
        notes = good;
      } else if (!lines.add(line)) {
        break;
      } else if (lines.areNotes()) {
        notes = end + 1;
      }
      start = end + 1;
    }
    long end = this.end + place(found, bytes, good);
    String damage = JournalDamage.find(end, chain, Arrays.copyOfRange(bytes, good, bytes.length));
    byte[] tail = Arrays.copyOfRange(found, (int) (end - this.end), found.length);
    boolean isPlain = bytes.length - good == tail.length; // else its notes aren't added to
    int clean =
        isPlain ? notes - good : 0; // a commit that was torn goes, what was noted before stays
    return new Read(
        groups,
        new Journal(name, end, chain),
        tail,
        Math.max(0, Math.min(clean, tail.length)),
        List.copyOf(lines.made),
        lines.isFolded,
        damage == null ? null : name + " " + damage);
  }

  /** Where in the file a place in its text with line feeds is. */
  private static int place(byte[] found, byte[] bytes, int place) {
    if (found.length == bytes.length) {
      return place;
    }
    int at = 0;
    for (int left = place; left > 0; at++) {
      boolean isLeftOut = found[at] == '\r' && at + 1 < found.length && found[at + 1] == '\n';
      left -= isLeftOut ? 0 : 1;
    }
    return at;
  }

  static int lineEnd(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  /** The lines of one commit. */
  static final class Lines {
    private final List<CommitRecord.Change> changes = new ArrayList<>();
    private final Map<String, ItemSeal> seals = new LinkedHashMap<>();
    private final List<StoredFile> stale = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private boolean isFolded;

    /** Whether nothing of a commit was met yet. */
    boolean areNotes() {
      return changes.isEmpty() && seals.isEmpty() && stale.isEmpty();
    }

    /** Whether it is one that a journal has. */
    boolean add(String line) {
      if (!line.startsWith("#")) {
        CommitRecord.@Nullable Change change = CommitRecord.parse(line);
        if (change != null) {
          changes.add(change);
        }
        return change != null;
      }
      if (line.startsWith(CommitRecord.MAKING)) {
        String name = line.substring(CommitRecord.MAKING.length());
        return FileNames.isNoted(name) && made.add(name);
      }
      if (line.startsWith(CommitRecord.UNMADE)) {
        String name = line.substring(CommitRecord.UNMADE.length());
        made.remove(name);
        return FileNames.isNoted(name);
      }
      if (line.equals(FOLDED)) {
        isFolded = true;
        return true;
      }
      boolean isStale = line.startsWith(CommitRecord.STALE);
      StoredFile file =
          StoredFile.parse(isStale ? "# " + line.substring(CommitRecord.STALE.length()) : line);
      if (file != null && isStale) {
        return FileNames.isStale(file.name()) && stale.add(file);
      }
      return file != null && ItemSeal.add(file, seals);
    }

    CommitRecord group(CommitSeal seal) {
      List<StoredFile> gone = new ArrayList<>(stale);
      seal.stale().forEach(name -> gone.add(new StoredFile(name, -1, 0))); // format 1
      return new CommitRecord(
          seal.commit(),
          List.copyOf(changes),
          Collections.unmodifiableSet(new LinkedHashSet<>(seal.put())),
          Map.copyOf(seals),
          seal.copied(),
          gone,
          List.copyOf(made),
          seal.next(),
          seal.floor());
    }
  }
}
