package io.persistable.java;

import io.persistable.text.TextBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Objects in the fields of holder classes, made by small methods, so that no method passes 64 KiB
 * and no class 65,535 constants. A holder is loaded when it is first touched.
 */
final class HolderScope implements Scope {

  /** Slots after which another method begins; each is a dozen bytes of code. */
  private static final int METHOD = 500;

  /** Slots after which another class begins; each is at most three constants. */
  private static final int HOLDER = 12_000;

  private final Imports imports;
  private final TextBuffer out;
  private final String prefix;
  private final Map<String, Integer> holders = new HashMap<>();
  private TextBuffer fields = new TextBuffer(1024);
  private TextBuffer methods = new TextBuffer(1024);
  private int holder = 1;
  private int method;
  private boolean inMethod;
  private long holderStart;
  private long methodStart;
  private long fieldSlots;

  HolderScope(Imports imports, TextBuffer out, String prefix) {
    this.imports = imports;
    this.out = out;
    this.prefix = prefix;
  }

  @Override
  public void declare(Layout layout, String name, JavaType type) {
    fields.ascii("    static ").text(imports.type(type)).ascii(' ').text(name).ascii(";").newline();
    holders.put(name, holder);
    fieldSlots += 2;
    layout.open(4).text(name + " =").fill(" ");
  }

  @Override
  public void declared(Layout layout) {
    layout.text(";").close();
    put(layout);
  }

  @Override
  public void statement(Layout layout) {
    put(layout.text(";"));
  }

  private void put(Layout layout) {
    if (!inMethod) {
      methods.newline().ascii("    private static void build").integer(++method).ascii("() {");
      methods.newline();
      inMethod = true;
    }
    layout.writeTo(methods, 6);
  }

  @Override
  public void point(long slots) {
    long written = slots + fieldSlots;
    if (written - holderStart > HOLDER) {
      endHolder();
      holder++;
      holderStart = written;
      methodStart = written;
    } else if (written - methodStart > METHOD) {
      endMethod();
      methodStart = written;
    }
  }

  private void endMethod() {
    if (inMethod) {
      methods.ascii("    }").newline();
      inMethod = false;
    }
  }

  /** Ends the class that is being written; after the last object it has to be called. */
  void endHolder() {
    endMethod();
    out.newline().ascii("  private static final class ").text(prefix).integer(holder).ascii(" {");
    out.newline().newline().append(fields);
    out.newline().ascii("    static void build() {").newline();
    for (int i = 1; i <= method; i++) {
      out.ascii("      build").integer(i).ascii("();").newline();
    }
    out.ascii("    }").newline().append(methods).ascii("  }").newline();
    fields = new TextBuffer(1024);
    methods = new TextBuffer(1024);
    method = 0;
  }

  /** How many classes there are. */
  int count() {
    return holder;
  }

  @Override
  public String reference(String name) {
    int home = holders.getOrDefault(name, holder);
    return home == holder ? name : prefix + home + "." + name;
  }

  /** How the class around the holders refers to an object. */
  String referenceFromOutside(String name) {
    return prefix + holders.getOrDefault(name, holder) + "." + name;
  }
}
