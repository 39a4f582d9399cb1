package io.persistable.dataset;

import java.util.List;

/**
 * What a repair did.
 *
 * @param restored what was found again or had to be given up, in sentences
 * @param deleted files that nothing needed, relative to the data set
 * @param problems what can't be mended
 */
public record Repair(List<String> restored, List<String> deleted, List<Problem> problems) {

  public Repair {
    restored = List.copyOf(restored);
    deleted = List.copyOf(deleted);
    problems = List.copyOf(problems);
  }
}
