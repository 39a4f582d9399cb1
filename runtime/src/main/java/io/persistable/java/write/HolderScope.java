package io.persistable.java.write;

import io.persistable.error.NotPersistableException;
import io.persistable.text.TextBuffer;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Objects in the fields of holder classes, made by small methods, so that no method passes 64 KiB
 * and no class 65,535 constants. A holder is loaded when it is first touched.
 *
 * <p>A holder begins with its fields, which are known when its methods are written: these wait in
 * memory for the end of the holder. A text that is too large for that is written once into nothing,
 * to know how each holder begins, and then again.
 */
final class HolderScope implements Scope {

  /** Slots after which another method begins; each is a dozen bytes of code. */
  private static final int METHOD = 500;

  /** Slots after which another class begins; each is at most three constants. */
  private static final int HOLDER = 12_000;

  /** What a holder begins with: the lines of its fields, and how many methods it has. */
  record Beginning(byte[] fields, int methods) {}

  private final ImportSection imports;
  private final TextBuffer out;
  private final String prefix;
  private final int buffered;
  private final List<Beginning> known;
  private final List<Beginning> written = new ArrayList<>();
  private final Map<String, Integer> holders = new HashMap<>();
  private TextBuffer fields = new TextBuffer(1024);
  private TextBuffer methods;
  private int method;
  private boolean begun;
  private boolean inMethod;
  private boolean overflowed;
  private long holderStart;
  private long methodStart;
  private long fieldSlots;

  /**
   * @param known how the holders begin, of a text that was written before; empty if it wasn't
   * @param buffered the most bytes of a holder in memory
   */
  HolderScope(
      ImportSection imports, TextBuffer out, String prefix, List<Beginning> known, int buffered) {
    this.imports = imports;
    this.out = out;
    this.prefix = prefix;
    this.known = known;
    this.buffered = buffered;
    this.methods = methods();
  }

  private TextBuffer methods() {
    return known.isEmpty()
        ? limited(new TextBuffer(1024), buffered)
        : out; // the fields are known, so that nothing has to wait
  }

  @Override
  public void declare(LineBreaker layout, String name, JavaType type) {
    fields.ascii("    static ").text(imports.type(type)).ascii(' ').text(name).ascii(";").newline();
    holders.put(name, holder());
    fieldSlots += 2;
    layout.open(4).text(name + " =").fill(" ");
  }

  @Override
  public void declared(LineBreaker layout) {
    layout.text(";").close();
    put(layout);
  }

  @Override
  public void statement(LineBreaker layout) {
    put(layout.text(";"));
  }

  private void put(LineBreaker layout) {
    if (!known.isEmpty() && !begun) {
      begin(before());
    }
    if (!inMethod) {
      methods.newline().ascii("    private static void build").integer(++method).ascii("() {");
      methods.newline();
      inMethod = true;
    }
    layout.writeTo(methods, 6);
  }

  @Override
  public void point(long slots) {
    long all = slots + fieldSlots;
    if (all - holderStart > HOLDER) {
      endHolder();
      holderStart = all;
      methodStart = all;
    } else if (all - methodStart > METHOD) {
      endMethod();
      methodStart = all;
    }
  }

  private void endMethod() {
    if (inMethod) {
      methods.ascii("    }").newline();
      inMethod = false;
    }
  }

  /** Ends the class at hand. It must be called after the last object. */
  void endHolder() {
    endMethod();
    Beginning beginning = new Beginning(fields.toByteArray(), method);
    if (!begun) {
      begin(beginning);
    }
    if (methods.isOverflowed()) {
      overflowed = true;
    } else if (methods != out) {
      out.append(methods);
    }
    out.ascii("  }").newline();
    checkAsBefore(beginning);
    written.add(beginning);
    fields = new TextBuffer(1024);
    methods = methods();
    method = 0;
    begun = false;
  }

  /**
   * How the holder at hand began when the text was written before. If there are more holders now,
   * it is how the last one began.
   */
  private Beginning before() {
    return known.get(Math.min(count(), known.size() - 1));
  }

  private void begin(Beginning beginning) {
    out.newline().ascii("  private static final class ").text(prefix).integer(holder());
    out.ascii(" {").newline().newline().lines(beginning.fields);
    out.newline().ascii("    static void build() {").newline();
    for (int i = 1; i <= beginning.methods; i++) {
      out.ascii("      build").integer(i).ascii("();").newline();
    }
    out.ascii("    }").newline();
    begun = true;
  }

  private void checkAsBefore(Beginning beginning) {
    if (known.isEmpty()) {
      return;
    }
    Beginning before = before();
    if (before.methods != beginning.methods || !Arrays.equals(before.fields, beginning.fields)) {
      throw changed();
    }
  }

  /** The second writing of a text made another one. */
  static NotPersistableException changed() {
    return new NotPersistableException(
        "$: expected objects that don't change while they are archived, but the text of them"
            + " differs between two readings",
        "$");
  }

  /** The number of the holder that is being written. */
  private int holder() {
    return count() + 1;
  }

  /** How many classes there are. */
  int count() {
    return written.size();
  }

  /** How the classes begin. */
  List<Beginning> beginnings() {
    return written;
  }

  /** Whether a class was too large for memory, so that it isn't in the text. */
  boolean isOverflowed() {
    return overflowed;
  }

  @Override
  public String reference(String name) {
    int home = holders.getOrDefault(name, holder());
    return home == holder() ? name : prefix + home + "." + name;
  }

  /** How the class around the holders refers to an object. */
  String referenceFromOutside(String name) {
    return prefix + holders.getOrDefault(name, count()) + "." + name;
  }

  /**
   * A buffer that drops what it has, and all that comes, once it has more than may be in memory.
   */
  static TextBuffer limited(TextBuffer buffer, int buffered) {
    return buffered == Integer.MAX_VALUE
        ? buffer
        : buffer.overflowing(buffered, OutputStream::nullOutputStream);
  }
}
