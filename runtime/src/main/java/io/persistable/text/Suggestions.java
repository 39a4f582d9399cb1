package io.persistable.text;

import java.util.Collection;
import java.util.stream.Collectors;

/** Finds the name that was probably meant. */
public final class Suggestions {

  /** Longer names are not compared: the comparison takes quadratic time. */
  private static final int LONGEST = 200;

  /** The names in a message are at most this many. */
  private static final int NAMED = 20;

  private Suggestions() {}

  /** What to say where {@code place} has nothing of that name: what it has, and what is near. */
  public static String missing(String name, String place, Collection<String> known) {
    return "there is no '"
        + name
        + "' in "
        + place
        + (known.isEmpty() ? ", which is empty" : "; there are " + some(known))
        + suggest(name, known);
  }

  private static String some(Collection<String> known) {
    return known.stream().limit(NAMED).collect(Collectors.joining(", ", "[", ""))
        + (known.size() > NAMED ? ", … " + known.size() + " in all]" : "]");
  }

  /** {@code ; did you mean 'name'?}, or nothing if no known name is near. */
  public static String suggest(String name, Collection<String> known) {
    String best = "";
    int least = Math.max(1, name.length() / 3) + 1;
    for (String candidate : known) {
      if (Math.abs(candidate.length() - name.length()) < least && candidate.length() < LONGEST) {
        int distance = distance(name, candidate);
        if (distance < least) {
          least = distance;
          best = candidate;
        }
      }
    }
    return best.isEmpty() ? "" : "; did you mean '" + best + "'?";
  }

  /** The edit distance of Levenshtein; two neighbours that changed places count one, not two. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] beforePrevious = previous;
      previous = row.clone();
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforePrevious[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }
}
