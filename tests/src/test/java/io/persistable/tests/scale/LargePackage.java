package io.persistable.tests.scale;

import io.persistable.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Saves a list of records as a package, or loads it: the main class of a JVM with a small heap. */
final class LargePackage {

  private LargePackage() {}

  /**
   * @param args {@code save} or {@code load}, the directory, the number of records
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[1]);
    int count = Integer.parseInt(args[2]);
    if (args[0].equals("save")) {
      Archive.create().insert("links", links(count)).save(directory, "large");
    } else {
      System.out.print(
          described(Archive.load(directory.resolve("large")).list("links", Link.class)));
    }
  }

  /** Every thousandth refers to one that all these share. */
  private static List<Link> links(int count) {
    Link shared = new Link(-1, null);
    List<Link> links = new ArrayList<>(count);
    for (int id = 0; id < count; id++) {
      links.add(new Link(id, id % 1000 == 0 ? shared : null));
    }
    return links;
  }

  private static String described(List<Link> links) {
    long sum = 0;
    int shared = 0;
    for (Link link : links) {
      sum += link.id();
      shared += link.next() != null && link.next() == links.get(0).next() ? 1 : 0;
    }
    return links.size() + " " + sum + " " + shared;
  }
}
