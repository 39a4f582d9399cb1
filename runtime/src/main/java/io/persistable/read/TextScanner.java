package io.persistable.read;

import io.persistable.error.LimitExceededException;
import io.persistable.error.ReadException;
import io.persistable.value.ReadLimits;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text and the position in it: brackets, what was counted, and errors that show where. What white
 * space is, and what stands somewhere, each dialect says.
 */
public abstract class TextScanner {

  /** The text, with at least one NUL byte behind it. */
  protected final byte[] text;

  /** Where the text ends. */
  protected final int end;

  /** The next byte to read. */
  protected int position;

  /** Brackets open at {@link #position}. */
  protected int depth;

  private final String source;
  private final ReadLimits limits;
  private final long mostObjects;
  private long objects;

  /**
   * @param padded the text, with at least one NUL byte behind it
   * @param end where the text ends
   * @param source what errors call it
   */
  protected TextScanner(byte[] padded, int end, String source, ReadLimits limits) {
    this.text = padded;
    this.end = end;
    this.source = source;
    this.limits = limits;
    this.mostObjects = limits.objects();
    if (end > limits.bytes()) {
      throw exceeded(0, "bytes", limits.bytes());
    }
  }

  /** Skips white space and gives the byte after it, without reading it; 0 at the end. */
  public abstract byte peek();

  /** What stands at {@code at}, for messages. */
  public abstract String describe(int at);

  /** The bytes of the text, with at least one NUL byte behind them; only to be looked at. */
  public byte[] text() {
    return text;
  }

  /** Where the text ends. */
  public int end() {
    return end;
  }

  /** What errors call the text. */
  public String source() {
    return source;
  }

  public ReadLimits limits() {
    return limits;
  }

  /** The index of the next byte to read. */
  public int position() {
    return position;
  }

  /** Goes on at {@code index}, with as many open brackets as now. */
  public void moveTo(int index) {
    position = index;
  }

  /** Goes on at {@code index}, where {@code brackets} are open. */
  public void moveTo(int index, int brackets) {
    position = index;
    depth = brackets;
  }

  /** Passes over bytes that were looked at. */
  public void advance(int bytes) {
    position += bytes;
  }

  /** Goes on at {@code index}, behind a closing bracket that was looked at. */
  public void closed(int index) {
    position = index;
    depth--;
  }

  /** How many brackets are open. */
  public int depth() {
    return depth;
  }

  /** Skips white space and gives the position after it. */
  public int next() {
    peek();
    return position;
  }

  /** Reads {@code c} if it is next. */
  public boolean accept(char c) {
    if (peek() == c) {
      position++;
      return true;
    }
    return false;
  }

  /** Reads {@code c}, which must be next. */
  public void expect(char c) {
    if (peek() != c) {
      throw expected(position, "'" + c + "'");
    }
    position++;
  }

  /** Reads an opening bracket. */
  public void open(char bracket) {
    expect(bracket);
    if (++depth > limits.depth()) {
      throw exceeded(position - 1, "depth of brackets", limits.depth());
    }
  }

  /** Reads the closing bracket if it is next. */
  public boolean acceptClose(char bracket) {
    if (peek() != bracket) {
      return false;
    }
    position++;
    depth--;
    return true;
  }

  public String slice(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  /** Counts an object or an element against the limit. */
  public void count() {
    if (++objects > mostObjects) {
      throw exceeded(position, "objects", limits.objects());
    }
  }

  public long counted() {
    return objects;
  }

  /** Takes back what was counted since {@link #counted()}, because it is read again. */
  public void uncount(long counted) {
    objects = counted;
  }

  public ReadException expected(int at, String expected) {
    return expected(at, expected, describe(at));
  }

  public ReadException expected(int at, String expected, String found) {
    return error(at, "expected " + expected + ", found " + found, null);
  }

  public ReadException error(int at, String problem, @Nullable Throwable cause) {
    return position(at).error(problem, cause);
  }

  public LimitExceededException exceeded(int at, String limit, long value) {
    return position(at).exceeded(limit, value);
  }

  /** Where nesting, or a method of an object, needs more of the thread's stack than there is. */
  public LimitExceededException overflown(int at, StackOverflowError cause) {
    Position position = position(at);
    return new LimitExceededException(
        position.message(
            "expected no more than the limit of "
                + limits.depth()
                + " for nesting, and methods of objects that need no more than the stack of this"
                + " thread, but it is full; see the cause for whose methods filled it"),
        source,
        position.line,
        position.column,
        cause);
  }

  public Position position(int at) {
    return new Position(text, end, source, Math.min(at, end));
  }
}
