package io.persistable.dataset;

import java.util.List;

/**
 * What a repair did.
 *
 * @param deleted files that nothing needed, relative to the data set
 * @param problems what can't be mended
 */
public record Repair(List<String> deleted, List<Problem> problems) {

  public Repair {
    deleted = List.copyOf(deleted);
    problems = List.copyOf(problems);
  }
}
