package io.persistable.module;

import java.nio.file.Path;
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
 * </pre>
 *
 * What replaces an archive never takes a name that was used before: its arrays are in {@code
 * _arrays_1}, {@code _arrays_2} …, so that whoever reads the old text finds the old arrays or none.
 *
 * @param directory the directory of the text: {@code dir/mod} or {@code dir}
 * @param text the file with the text
 * @param stem what the names of the array files and directories start with: {@code _arrays} or
 *     {@code mod_arrays}
 */
public record ModuleLayout(Path directory, Path text, String stem) {

  private static final String PARTS = "_parts";

  /** A directory with an {@code __init__.py}. */
  public static ModuleLayout ofPackage(Path parent, String name, String arraysName) {
    Path directory = parent.resolve(name);
    return new ModuleLayout(directory, directory.resolve("__init__.py"), arraysName);
  }

  /** A single {@code .py} file. */
  public static ModuleLayout ofModule(Path parent, String name, String arraysName) {
    return new ModuleLayout(parent, parent.resolve(name + ".py"), name + arraysName);
  }

  /** A class in a source tree: {@code demo/Mod1.java}, {@code demo/Mod1_arrays/array_0.npy}. */
  public static ModuleLayout ofSource(Path root, String className) {
    Path text = root.resolve(className.replace('.', '/') + ".java");
    Path directory = text.getParent() == null ? root : text.getParent();
    String simpleName = className.substring(className.lastIndexOf('.') + 1);
    return new ModuleLayout(directory, text, simpleName + "_arrays");
  }

  boolean isPython() {
    return !text.toString().endsWith(".java");
  }

  /** What a comment starts with in the language of the text. */
  String comment() {
    return isPython() ? "# " : "// ";
  }

  /** The name of the arrays' file or directory, without the format's suffix. */
  String arrays(long generation) {
    return generation == 0 ? stem : stem + "_" + generation;
  }

  /** The name of the directory of the parts. */
  static String parts(long generation) {
    return generation == 0 ? PARTS : PARTS + "_" + generation;
  }

  /** The generation that arrays or parts belong to, -1 if {@code fileName} is none of ours. */
  long generationOf(String fileName) {
    Matcher matcher =
        Pattern.compile(
                "(?:"
                    + Pattern.quote(stem)
                    + "|"
                    + PARTS
                    + ")(?:_([1-9][0-9]{0,17}))?(?:\\.npz|\\.hd5)?")
            .matcher(fileName);
    if (!matcher.matches()) {
      return -1;
    }
    return matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
  }
}
