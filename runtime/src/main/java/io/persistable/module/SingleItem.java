package io.persistable.module;

import io.persistable.text.TextBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The last statements of a module that holds one item: importing it gives the item itself.
 *
 * <p>{@code None} can't stand in {@code sys.modules}, where it ends the import of a module that is
 * not to be found. So a module that holds it gives it to the import under way, by the name that
 * this takes it from, and leaves nothing under its own: each import runs it again.
 */
public final class SingleItem {

  private SingleItem() {}

  /**
   * Appends them to the text of a module.
   *
   * @param item its name
   */
  public static void append(String item, @Nullable Object value, TextBuffer text) {
    if (value == null) {
      none(item, text);
      return;
    }
    String sys = item.equals("sys") ? "_sys" : "sys"; // importing must not hide the item
    text.ascii("import sys").ascii(item.equals("sys") ? " as _sys" : "").newline();
    text.ascii(sys).ascii(".modules[__name__] = ").text(item).newline();
  }

  private static void none(String item, TextBuffer text) {
    String function = item.equals("_none") ? "_none_" : "_none";
    text.newline().ascii("def ").ascii(function).ascii("(item):").newline();
    text.ascii("    import sys").newline();
    text.ascii("    sys.modules.pop(__name__, item)").newline();
    text.ascii("    if __spec__:").newline();
    text.ascii("        __spec__.name = __name__ + '.None'").newline();
    text.ascii("        sys.modules[__spec__.name] = item").newline().newline();
    text.ascii(function).ascii('(').text(item).ascii(')').newline();
  }
}
