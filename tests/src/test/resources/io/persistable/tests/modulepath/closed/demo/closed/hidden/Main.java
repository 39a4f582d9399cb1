package demo.closed.hidden;

import io.persistable.Archive;
import java.util.List;

/** Archives and restores objects of a type that nobody outside of this package can name. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Module module = Main.class.getModule();
    if (!module.isNamed()
        || module.isExported(Main.class.getPackageName(), Archive.class.getModule())
        || module.isOpen(Main.class.getPackageName(), Archive.class.getModule())) {
      throw new AssertionError("this package is not closed");
    }
    Secret shared = new Secret("shared", Secret.Mood.CALM, null);
    List<Secret> secrets =
        List.of(new Secret("first", Secret.Mood.NERVOUS, shared), new Secret("second", null, shared));

    String text = Archive.create().insert("secrets", secrets).toString();
    List<Secret> back = Archive.restore(text).list("secrets", Secret.class);

    if (!back.equals(secrets) || back.get(0).shared() != back.get(1).shared()) {
      throw new AssertionError("what came back is not what was archived:\n" + text);
    }
    System.out.print(module.getName() + ": restored");
  }
}
