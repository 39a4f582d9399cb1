package io.persistable.python;

import io.persistable.array.SparseMatrix;
import io.persistable.graph.Numbering;
import io.persistable.graph.ObjectGraph;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Persister;
import io.persistable.spi.Representation;
import io.persistable.text.Fragment;
import io.persistable.text.LineWidth;
import io.persistable.text.TextBuffer;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.value.RecordValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects as expressions. It is the sink that generated code calls, straight into the
 * buffer: what a value's text needs to know of its type was made ready before.
 */
final class Expressions implements Representation {

  private final Numbering numbering;
  private final Header header;
  private final ObjectNames names;
  private final OutsideArrays arrays;
  private final ArrayLiterals arrayLiterals;
  private final TypeForms forms;
  private final Leaves leaves;
  private final CollectionTexts collections;
  private TextBuffer out;

  /** What the function being written refers to; null outside functions. */
  private @Nullable List<String> parameters;

  private String indent = "    ";
  private int depth;
  private int inlineDepth;
  private long objects;
  private TypeForm form = TypeForm.NONE;

  /**
   * @param names of all objects that aren't written inline
   */
  Expressions(
      Numbering numbering, Header header, ObjectNames names, OutsideArrays arrays, TextBuffer out) {
    this.numbering = numbering;
    this.header = header;
    this.names = names;
    this.arrays = arrays;
    this.out = out;
    this.forms = new TypeForms(header, numbering.types());
    this.leaves = new Leaves(header, forms, out);
    this.collections = new CollectionTexts(this, numbering, header);
    this.arrayLiterals = new ArrayLiterals(forms);
  }

  TextBuffer out() {
    return out;
  }

  TypeForms forms() {
    return forms;
  }

  CollectionTexts collections() {
    return collections;
  }

  /** Writes to another buffer from now on. */
  void writeTo(TextBuffer buffer) {
    out = buffer;
    leaves.writeTo(buffer);
  }

  /** From now on, named objects are parameters {@code _l_N}; their names are collected. */
  void beginFunction() {
    parameters = new ArrayList<>();
    forms.inFunction(true);
    indent = "        ";
  }

  /** The names of the objects that the function refers to, in order. */
  List<String> endFunction() {
    List<String> used = parameters == null ? List.of() : parameters;
    parameters = null;
    forms.inFunction(false);
    indent = "    ";
    return used;
  }

  /** A leaf as the value of a statement. */
  void leaf(@Nullable Object value) {
    element(value, DeclaredType.OBJECT);
  }

  /** What an object is, as the value of a statement. */
  void definition(int id, DeclaredType place) {
    depth = 0;
    node(id, place);
  }

  /** How many objects have been written so far. */
  long objects() {
    return objects;
  }

  // What the statements and collections need.

  /** Starts with what an object refers to, in a statement; returns the cursor as it was. */
  int begin(int id) {
    depth = 0;
    return numbering.enter(id);
  }

  /** What comes next stands in brackets. */
  void nest() {
    depth++;
  }

  /** Whether the object being written stands in no other. */
  boolean isOutermost() {
    return depth == 0;
  }

  /** What a line that goes on begins with. */
  String indent() {
    return indent;
  }

  void indent(String indent) {
    this.indent = indent;
  }

  /** What stands between an element and the one before it. */
  void separate(int i) {
    if (i > 0) {
      out.ascii(',');
      if (out.column() > LineWidth.PYTHON) {
        out.newline().ascii(indent);
      } else {
        out.ascii(' ');
      }
    }
  }

  /** A value in a collection, whose objects no place fixes the class of. */
  void element(@Nullable Object value, DeclaredType place) {
    if (value == null) {
      if (place.isOptional()) {
        numbering.requirePlan(); // whose walk says where this is
      }
      out.fragment(Leaves.NONE);
    } else if (value instanceof String text && text.length() <= NodeType.SHORT_TEXT) {
      Literals.string(text, out); // needs no type
    } else if (!place.isOptional() || !optional(value, place)) {
      value(value, place, false);
    }
  }

