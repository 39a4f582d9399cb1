package io.persistable.tests.scale;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.tests.graph.SameGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Archives a chain, restores it and compares: the main class of a JVM with a small stack. */
final class Chain {

  private Chain() {}

  /**
   * @param args the form, the length, the file to write
   */
  public static void main(String[] args) throws IOException {
    boolean scoped = args[0].equals("scoped");
    Link chain = Link.chain(Integer.parseInt(args[1]));
    Path file = Path.of(args[2]);

    Archive.builder().scoped(scoped).build().insert("chain", chain).writeTo(file);
    Items items = Archive.restore(file);
    SameGraph.assertSameGraph(chain, items.get("chain"));
    System.out.print(overflows() ? "same" : "the stack is not small");
    System.err.println(Files.size(file) + " bytes");
  }

  /** Whether this stack is one on which recursion over the chain would end. */
  private static boolean overflows() {
    try {
      return depth(100_000) < 0;
    } catch (StackOverflowError expected) {
      return true;
    }
  }

  private static int depth(int more) {
    return more == 0 ? 0 : depth(more - 1) + 1;
  }
}
