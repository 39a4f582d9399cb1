package io.persistable.dataset;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The array files that a module's text names, whoever wrote it: {@code x_data.npz} by that, {@code
 * x_data/array_0.npy} by its directory and the array's name. The name of the directory says nothing
 * of {@code x_data.npz}, nor that of {@code x_data.npz} of what is in the directory, though each
 * has arrays of the same names.
 *
 * @param places the directories and files
 * @param arrays the arrays, in whichever of them
 */
record TextNames(Set<String> places, Set<String> arrays) {

  static final TextNames NONE = new TextNames(Set.of(), Set.of());

  private static final String DATA = "_data";

  /** What may follow it in the name of a directory or file of arrays. */
  private static final Pattern BEHIND =
      Pattern.compile("(?:_[0-9]{1,18})?(?:\\.(?:npz|hd5|hdf5|hf5))?(?![\\w.])");

  private static final Pattern ARRAY = Pattern.compile("\\barray_[0-9]{1,18}\\b");

  /** No item's name has more characters. */
  private static final int LONGEST = 200;

  static TextNames of(String text) {
    Set<String> places = places(text);
    Set<String> arrays = new LinkedHashSet<>();
    Matcher array = ARRAY.matcher(text);
    while (!places.isEmpty() && array.find()) {
      arrays.add(array.group());
    }
    return new TextNames(places, arrays);
  }

  private static Set<String> places(String text) {
    Set<String> places = new LinkedHashSet<>();
    for (int at = text.indexOf(DATA); at >= 0; at = text.indexOf(DATA, at + 1)) {
      int from = at;
      while (from > 0 && at - from < LONGEST && isPart(text.charAt(from - 1))) {
        from--;
      }
      boolean begins = from == 0 || text.charAt(from - 1) != '.';
      Matcher behind = BEHIND.matcher(text).region(at + DATA.length(), text.length());
      if (begins && behind.useTransparentBounds(true).lookingAt()) {
        String place = text.substring(from, behind.end());
        if (FileNames.data(place) != null) {
          places.add(place);
        }
      }
    }
    return places;
  }

  private static boolean isPart(char c) {
    return Character.isUnicodeIdentifierPart(c) || Character.isSurrogate(c);
  }

  /**
   * @param file relative to the data set
   */
  boolean has(String file) {
    int slash = file.indexOf('/');
    return slash < 0
        ? places.contains(file)
        : places.contains(file.substring(0, slash))
            && arrays.contains(file.substring(slash + 1, file.lastIndexOf('.')));
  }

  /** The items whose directories or files they are. */
  Set<String> owners() {
    Set<String> owners = new LinkedHashSet<>();
    for (String place : places) {
      owners.add(Objects.requireNonNull(FileNames.data(place)).item());
    }
    return owners;
  }
}
