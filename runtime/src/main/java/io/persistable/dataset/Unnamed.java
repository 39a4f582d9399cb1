package io.persistable.dataset;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Items that are there whole, module and seal, and that no entry of the index names: an older
 * {@code __init__.py} was put back, or an entry deleted. What a commit removed is none of them, nor
 * is a copy of another item's module.
 */
final class Unnamed {

  private final Disk disk;
  private final Index index;

  Unnamed(Disk disk, Index index) {
    this.disk = disk;
    this.index = index;
  }

  /** Their names, each with the reason why it can't be taken up again, or with nothing. */
  Map<String, String> list() throws IOException {
    Map<String, String> found = find();
    if (!found.isEmpty()) {
      index.refresh(); // a commit made meanwhile names those that it wrote
      found.keySet().retainAll(find().keySet());
    }
    return found;
  }

  private Map<String, String> find() throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (String file : Disk.list(disk.directory())) {
      String name = file.endsWith(".py") ? file.substring(0, file.length() - 3) : "";
      Entry entry = index.contents().entries().get(name);
      if (name.isEmpty() || entry != null && entry.stored()) {
        continue;
      }
      ModuleFile module = readable(name);
      if (module != null
          && name.equals(IndexRemains.given(name, module))
          && !module.whole().equals(index.removed().get(name))) {
        found.put(name, reason(name, module));
      }
    }
    return found;
  }

  /**
   * Makes them items again.
   *
   * @param found as {@link #list} gives them
   * @return what was done, in sentences
   */
  List<String> takeUp(Map<String, String> found, Transaction transaction) throws IOException {
    List<String> done = new ArrayList<>();
    Map<String, String> infos = infos();
    for (Map.Entry<String, String> each : found.entrySet()) {
      String name = each.getKey();
      if (each.getValue().isEmpty()) {
        boolean hasInfo = transaction.contains(name) || infos.containsKey(name);
        transaction.takeUp(name, infos.getOrDefault(name, CommitRecord.NOTHING));
        done.add("'" + name + "' was found by its module" + (hasInfo ? "" : "; its info is lost"));
      }
    }
    return done;
  }

  /**
   * What the journals say of them that no {@code __init__.py} names any more, as far as the module
   * that is there is the one that they speak of.
   */
  private Map<String, String> infos() throws IOException {
    Map<String, String> infos = new TreeMap<>();
    Journal current = index.journal();
    for (String journal : Disk.list(disk.directory())) {
      boolean isCurrent = current != null && current.name().equals(journal);
      if (isCurrent
          || FileNames.journal(journal) < 0
          || !IndexRemains.isLiveJournal(disk, journal)) {
        continue;
      }
      byte[] bytes = Disk.readIfPresent(disk.file(journal));
      Contents contents = Contents.empty();
      for (CommitRecord group :
          Journal.start(journal).read(bytes == null ? new byte[0] : bytes).groups()) {
        contents = contents.apply(group);
      }
      for (Map.Entry<String, ItemSeal> each : contents.seals().entrySet()) {
        Entry entry = contents.entries().get(each.getKey());
        ModuleFile module = readable(each.getKey());
        if (entry != null && module != null && each.getValue().fits(module.whole())) {
          infos.put(each.getKey(), entry.info());
        }
      }
    }
    return infos;
  }

  /** What can't be read isn't known to be ours. */
  private @Nullable ModuleFile readable(String name) throws IOException {
    try {
      return IndexRemains.sealed(disk, name);
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      return null;
    }
  }

  private String reason(String name, ModuleFile module) throws IOException {
    String twin = index.twin(name);
    if (twin != null && !twin.equals(name)) {
      return "beside '" + twin + "' it can't be an item";
    }
    for (StoredFile array : module.text().files()) {
      FileVersion stamp = Disk.stamp(disk.file(array.name()));
      if (stamp == null || stamp.kind() != FileVersion.Kind.FILE) {
        return array.name() + " is missing";
      }
    }
    return "";
  }
}
