package io.persistable.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How files begin that are written here, by their names. A writer notes a name before it creates
 * the file. If it dies in between, somebody else may take the name, and only the content tells
 * whose it is: a file that was begun here is empty, or begins as such a file does, or a loss of
 * power left zeros in the place of that.
 */
public final class FileStart {

  /** So many bytes have to be looked at. */
  public static final int LENGTH = 24;

  private static final Map<String, byte[]> STARTS = new LinkedHashMap<>();

  static {
    STARTS.put(".+\\.npy", bytes("\u0093NUMPY"));
    STARTS.put(".+\\.npz", bytes("PK"));
    STARTS.put(".+\\.(hd5|hdf5|hf5)", bytes("\u0089HDF\r\n\u001a\n"));
    STARTS.put("_(journal|modules)_[0-9]+|__init__\\.py\\.[0-9]+", bytes("# "));
    STARTS.put(".+\\.py\\.[0-9]+\\.new", bytes(FormatMark.BEGIN));
    STARTS.put(".+\\.java\\.[0-9]+\\.new", bytes(FormatMark.JAVA));
    STARTS.put("_parts(_[0-9]+)?/.+\\.py", bytes(FormatMark.BEGIN));
  }

  private FileStart() {}

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Whether a file may have been begun here. Of names that have no entry here the file may begin
   * with anything, since it is a user's text that is copied: the name, with the number of a commit
   * or of a save, has to do.
   *
   * @param name relative to the directory, with slashes
   * @param head its first {@link #LENGTH} bytes, fewer if it is shorter
   */
  public static boolean isOurs(String name, byte[] head) {
    for (Map.Entry<String, byte[]> each : STARTS.entrySet()) {
      if (name.matches(each.getKey())) {
        byte[] start = each.getValue();
        for (int i = 0; i < Math.min(start.length, head.length); i++) {
          if (head[i] != start[i] && head[i] != 0) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
