package io.persistable.python;

import io.persistable.text.FormatMark;
import io.persistable.text.LineWidth;
import io.persistable.text.TextBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a text that is too large for one file: CPython needs about 5.5 KB for each object
 * while it compiles a file, and frees that with the file. Parts are run in the namespace of the
 * module, one after the other, and their compiled code is cached like that of modules.
 */
public final class Parts {

  /** Everything in one text. */
  static final Parts NONE = new Parts();

  /** Takes a part. */
  public interface Sink {

    /**
     * @param name {@code part_0}, {@code part_1} …
     * @param text the part, valid during the call
     */
    void accept(String name, TextBuffer text) throws IOException;

    /** As {@link #accept}, of a part that is too large to be in memory: closing it ends it. */
    OutputStream open(String name) throws IOException;
  }

  private static final class NoSink implements Sink {

    @Override
    public void accept(String name, TextBuffer text) {}

    @Override
    public OutputStream open(String name) {
      return OutputStream.nullOutputStream();
    }
  }

  /** Told how many objects and bytes are written. */
  @FunctionalInterface
  public interface Written {
    void written(long objects, long bytes);
  }

  private final int limit;
  private final Sink sink;
  private final List<String> names = new ArrayList<>();
  private String location = "";
  private Written listener = (objects, bytes) -> {};
  private long bytes;
  private OutputStream large = OutputStream.nullOutputStream();

  private Parts() {
    this(Integer.MAX_VALUE, new NoSink());
  }

  /**
   * @param limit the number of objects after which a part ends
   */
  public Parts(int limit, Sink sink) {
    this.limit = limit;
    this.sink = sink;
  }

  /** Where the parts are, relative to the module's directory. */
  public Parts at(String location) {
    this.location = location;
    return this;
  }

  /** Who is told how far it is. */
  public Parts reportingTo(Written listener) {
    this.listener = listener;
    return this;
  }

  /** Reports what is written; {@code pending} bytes are in the next part so far. */
  void report(long objects, long pending) {
    listener.written(objects, bytes + pending);
  }

  int limit() {
    return limit;
  }

  /** Where a part goes that is too large for a buffer. */
  OutputStream open() throws IOException {
    large = sink.open("part_" + names.size());
    FormatMark.begin(TextBuffer.streaming(large)).flush();
    return large;
  }

  /** Takes a part, and empties the buffer. */
  void add(TextBuffer text) {
    String name = "part_" + names.size();
    names.add(name);
    bytes += text.written();
    try {
      if (text.isOverflowed()) {
        FormatMark.end(text).flush();
        large.close();
        text.restart();
      } else {
        sink.accept(name, FormatMark.enclose(text));
        text.truncate(0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The code that runs the parts; nothing if there are none. An item of one part may have any name
   * that the code for the next part needs, so this code puts no name into the module.
   *
   * @param function the name of the function that does it
   */
  byte[] calls(String function) {
    TextBuffer out = new TextBuffer(0);
    if (names.isEmpty()) {
      return out.toByteArray();
    }
    out.ascii("def ").text(function).ascii("(names):").newline();
    out.ascii("    from builtins import exec, globals").newline();
    out.ascii("    from importlib.machinery import SourceFileLoader").newline();
    out.ascii("    import os.path").newline();
    out.ascii("    dir = os.path.join(os.path.dirname(__file__), '").text(location).ascii("')");
    out.newline();
    out.ascii("    for name in names:").newline();
    out.ascii("        module = __name__ + '.' + name").newline();
    out.ascii("        loader = SourceFileLoader(module, os.path.join(dir, name + '.py'))");
    out.newline().ascii("        exec(loader.get_code(module), globals())").newline();
    out.newline();
    out.text(function).ascii("([");
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        out.ascii(',');
        if (out.column() > LineWidth.PYTHON) {
          out.newline().ascii("    ");
        } else {
          out.ascii(' ');
        }
      }
      out.ascii('\'').ascii(names.get(i)).ascii('\'');
    }
    out.ascii("])").newline();
    return out.ascii("del ").text(function).newline().toByteArray();
  }
}
