package io.persistable.java.write;

import io.persistable.text.TextBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Each object in a field of the class, with what fills it in static blocks; for small archives. */
final class FieldScope implements Scope {

  private final Members members;
  private final ImportSection imports;
  private final TextBuffer out;

  /**
   * Variables whose values are being written. There are several where an object that setters build
   * interrupts the value around it.
   */
  private final Deque<String> declaring = new ArrayDeque<>();

  private boolean inBlock;
  private boolean afterMember;

  FieldScope(Members members, ImportSection imports, TextBuffer out) {
    this.members = members;
    this.imports = imports;
    this.out = out;
  }

  @Override
  public void declare(LineBreaker layout, String name, JavaType type) {
    declare(layout, name, imports.type(type));
  }

  /** As {@link #declare(LineBreaker, String, JavaType)}, for a type that may be primitive. */
  void declare(LineBreaker layout, String name, String type) {
    declaring.push(name);
    String visibility = members.isItem(name) ? "public" : "private";
    layout.open(4).text(visibility + " static final " + type + " " + name + " =").fill(" ");
  }

  @Override
  public void declared(LineBreaker layout) {
    endBlock();
    String name = declaring.pop();
    boolean item = members.isItem(name);
    if (item || afterMember) {
      out.newline();
    }
    if (item) {
      out.ascii("  ").text(members.doc(name)).newline();
    }
    afterMember = item;
    layout.text(";").close().writeTo(out, 2);
  }

  @Override
  public void statement(LineBreaker layout) {
    if (!inBlock) {
      out.newline().ascii("  static {").newline();
      inBlock = true;
    }
    layout.text(";").writeTo(out, 4);
  }

  void endBlock() {
    if (inBlock) {
      out.ascii("  }").newline();
      inBlock = false;
      afterMember = true;
    }
  }

  @Override
  public void point(long slots) {}

  @Override
  public String reference(String name) {
    return name;
  }
}
