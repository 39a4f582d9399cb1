package io.persistable.dataset;

import io.persistable.python.PythonNames;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of files in a data set.
 *
 * <pre>
 * _this_dir_is_a_DataSet   empty; the operating system's lock is taken on it, it is never deleted
 * __init__.py              _info_dict, and while the data set is written to, the journal's reader
 * _journal_7               the commits after commit 7 that __init__.py doesn't hold yet
 * _modules_8               the modules of commit 8 once more, where they were many
 * _locked                  exists while somebody writes; also the original Python package's lock
 * x.py                     item x
 * x_data/array_0.npy       its arrays, or x_data.npz, or x_data.hd5; array numbers and, for the
 * x_data_12.npz            one-file formats, the number behind the name, are never used twice
 * x.py.bak               item x before it was replaced, if backups are wanted
 * x.py.bak.8             the module that commit 8 replaces, before it is moved over x.py.bak
 * x.py.8                   item x as of commit 8, before it is moved over x.py
 * _pins/, _kept/           snapshots that are being read, and the modules kept for them
 * </pre>
 */
final class FileNames {

  static final String MARKER = "_this_dir_is_a_DataSet";
  static final String INIT = "__init__.py";
  static final String LOCKED = "_locked";
  static final String PINS = "_pins";
  static final String KEPT = "_kept";
  static final String CACHE = "__pycache__";

  private static final Pattern STAGED = Pattern.compile("(.+)\\.py\\.([0-9]+)");
  private static final Pattern DATA =
      Pattern.compile("(.+)_data(?:_([0-9]+))?(\\.npz|\\.hd5|\\.hdf5|\\.hf5)?");
  private static final Pattern ARRAY = Pattern.compile("array_([0-9]+)\\.npy");

  private static final Pattern DRAFT_BACKUP = Pattern.compile("(.+)\\.py\\.bak\\.[0-9]+");

  private static final Pattern COPIES = Pattern.compile("_modules_([0-9]{1,18})");
  private static final Pattern JOURNAL = Pattern.compile("_journal_([0-9]{1,18})");

  /** The number of a commit in a name of ours, whatever is before it. */
  private static final Pattern COMMIT =
      Pattern.compile("(?:_journal_|_modules_|.+\\.py\\.|.+\\.py\\.bak\\.)([0-9]{1,12})");

  private FileNames() {}

  static String module(String item) {
    return item + ".py";
  }

  static String staged(String item, long commit) {
    return item + ".py." + commit;
  }

  static String backup(String item) {
    return item + ".py.bak";
  }

  /** The backup that a commit makes, before the commit is in its place. */
  static String draftBackup(String item, long commit) {
    return item + ".py.bak." + commit;
  }

  /** Whether a file has the name of a {@link #draftBackup}. */
  static boolean isDraftBackup(String file) {
    Matcher m = DRAFT_BACKUP.matcher(file);
    return m.matches() && PythonNames.isIdentifier(m.group(1));
  }

  static String journal(long commit) {
    return "_journal_" + commit;
  }

  static String draft(long commit) {
    return INIT + "." + commit;
  }

  static String kept(String item, long commit) {
    return KEPT + "/" + staged(item, commit);
  }

  static String copies(long commit) {
    return "_modules_" + commit;
  }

  /** The commit of a file of copies, or -1. */
  static long copies(String file) {
    Matcher m = COPIES.matcher(file);
    return m.matches() ? Long.parseLong(m.group(1)) : -1;
  }

  /** The commit of a journal, or -1. */
  static long journal(String file) {
    Matcher m = JOURNAL.matcher(file);
    return m.matches() ? Long.parseLong(m.group(1)) : -1;
  }

  /** The number of the commit in a file's name, or -1; so large ones are nobody's. */
  static long commit(String file) {
    Matcher m = COMMIT.matcher(file);
    return m.matches() ? Long.parseLong(m.group(1)) : -1;
  }

  /** The item and commit of a staged module's name, or null if it is none. */
  static @Nullable Numbered staged(String file) {
    Matcher m = STAGED.matcher(file);
    return m.matches() && number(m.group(2)) >= 0
        ? new Numbered(m.group(1), number(m.group(2)))
        : null;
  }

  /** The item and number (-1: none) of the name of array files or their directory, or null. */
  static @Nullable Numbered data(String file) {
    Matcher m = DATA.matcher(file);
    if (!m.matches() || !PythonNames.isIdentifier(m.group(1))) {
      return null;
    }
    return new Numbered(m.group(1), m.group(2) == null ? -1 : number(m.group(2)));
  }

  /** The item whose array file has such a name, relative to the data set; null if none has. */
  static @Nullable String owner(String file) {
    int slash = file.indexOf('/');
    Numbered data = data(slash < 0 ? file : file.substring(0, slash));
    boolean isArray = slash < 0 ? file.lastIndexOf('.') > 0 : array(file.substring(slash + 1)) >= 0;
    return data != null && isArray ? data.item() : null;
  }

  /**
   * Numbers from here on are nobody's to count on from: seals have no room for much larger ones.
   */
  private static final long LARGEST = 1_000_000_000_000_000L;

  /** The first number above one that an array file's name carries. */
  static long above(long number) {
    return number < LARGEST ? number + 1 : 0;
  }

  /** The number in {@code array_3.npy}, or -1. */
  static long array(String file) {
    Matcher m = ARRAY.matcher(file);
    return m.matches() ? number(m.group(1)) : -1;
  }

  /**
   * Whether a writer notes such a name before it creates what has it; a directory's ends in a
   * slash. Whoever writes a journal could have any file deleted otherwise.
   */
  static boolean isNoted(String name) {
    int slash = name.indexOf('/');
    if (slash < 0) {
      return journal(name) >= 0
          || copies(name) >= 0
          || isStaged(name)
          || isDraftBackup(name)
          || data(name) != null && name.lastIndexOf('.') > 0;
    }
    String folder = name.substring(0, slash);
    String file = name.substring(slash + 1);
    if (folder.equals(KEPT)) {
      return file.isEmpty() || isStaged(file);
    }
    return data(folder) != null && (file.isEmpty() || array(file) >= 0);
  }

  private static boolean isStaged(String name) {
    Numbered staged = staged(name);
    return staged != null && PythonNames.isIdentifier(staged.item());
  }

  /** Whether a commit may say that nothing needs such a file any more: a module, an array. */
  static boolean isStale(String name) {
    boolean isModule = name.endsWith(".py") && name.indexOf('/') < 0;
    return isModule
        ? PythonNames.isIdentifier(name.substring(0, name.length() - ".py".length()))
        : isNoted(name) && data(name.substring(0, (name + "/").indexOf('/'))) != null;
  }

  private static long number(String digits) {
    return digits.length() > 18 ? -1 : Long.parseLong(digits);
  }

  record Numbered(String item, long number) {}
}
