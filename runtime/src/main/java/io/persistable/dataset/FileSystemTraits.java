package io.persistable.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * What can be relied on where a data set lies.
 *
 * @param type as the system names it, such as {@code ext4} or {@code nfs4}
 * @param local whether only this machine writes to it, so that its locks hold among all writers
 * @param atomicMove whether a file moves over another in one step
 */
public record FileSystemTraits(String type, boolean local, boolean atomicMove) {

  private static final Set<String> LOCAL =
      Set.of(
          "ext2",
          "ext3",
          "ext4",
          "xfs",
          "btrfs",
          "zfs",
          "f2fs",
          "tmpfs",
          "ramfs",
          "overlay",
          "apfs",
          "hfs",
          "ufs",
          "ntfs",
          "refs",
          "jfs",
          "reiserfs",
          "bcachefs",
          "fat32",
          "exfat",
          "vfat");

  /**
   * Asks the file system, and where it isn't known well and may be written to, tries. Leaves
   * nothing behind.
   */
  static FileSystemTraits probe(Path directory, boolean writable) throws IOException {
    String type = Files.getFileStore(directory).type();
    boolean local = LOCAL.contains(type.toLowerCase(Locale.ROOT));
    return new FileSystemTraits(type, local, local || !writable || movesAtomically(directory));
  }

  private static boolean movesAtomically(Path directory) throws IOException {
    Path from = Files.createTempFile(directory, "_probe_", ".from");
    Path to = directory.resolve(from.getFileName() + ".to");
    Disposal disposal = new Disposal(new Disk(directory, Durability.NONE));
    boolean hasTarget = false;
    try {
      Files.createFile(to);
      hasTarget = true;
      return disposal.replaces(from, to);
    } finally {
      disposal.deleteKnown(String.valueOf(from.getFileName()));
      if (hasTarget) {
        disposal.deleteKnown(String.valueOf(to.getFileName()));
      }
    }
  }

  /** What to know before trusting it, in one sentence; empty if there is nothing to know. */
  public String caution() {
    if (!atomicMove) {
      return "the file system (" + type + ") moves no file atomically: don't keep a data set on it";
    }
    return local
        ? ""
        : "the file system ("
            + type
            + ") may be shared with other machines: whether its locks hold"
            + " among them can't be tested from here; _locked is honoured, and one left by a dead"
            + " process of another machine has to be deleted by hand";
  }
}
