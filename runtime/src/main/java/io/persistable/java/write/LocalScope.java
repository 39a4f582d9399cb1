package io.persistable.java.write;

import io.persistable.text.TextBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Each object in a local variable of one method or static block, as people write fixtures. */
final class LocalScope implements Scope {

  private final Members members;
  private final ImportSection imports;
  private final TextBuffer out;
  private final String returned;

  /** Whether the values that are being written are returned; see {@link FieldScope}. */
  private final Deque<Boolean> returning = new ArrayDeque<>();

  /**
   * @param returned the variable that is returned instead of being declared; empty if there is none
   */
  LocalScope(Members members, ImportSection imports, TextBuffer out, String returned) {
    this.members = members;
    this.imports = imports;
    this.out = out;
    this.returned = returned;
  }

  @Override
  public void declare(LineBreaker layout, String name, JavaType type) {
    returning.push(name.equals(returned));
    if (name.equals(returned)) {
      layout.text("return ");
    } else if (members.isItem(name)) {
      layout.open(4).text(name + " =").fill(" ");
    } else {
      layout.open(4).text(imports.type(type) + " " + name + " =").fill(" ");
    }
  }

  @Override
  public void declared(LineBreaker layout) {
    layout.text(";");
    if (!returning.pop()) {
      layout.close();
    }
    layout.writeTo(out, 4);
  }

  @Override
  public void statement(LineBreaker layout) {
    layout.text(";").writeTo(out, 4);
  }

  @Override
  public void point(long slots) {}

  @Override
  public String reference(String name) {
    return name;
  }
}
