package io.persistable.java;

import io.persistable.text.TextBuffer;

/** Each object in a local variable of one method or static block, as people write fixtures. */
final class LocalScope implements Scope {

  private final Members members;
  private final Imports imports;
  private final TextBuffer out;
  private final String returned;
  private boolean returning;

  /**
   * @param returned the variable that is returned instead of being declared; empty if there is none
   */
  LocalScope(Members members, Imports imports, TextBuffer out, String returned) {
    this.members = members;
    this.imports = imports;
    this.out = out;
    this.returned = returned;
  }

  @Override
  public void declare(Layout layout, String name, JavaType type) {
    returning = name.equals(returned);
    if (returning) {
      layout.text("return ");
    } else if (members.isItem(name)) {
      layout.open(4).text(name + " =").fill(" ");
    } else {
      layout.open(4).text(imports.type(type) + " " + name + " =").fill(" ");
    }
  }

  @Override
  public void declared(Layout layout) {
    layout.text(";");
    if (!returning) {
      layout.close();
    }
    layout.writeTo(out, 4);
  }

  @Override
  public void statement(Layout layout) {
    layout.text(";").writeTo(out, 4);
  }

  @Override
  public void point(long slots) {}

  @Override
  public String reference(String name) {
    return name;
  }
}
