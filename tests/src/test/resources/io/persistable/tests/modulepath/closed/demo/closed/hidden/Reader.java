package demo.closed.hidden;

import io.persistable.Archive;
import java.io.IOException;
import java.nio.file.Path;

/** Restores what stands in a file. */
public final class Reader {

  private Reader() {}

  public static void main(String[] args) throws IOException {
    System.out.print(Archive.restore(Path.of(args[0])).get("secret", Secret.class));
  }
}