  private void value(Object value, DeclaredType place, boolean component) {
    if (numbering.isNext(value)) {
      reference(numbering.pass(), place);
      return;
    }
    NodeType type = numbering.typeOf(value);
    Kind kind = type.kind();
    if (component && !type.fits(value, place.raw())) {
      numbering.requirePlan(); // whose walk says where this is
    }
    if (kind == Kind.INLINE && inlineDepth < NodeType.INLINE_DEPTH) {
      inline(value, type);
    } else if (kind == Kind.INLINE || !type.isLeaf(value)) {
      boolean typed = component && kind.isTyped(value, place);
      reference(numbering.next(value, type, typed), place);
    } else {
      leaves.write(value, type, place);
    }
  }

  // Objects.

  private void reference(int id, DeclaredType place) {
    if (!numbering.isNamed(id)) {
      depth++;
      node(id, place);
      depth--;
    } else if (parameters == null) {
      names.write(id, out);
    } else {
      out.ascii("_l_").integer(parameters.size());
      parameters.add(names.of(id));
    }
  }

  private void node(int id, DeclaredType place) {
    int outer = numbering.enter(id);
    int outerInline = inlineDepth;
    inlineDepth = 0;
    objects++;
    NodeType type = numbering.type(id);
    switch (type.kind()) {
      case RECORD, MUTABLE, INLINE -> record(numbering.node(id), type);
      case RECORD_VALUE -> {
        RecordValue value = (RecordValue) numbering.node(id);
        out.fragment(forms.of(value).open);
        components(value);
        out.ascii(')');
      }
      case MUTABLE_VALUE -> leaves.write(numbering.node(id), type, place);
      case TEXT -> Literals.string((String) numbering.node(id), out);
      case BYTES -> Literals.bytes((byte[]) numbering.node(id), out);
      case ARRAY -> array(numbering.node(id));
      case SPARSE -> sparse((SparseMatrix) numbering.node(id));
      default -> collections.write(id, place);
    }
    numbering.end(id);
    numbering.leave(outer);
    inlineDepth = outerInline;
  }

  private void array(Object node) {
    Object array = numbering.types().adapted(node);
    String name = arrays.nameOf(node, array);
    if (name == null) {
      arrayLiterals.write(array, out);
    } else {
      out.text(name);
    }
  }

  /** {@code _csr_matrix((data, indices, indptr), shape=(3, 4))}, as scipy has it. */
  private void sparse(SparseMatrix matrix) {
    String format = matrix.format().name().toLowerCase(Locale.ROOT);
    out.text(header.use("scipy.sparse", format + "_matrix")).ascii("((");
    List<? extends Object> parts = ObjectGraph.parts(matrix);
    for (int i = 0; i < parts.size(); i++) {
      separate(i);
      Object part = parts.get(i);
      reference(numbering.next(part, numbering.typeOf(part), true), DeclaredType.OBJECT);
    }
    out.ascii("), shape=(").integer(matrix.rows()).ascii(", ").integer(matrix.columns());
    out.ascii("))");
  }

  /** The call that makes an object. */
  private void record(Object value, NodeType type) {
    TypeForm outer = form;
    TypeForm own = forms.of(type);
    form = own;
    if (type.isExacting()) {
      numbering.requirePlan(); // whose walk looks inside
    }
    out.fragment(own.open);
    type.anyPersister().represent(value, this);
    out.ascii(')');
    form = outer;
  }

  /** The arguments of such a call alone. */
  void components(int id) {
    NodeType type = numbering.type(id);
    if (numbering.node(id) instanceof RecordValue value) {
      components(value);
      return;
    }
    TypeForm outer = form;
    form = forms.of(type);
    type.anyPersister().represent(numbering.node(id), this);
    form = outer;
  }

  private void components(RecordValue value) {
    TypeForm outer = form;
    form = forms.of(value);
    List<@Nullable Object> values = value.values();
    for (int i = 0; i < values.size(); i++) {
      reference(i, values.get(i));
    }
    form = outer;
  }

