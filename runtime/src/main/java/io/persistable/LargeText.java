package io.persistable;

import io.persistable.java.write.JavaSource;
import io.persistable.plan.Plan;
import io.persistable.python.PythonProgram;
import io.persistable.text.Program;
import io.persistable.text.TextBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A text that is too large for memory. It is made each time that it is written. */
final class LargeText implements Program {

  /** A text of fewer bytes is in memory before it is written. */
  private static final long BUFFERED = 64L << 20;

  /** The share of the heap that the text may have. */
  private static final int SHARE = 16;

  /** Writes the text. */
  @FunctionalInterface
  private interface Writer {
    void writeTo(OutputStream out) throws IOException;
  }

  private final Plan plan;
  private final Writer writer;

  private LargeText(Plan plan, Writer writer) {
    this.plan = plan;
    this.writer = writer;
  }

  /** The most bytes of a text in memory. */
  static int buffered() {
    return (int) Math.min(BUFFERED, Runtime.getRuntime().maxMemory() / SHARE);
  }

  /**
   * A Python text, in memory or not.
   *
   * @param before whole lines
   * @param after whole lines
   */
  static Program around(PythonProgram program, byte[] before, byte[] after) {
    TextBuffer text = program.text();
    if (text == null) {
      return new LargeText(program.plan(), out -> program.writeTo(out, before, after));
    }
    Program whole = Program.of(text.prepend(before).lines(after).toByteArray());
    text.release();
    return whole;
  }

  /** A Java text, in memory or not. */
  static Program of(JavaSource source, Plan plan) {
    TextBuffer text = source.text();
    return text == null ? new LargeText(plan, source::writeTo) : Program.of(text.toByteArray());
  }

  @Override
  public byte @Nullable [] bytes() {
    return null;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Sink sink = new Sink(out);
    try {
      boolean unused = Guard.writing(plan, thrown -> sink.failed != null, () -> write(sink));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean write(Sink sink) {
    try {
      writer.writeTo(sink);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells what the disk throws from what an accessor does. */
  private static final class Sink extends OutputStream {

    private final OutputStream out;
    private @Nullable IOException failed;

    Sink(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failed = e;
        throw e;
      }
    }
  }
}
