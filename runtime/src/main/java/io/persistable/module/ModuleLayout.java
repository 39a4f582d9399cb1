package io.persistable.module;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the files of an importable archive are.
 *
 * <pre>
 * package                           module
 * dir/mod/__init__.py               dir/mod.py
 * dir/mod/_arrays/array_0.npy       dir/mod_arrays/array_0.npy
 *      or _arrays.npz, _arrays.hd5       or mod_arrays.npz, mod_arrays.hd5
 * dir/mod/_parts/part_0.py …
 * dir/mod/__init__.py.bak           dir/mod.py.bak
 * </pre>
 *
 * What replaces an archive never takes a name that was used before: its arrays are in {@code
 * _arrays_1}, {@code _arrays_2} …, so that whoever reads the old text finds the old arrays or none.
 * While save number 1 goes on there are also {@code mod.py.1.draft}, which says what the save
 * makes, {@code mod.py.1.new}, which will be the text, {@code mod.py.1.bak.new}, which will be the
 * backup, and for a moment {@code mod.py.1.bak.old}, which was it.
 *
 * @param directory the directory of the text: {@code dir/mod} or {@code dir}
 * @param text the file with the text
 * @param stem what the names of the array files and directories start with: {@code _arrays} or
 *     {@code mod_arrays}
 * @param kind what is saved
 */
public record ModuleLayout(Path directory, Path text, String stem, Kind kind) {

  /** What is saved. */
  public enum Kind {
    /** In a directory of its own. */
    PACKAGE,
    MODULE,
    SOURCE,
    /** A text that is complete and records nothing. */
    TEXT
  }

  private static final String PARTS = "_parts";
  private static final Pattern DRAFT = Pattern.compile("(.+)\\.([0-9]{1,18})\\.draft");
  private static final Pattern BACKUP_DRAFT = Pattern.compile("(.+)\\.([0-9]{1,18})\\.bak\\.new");
  private static final Pattern ASIDE = Pattern.compile("(.+)\\.([0-9]{1,18})\\.bak\\.old");

  /** A directory with an {@code __init__.py}. */
  public static ModuleLayout ofPackage(Path parent, String name, String arraysName) {
    Path directory = parent.resolve(name);
    return new ModuleLayout(directory, directory.resolve("__init__.py"), arraysName, Kind.PACKAGE);
  }

  /** A single {@code .py} file. */
  public static ModuleLayout ofModule(Path parent, String name, String arraysName) {
    return new ModuleLayout(parent, parent.resolve(name + ".py"), name + arraysName, Kind.MODULE);
  }

  /** A class in a source tree: {@code demo/Mod1.java}, {@code demo/Mod1_arrays/array_0.npy}. */
  public static ModuleLayout ofSource(Path root, String className) {
    Path text = root.resolve(className.replace('.', '/') + ".java");
    Path directory = text.getParent() == null ? root : text.getParent();
    String simpleName = className.substring(className.lastIndexOf('.') + 1);
    return new ModuleLayout(directory, text, simpleName + "_arrays", Kind.SOURCE);
  }

  /** A text without any files. */
  static ModuleLayout ofText(Path text, Path directory) {
    return new ModuleLayout(directory, text, text.getFileName() + "_arrays", Kind.TEXT);
  }

  /** What a comment starts with in the language of the text. */
  String comment() {
    return kind == Kind.SOURCE ? "// " : "# ";
  }

  boolean isPackage() {
    return kind == Kind.PACKAGE;
  }

  String textName() {
    return String.valueOf(text.getFileName());
  }

  /** The name of the arrays' file or directory, without the format's suffix. */
  String arrays(long generation) {
    return generation == 0 ? stem : stem + "_" + generation;
  }

  /** The name of the directory of the parts. */
  static String parts(long generation) {
    return generation == 0 ? PARTS : PARTS + "_" + generation;
  }

  String draft(long generation) {
    return textName() + "." + generation + ".draft";
  }

  String staged(long generation) {
    return textName() + "." + generation + ".new";
  }

  String backupDraft(long generation) {
    return textName() + "." + generation + ".bak.new";
  }

  /** Where the backup goes that the one of this draft replaces. */
  Path aside(Path backupDraft) {
    String name = String.valueOf(backupDraft.getFileName());
    return backupDraft.resolveSibling(
        name.substring(0, name.length() - ".bak.new".length()) + ".bak.old");
  }

  /** All names that a save of that number may take. */
  List<String> names(long generation) {
    String arrays = arrays(generation);
    return List.of(
        arrays,
        arrays + ".npz",
        arrays + ".hd5",
        parts(generation),
        draft(generation),
        staged(generation),
        backupDraft(generation),
        textName() + "." + generation + ".bak.old");
  }

  /** The number of the save whose draft has that name, -1 if none's has. */
  long draftNumber(String fileName) {
    return number(DRAFT, fileName);
  }

  /** The number of the save that drafts a backup under that name, -1 if none does. */
  long backupDraftNumber(String fileName) {
    return number(BACKUP_DRAFT, fileName);
  }

  /** The number of the save that moves a backup aside under that name, -1 if none does. */
  long asideNumber(String fileName) {
    return number(ASIDE, fileName);
  }

  private long number(Pattern pattern, String fileName) {
    Matcher matcher = pattern.matcher(fileName);
    return matcher.matches() && matcher.group(1).equals(textName())
        ? Long.parseLong(matcher.group(2))
        : -1;
  }

  /** The highest number in the names of files that a text records; -1 if there is none. */
  long generation(SavedText saved) {
    long highest = saved.generation();
    for (var file : saved.files()) {
      highest = Math.max(highest, generationOf(file.name()));
    }
    for (var file : saved.kept()) {
      highest = Math.max(highest, generationOf(file.name()));
    }
    return highest;
  }

  /** The number of the save that made a file of arrays or a part; -1 if none can have. */
  private long generationOf(String file) {
    Matcher matcher =
        Pattern.compile(
                "(?:"
                    + Pattern.quote(stem)
                    + (isPackage() ? "|" + PARTS : "")
                    + ")(?:_([1-9][0-9]{0,17}))?(?:\\.npz|\\.hd5|/[^/\\\\]+\\.(?:npy|py))")
            .matcher(file);
    if (!matcher.matches()) {
      return -1;
    }
    return matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
  }

  /** Whether a save here may have made a file of that name, relative to the directory. */
  boolean mayOwn(String file) {
    if (generationOf(file) >= 0) {
      return true;
    }
    String rest = file.startsWith(textName()) ? file.substring(textName().length()) : "";
    return rest.matches("\\.[0-9]{1,18}\\.(?:new|bak\\.new)") || isBackup(file);
  }

  /** Whether a file has the name of a backup: {@code mod.py.bak}, {@code mod.py_1.bak} … */
  boolean isBackup(String file) {
    return file.startsWith(textName())
        && file.substring(textName().length()).matches("(?:_[0-9]{1,9})?\\.bak");
  }

  /** The n-th name that a backup may have. */
  String backup(int n) {
    return textName() + (n == 0 ? "" : "_" + n) + ".bak";
  }
}