  /**
   * What an optional in a place for one holds, as it stands where there is no optional; None if it
   * is empty. Not so of one that holds another.
   */
  private boolean optional(Object value, DeclaredType place) {
    if (value.getClass() != place.raw()) {
      return false; // which only unchecked casts can put here
    }
    Object held;
    if (value instanceof Optional<?> optional) {
      held = optional.orElse(null);
    } else if (value instanceof OptionalInt optional) {
      held = optional.isPresent() ? (Integer) optional.getAsInt() : null;
    } else if (value instanceof OptionalLong optional) {
      held = optional.isPresent() ? (Long) optional.getAsLong() : null;
    } else {
      OptionalDouble optional = (OptionalDouble) value;
      held = optional.isPresent() ? (Double) optional.getAsDouble() : null;
    }
    if (held instanceof Optional || inlineDepth >= NodeType.INLINE_DEPTH) {
      return false;
    }
    inlineDepth++;
    numbering.nest();
    if (held == null) {
      out.fragment(Leaves.NONE);
    } else if (value instanceof Optional) {
      boolean isPlain =
          held instanceof Number || held instanceof String || held instanceof Character;
      value(held, isPlain ? place.argument(0) : DeclaredType.OBJECT, false);
    } else {
      value(held, DeclaredType.of(held.getClass()), false);
    }
    numbering.unnest();
    inlineDepth--;
    return true;
  }

  private void inline(Object value, NodeType type) {
    inlineDepth++;
    numbering.nest();
    record(value, type);
    numbering.unnest();
    inlineDepth--;
  }

  // The components of an object, called by persisters.

  /** What stands before a component, on a new line if this one is full. */
  private Fragment prefix(int component) {
    if (component > 0 && out.column() > LineWidth.PYTHON) {
      out.ascii(',').newline().ascii(indent);
      return form.broken[component];
    }
    return form.prefixes[component];
  }

  @Override
  public void bool(int component, boolean value) {
    out.fragments(prefix(component), value ? Leaves.TRUE : Leaves.FALSE);
  }

  @Override
  public void int8(int component, byte value) {
    int64(component, value);
  }

  @Override
  public void int16(int component, short value) {
    int64(component, value);
  }

  @Override
  public void int32(int component, int value) {
    int64(component, value);
  }

  @Override
  public void int64(int component, long value) {
    String[] defaults = form.defaults;
    if (defaults == null || !defaults[component].equals(Long.toString(value))) {
      out.integer(prefix(component), value);
    }
  }

  @Override
  public void float32(int component, float value) {
    out.fragment(prefix(component));
    leaves.decimal(value);
  }

  @Override
  public void float64(int component, double value) {
    out.fragment(prefix(component));
    leaves.decimal(value);
  }

  @Override
  public void character(int component, char value) {
    Literals.string(prefix(component), String.valueOf(value), out);
  }

  @Override
  public void text(int component, @Nullable String value) {
    Fragment prefix = prefix(component);
    if (value == null) {
      out.fragments(prefix, Leaves.NONE);
    } else if (value.length() <= NodeType.SHORT_TEXT) {
      Literals.string(prefix, value, out);
    } else {
      out.fragment(prefix);
      reference(numbering.next(value, numbering.typeOf(value), false), DeclaredType.TEXT);
    }
  }

  @Override
  public void reference(int component, @Nullable Object value) {
    Fragment prefix = prefix(component);
    DeclaredType place = form.places[component];
    if (value == null) {
      if (place.isOptional()) {
        numbering.requirePlan(); // whose walk says where this is
      }
      out.fragments(prefix, Leaves.NONE);
    } else {
      out.fragment(prefix);
      if (!place.isOptional() || !optional(value, place)) {
        value(value, place, true);
      }
    }
  }

  @Override
  public <R> void reference(int component, @Nullable R value, Persister<R> persister) {
    reference(component, value);
  }
}
