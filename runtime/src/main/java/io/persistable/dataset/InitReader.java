package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import io.persistable.error.PersistableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what an {@code __init__.py} says, whoever wrote or edited it. */
final class InitReader {

  private final Disk disk;
  private final ForeignContents foreign;
  private final Contents before;
  private final Path init;

  /**
   * @param before what was known: numbers that were used aren't used again
   */
  InitReader(Disk disk, ForeignContents foreign, Contents before) {
    this.before = before;
    this.disk = disk;
    this.foreign = foreign;
    this.init = disk.file(FileNames.INIT);
  }

  /** What was found. */
  record Found(Contents contents, @Nullable Journal journal, IndexState state) {}

  /** It may be half written. */
  static final class UnsettledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnsettledException(Exception cause) {
      super(cause);
    }
  }

  /** A marker alone is a new data set; files of ours beside it are what is left of one. */
  Found nothing(boolean isEmpty) throws IOException {
    String left = IndexRemains.any(disk);
    IndexState state =
        left == null
            ? IndexState.NEW
            : IndexState.NEW.withDamage(
                FileNames.INIT
                    + (isEmpty ? " is empty" : " is missing")
                    + ", but "
                    + left
                    + " is there");
    return new Found(Contents.empty(), null, state);
  }

  Found found(byte[] bytes, boolean mayChange) throws IOException {
    InitFile.Parsed parsed = InitFile.parse(bytes, this::module);
    Contents own = parsed.contents();
    if (own != null) {
      String unread = parsed.conflict() == null ? unread(parsed) : parsed.conflict();
      IndexState state =
          new IndexState(parsed.isCurrent(), true, parsed.edited(), unread, null, null);
      return new Found(own, parsed.journal(), state);
    }
    String text = InitFile.text(bytes);
    boolean isOurs = InitFile.isOurs(text);
    Map<String, ItemSeal> seals = new HashMap<>();
    List<String> edited = new ArrayList<>(isOurs ? List.of("the text") : List.of());
    for (String name : InitFile.seals(text, seals, this::module)) {
      edited.add("'" + name + "', of which there are two seals");
    }
    String conflict = conflict(text);
    IndexState state = new IndexState(false, isOurs, edited, conflict, null, null);
    Found mended = isOurs && conflict != null ? mended(text, parsed, state, conflict) : null;
    if (mended != null) {
      return mended;
    }
    try {
      ForeignContents.Found read =
          isOurs
              ? EditedInfos.read(init.toString(), InitFile.withoutCode(text), foreign)
              : foreign.read(init.toString(), text);
      Map<String, String> infos = read.infos();
      if (infos.isEmpty() && !seals.isEmpty()) {
        throw new DataSetDamagedException(init + ": expected entries in _info_dict, found none");
      }
      String lost = isOurs && parsed.journal() == null ? IndexRemains.journal(disk) : null;
      infos.values().forEach(InfoText::check);
      return new Found(
          adopt(infos, seals, text),
          parsed.journal(),
          (read.unread() == null ? state : state.withUnread(read.unread()))
              .withDamage(
                  lost == null
                      ? null
                      : FileNames.INIT + " names no journal, but " + lost + " is there"));
    } catch (PersistableException | IllegalArgumentException e) {
      if (mayChange) {
        throw new UnsettledException(e); // the original writes in place
      }
      String reason = String.valueOf(e.getMessage());
      String damage = damage(text, isOurs, parsed.journal(), e);
      if (damage != null) {
        Contents whole = InitFile.numbered(InitFile.beginning(text, this::module));
        return new Found(whole, parsed.journal(), state.withDamage(damage));
      }
      if (!isOurs) {
        throw new DataSetDamagedException(
            init
                + " can't be understood as a data set's: "
                + reason
                + "; where it is beyond help and there are items, delete it and call repair()",
            e);
      }
      mended = mended(text, parsed, state, reason);
      if (mended != null) {
        return mended;
      }
      Contents some = adopt(IndexRemains.entries(disk, text, seals), seals, text);
      return new Found(
          some, parsed.journal(), state.withUnread(conflict == null ? reason : conflict));
    }
  }

  /** What a text holds of which only the code below the dictionary was damaged; null of others. */
  private @Nullable Found mended(
      String text, InitFile.Parsed parsed, IndexState state, String reason) throws IOException {
    String mended = InitFile.mended(text);
    Contents whole =
        mended == null
            ? null
            : InitFile.parse(mended.getBytes(StandardCharsets.UTF_8), this::module).contents();
    return mended == null || whole == null
        ? null
        : new Found(
            whole,
            parsed.journal(),
            state
                .withUnread("the code below _info_dict isn't what this library writes: " + reason)
                .withMended(mended));
  }

  /** What of a text can be read and not be written anew, or null. */
  private @Nullable String conflict(String text) {
    int line = InitFile.lineBehindJournal(text);
    return line == 0
        ? DictionaryText.conflict(DictionaryText.entries(text))
        : init + ":" + line + ": a statement behind the journal's reader comes after its commits";
  }

  /** Why entries that were edited, each on its line, can't be read; or null. */
  private @Nullable String unread(InitFile.Parsed parsed) {
    String changed = parsed.changed();
    if (changed == null) {
      return null;
    }
    try {
      return EditedInfos.read(init.toString(), changed, foreign).unread();
    } catch (PersistableException | IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /**
   * Whether a text that isn't understood is what is left of one, and not one that somebody wrote.
   * Then it is as if it were gone, but for the lines of it that are whole.
   */
  private @Nullable String damage(
      String text, boolean isOurs, @Nullable Journal journal, RuntimeException e)
      throws IOException {
    boolean hasZeros = text.indexOf('\0') >= 0; // no program has any
    if (isOurs && !InitFile.hasDictionary(text)) {
      return FileNames.INIT + " holds no _info_dict";
    }
    if (isOurs) {
      return hasZeros || InitFile.isCut(text, journal)
          ? FileNames.INIT + " was cut short or overwritten, so it can't be read"
          : null;
    }
    boolean isNone =
        hasZeros || e instanceof DataSetDamagedException || !text.contains("_info_dict");
    String left = isNone ? IndexRemains.any(disk) : null;
    return left == null ? null : FileNames.INIT + " holds no _info_dict, but " + left + " is there";
  }

  private @Nullable StoredFile module(String name) throws IOException {
    Path file = disk.file(FileNames.module(name));
    FileVersion stamp = Disk.stamp(file);
    if (stamp != null && stamp.kind() != FileVersion.Kind.FILE) {
      return new StoredFile(
          FileNames.module(name), 0, 0); // there, and whoever reads it says what it is
    }
    ModuleFile found = ModuleFile.readIfOurs(name, file);
    return found == null ? null : found.whole();
  }

  /**
   * What others wrote has no numbers; new ones must be greater than any that the items' array files
   * carry.
   */
  private Contents adopt(Map<String, String> infos, Map<String, ItemSeal> seals, String text)
      throws IOException {
    Set<String> withoutItem = InitFile.withoutItem(text);
    Map<String, Entry> entries = new LinkedHashMap<>();
    long next = before.next();
    for (Map.Entry<String, String> info : infos.entrySet()) {
      String name = info.getKey();
      boolean stored =
          ItemName.isItem(name)
              && (seals.containsKey(name)
                  || !withoutItem.contains(name) && Disk.exists(disk.file(FileNames.module(name))));
      if (stored) {
        next = Math.max(next, ArrayFiles.numbers(disk, name));
      }
      entries.put(name, new Entry(info.getValue(), stored));
    }
    Map<String, ItemSeal> known = new HashMap<>(seals);
    known.keySet().retainAll(entries.keySet());
    return InitFile.numbered(new Contents(entries, known, before.commit(), next, before.floor()));
  }
}
