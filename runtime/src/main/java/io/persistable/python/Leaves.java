package io.persistable.python;

import io.persistable.spi.DeclaredType;
import io.persistable.text.Fragment;
import io.persistable.text.TextBuffer;
import io.persistable.type.CollectionForm;
import io.persistable.type.NodeType;
import io.persistable.value.EnumValue;
import java.math.BigInteger;

/** Writes what refers to nothing: numbers, short strings, constants of enums, values of the JDK. */
final class Leaves implements ValueSink {

  static final Fragment NONE = new Fragment("None");
  static final Fragment TRUE = new Fragment("True");
  static final Fragment FALSE = new Fragment("False");

  private final Header header;
  private final TypeForms forms;
  private TextBuffer out;

  Leaves(Header header, TypeForms forms, TextBuffer out) {
    this.header = header;
    this.forms = forms;
    this.out = out;
  }

  /** Writes to another buffer from now on. */
  void writeTo(TextBuffer buffer) {
    out = buffer;
  }

  void write(Object value, NodeType type, DeclaredType place) {
    switch (type.kind()) {
      case BOOLEAN -> out.fragment((Boolean) value ? TRUE : FALSE);
      case INT -> out.integer((Integer) value);
      case LONG -> {
        long number = (Long) value;
        wrapped("int", "Long", place.fixes(Long.class) || number != (int) number, number);
      }
      case SHORT -> wrapped("int", "Short", place.fixes(Short.class), (Short) value);
      case BYTE -> wrapped("int", "Byte", place.fixes(Byte.class), (Byte) value);
      case BIG_INTEGER -> {
        BigInteger number = (BigInteger) value;
        boolean bare = place.fixes(BigInteger.class) || number.bitLength() > 63;
        String alias = bare ? "" : header.use("builtins", "int", "BigInteger");
        out.text(bare ? "" : alias + "(");
        Literals.integer(number, out);
        out.ascii(bare ? "" : ")");
      }
      case DOUBLE -> decimal((Double) value);
      case FLOAT -> {
        boolean bare = place.fixes(Float.class);
        if (!bare) {
          out.text(header.use("builtins", "float", "Float")).ascii('(');
        }
        decimal((Float) value);
        out.ascii(bare ? "" : ")");
      }
      case CHARACTER -> {
        boolean bare = place.fixes(Character.class);
        if (!bare) {
          out.text(header.use("builtins", "str", "Character")).ascii('(');
        }
        Literals.string(value.toString(), out);
        out.ascii(bare ? "" : ")");
      }
      case TEXT -> Literals.string((String) value, out);
      case ENUM -> out.fragment(forms.constant((Enum<?>) value, type));
      case ENUM_VALUE -> {
        EnumValue constant = (EnumValue) value;
        out.text(header.enumType(constant.typeName(), constant.constants())).ascii('.');
        out.text(forms.constant(constant));
      }
      case VALUE, MUTABLE_VALUE -> ValueForms.write(value, place, this);
      case FROZEN_LIST, FROZEN_SET, FROZEN_MAP -> empty(type.form(value));
      default -> throw new IllegalStateException("no leaf: " + type.kind());
    }
  }

  /** An unmodifiable collection without elements. */
  private void empty(CollectionForm form) {
    switch (form) {
      case IMMUTABLE_LIST -> out.ascii("()");
      case IMMUTABLE_SET -> out.text(header.use("builtins", "frozenset")).ascii("()");
      case IMMUTABLE_MAP -> out.text(header.use("types", "MappingProxyType")).ascii("({})");
      case UNMODIFIABLE_LIST -> out.text(header.use("builtins", "tuple", form.alias())).ascii("()");
      case UNMODIFIABLE_SET ->
          out.text(header.use("builtins", "frozenset", form.alias())).ascii("()");
      default -> out.text(header.use("types", "MappingProxyType", form.alias())).ascii("({})");
    }
  }

  private void wrapped(String python, String java, boolean bare, long number) {
    if (bare) {
      out.integer(number);
    } else {
      out.text(header.use("builtins", python, java)).ascii('(').integer(number).ascii(')');
    }
  }

  void decimal(double value) {
    if (Double.isFinite(value)) {
      out.decimal(value);
    } else {
      special(value);
    }
  }

  void decimal(float value) {
    if (Float.isFinite(value)) {
      out.decimal(value);
    } else {
      special(value);
    }
  }

  private void special(double value) {
    if (value < 0) {
      out.ascii('-');
    }
    out.text(header.use("math", Double.isNaN(value) ? "nan" : "inf"));
  }

  @Override
  public String name(String module, String name, String alias) {
    return header.use(module, name, alias);
  }

  @Override
  public String stringClass(String javaModule, String simpleName) {
    return header.stringClass(javaModule, simpleName);
  }

  @Override
  public void ascii(String text) {
    out.text(text);
  }

  @Override
  public void string(String value) {
    Literals.string(value, out);
  }
}
