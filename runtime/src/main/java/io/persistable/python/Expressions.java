package io.persistable.python;

import io.persistable.array.SparseMatrix;
import io.persistable.graph.Kind;
import io.persistable.graph.NodeType;
import io.persistable.graph.ObjectGraph;
import io.persistable.graph.Plan;
import io.persistable.spi.ArrayValue;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.EnumValue;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.RecordValue;
import io.persistable.spi.Representation;
import io.persistable.text.TextBuffer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as expressions. It is the sink that generated code calls, straight into the buffer:
 * references are taken in the order in which the walk met them, so no object is looked up.
 */
final class Expressions implements Representation {

  /** A line is broken after a comma once it has passed this column. */
  private static final int WIDTH = 88;

  /** Collections of more elements than this have each bracketed element on a line of its own. */
  private static final int SHORT_COLLECTION = 3;

  private final Plan plan;
  private final ObjectGraph graph;
  private final Header header;
  private final ObjectNames names;
  private final OutsideArrays arrays;
  private final ArrayLiterals arrayLiterals;
  private final KeyCheck keys;

  /** By the number of the type. */
  private @Nullable TypeForm[] forms = new TypeForm[64];

  private final Map<Enum<?>, byte[]> constants = new IdentityHashMap<>();
  private final Map<PersistableType<?>, TypeForm> recordForms = new IdentityHashMap<>();
  private TextBuffer out;

  private final ValueSink values =
      new ValueSink() {
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
      };

  /** What the function being written refers to; null outside functions. */
  private @Nullable List<String> parameters;

  private String indent = "    ";
  private int edge;
  private int depth;
  private int inlineDepth;
  private long objects;
  private TypeForm form = NO_FORM;

  private static final TypeForm NO_FORM =
      new TypeForm(PersistableType.of(Object.class).build(), "");

  /**
   * @param names of all objects that aren't written inline
   */
  Expressions(Plan plan, Header header, ObjectNames names, OutsideArrays arrays, TextBuffer out) {
    this.plan = plan;
    this.graph = plan.graph();
    this.header = header;
    this.names = names;
    this.arrays = arrays;
    this.out = out;
    this.keys = new KeyCheck(graph);
    this.arrayLiterals = new ArrayLiterals(header);
  }

  /** Writes to another buffer from now on. */
  void writeTo(TextBuffer buffer) {
    out = buffer;
  }

  /** From now on, named objects are parameters {@code _l_N}; their names are collected. */
  void beginFunction() {
    parameters = new ArrayList<>();
    indent = "        ";
  }

  /** The names of the objects that the function refers to, in order. */
  List<String> endFunction() {
    List<String> used = parameters == null ? List.of() : parameters;
    parameters = null;
    indent = "    ";
    return used;
  }

  /** A leaf as the value of a statement. */
  void leaf(@Nullable Object value) {
    value(value, DeclaredType.OBJECT);
  }

  /** What an object is, as the value of a statement. */
  void definition(int id, DeclaredType place) {
    depth = 0;
    node(id, place);
  }

  /** An object on a cycle, created empty. */
  void empty(int id) {
    Object node = graph.node(id);
    switch (graph.kind(id)) {
      case LIST -> out.ascii("[]");
      case SET, SORTED_SET, DEQUE, SORTED_MAP, IDENTITY_MAP -> {
        String wrapper = wrapper(id);
        out.text(wrapper.isEmpty() ? header.use("builtins", "set") : wrapper).ascii("()");
      }
      case MAP -> {
        String wrapper = wrapper(id);
        out.text(wrapper.isEmpty() ? "{}" : wrapper + "()");
      }
      case OBJECT_ARRAY, ARRAY_VALUE -> {
        out.ascii('[');
        for (int i = 0; i < graph.elements(id).size(); i++) {
          separate(i);
          out.ascii("None");
        }
        out.ascii(']');
      }
      case MUTABLE -> out.raw(formOf(graph.type(id)).open).ascii(')');
      case RECORD_VALUE -> out.raw(formOf((RecordValue) node).open).ascii(')');
      default -> throw new IllegalStateException("can't be created empty: " + graph.kind(id));
    }
  }

  /** How many objects have been written so far. */
  long objects() {
    return objects;
  }

  /**
   * Whether a collection is so large that it is created empty and extended piece by piece.
   *
   * @param limit the number of objects for one piece
   */
  boolean isLarge(int id, int limit) {
    return switch (graph.kind(id)) {
      case LIST, FROZEN_LIST, SET, FROZEN_SET, MAP, FROZEN_MAP ->
          graph.endEdge(id) - graph.firstEdge(id) > limit;
      default -> false;
    };
  }

  /** A large collection, written as statements of which each adds a piece. */
  final class Pieces {

    private final int id;
    private final ObjectGraph.Elements elements;
    private final boolean mapping;
    private final boolean hashable;
    private final String frozen;
    private int next;
    private int nextEdge;

    Pieces(int id) {
      this.id = id;
      this.elements = graph.elements(id);
      this.mapping = graph.kind(id).isMapping();
      this.hashable =
          graph.kind(id) != Kind.LIST
              && graph.kind(id) != Kind.FROZEN_LIST
              && keys.canHash(elements, mapping ? 2 : 1);
      this.nextEdge = graph.firstEdge(id);
      this.frozen =
          switch (graph.kind(id)) {
            case FROZEN_LIST -> header.use("builtins", "tuple");
            case FROZEN_SET, FROZEN_MAP -> wrapper(id);
            default -> "";
          };
    }

    /** The empty collection that the pieces go into. */
    void empty() {
      if (!hashable) {
        out.ascii("[]");
      } else if (mapping) {
        out.ascii("{}");
      } else {
        out.text(header.use("builtins", "set")).ascii("()");
      }
    }

    boolean hasNext() {
      return next < elements.size();
    }

    /** A statement that adds elements, until {@code limit} objects have been written. */
    void write(long limit) {
      int outerEdge = edge;
      edge = nextEdge;
      depth = 0;
      names.write(id, out);
      out.ascii(hashable ? ".update(" : ".extend(").ascii(hashable ? '{' : '[');
      long stop = objects + Math.max(1, limit);
      int step = mapping ? 2 : 1;
      do {
        if (out.column() > 0) {
          out.newline();
        }
        out.ascii(indent);
        element(next);
        out.ascii(',');
        next += step;
      } while (next < elements.size() && objects < stop);
      out.newline().ascii(hashable ? "})" : "])").newline();
      nextEdge = edge;
      edge = outerEdge;
    }

    private void element(int i) {
      depth = 1;
      if (!mapping) {
        value(elements.get(i), DeclaredType.OBJECT);
        return;
      }
      out.ascii(hashable ? "" : "(");
      value(elements.get(i), DeclaredType.OBJECT);
      out.ascii(hashable ? ": " : ", ");
      value(elements.get(i + 1), DeclaredType.OBJECT);
      out.ascii(hashable ? "" : ")");
    }

    /** What an unmodifiable collection is made from the pieces by; empty if it is modifiable. */
    String frozen() {
      return frozen;
    }
  }

  /** The statement that fills an object that was created empty. */
  void fill(int id) {
    names.write(id, out);
    depth = 0;
    int start = edge;
    edge = graph.firstEdge(id);
    switch (graph.kind(id)) {
      case LIST, DEQUE -> {
        out.ascii(".extend(");
        sequence(id, '[', ']', DeclaredType.OBJECT);
        out.ascii(')');
      }
      case OBJECT_ARRAY, ARRAY_VALUE -> {
        out.ascii("[:] = ");
        sequence(id, '[', ']', DeclaredType.OBJECT);
      }
      case SET, SORTED_SET -> {
        boolean hashable = keys.canHash(graph.elements(id), 1);
        out.ascii(hashable ? ".update(" : ".extend(");
        sequence(id, '[', ']', DeclaredType.OBJECT);
        out.ascii(')');
      }
      case MAP, SORTED_MAP, IDENTITY_MAP -> {
        boolean hashable =
            graph.kind(id) != Kind.IDENTITY_MAP && keys.canHash(graph.elements(id), 2);
        out.ascii(hashable ? ".update(" : ".extend(");
        mapping(id, hashable, DeclaredType.OBJECT);
        out.ascii(')');
      }
      case MUTABLE, RECORD_VALUE -> {
        out.ascii(".__init__(");
        components(id, graph.node(id));
        out.ascii(')');
      }
      default -> throw new IllegalStateException("can't be filled: " + graph.kind(id));
    }
    edge = start;
  }

  /** What the text calls a class: its alias if it is persistable or an enum. */
  String typeName(Class<?> type, String otherwise) {
    NodeType known = graph.typeOf(type);
    if (known != null && known.persister() != null) {
      Persister<?> persister = known.persister();
      return header.type(persister.type(), !(persister instanceof MutablePersister));
    }
    return known != null && known.kind() == Kind.ENUM
        ? header.enumType(type, graph.enumName(type))
        : otherwise;
  }

  /** What the text calls the component type of an array whose class isn't here. */
  String typeName(ArrayValue.Component component) {
    if (component instanceof ArrayValue.Component.Records records) {
      return header.type(records.type(), !records.mutable());
    }
    return component instanceof ArrayValue.Component.Constants constants
        ? header.enumType(constants.typeName(), constants.constants())
        : component.typeName();
  }

  // Values.

  private void value(@Nullable Object value, DeclaredType place) {
    if (value == null) {
      out.ascii("None");
      return;
    }
    if (isNext(value)) {
      reference(graph.target(edge++), place);
      return;
    }
    NodeType type = graph.typeOf(value);
    if (type.kind() == Kind.INLINE && inlineDepth < ObjectGraph.INLINE_DEPTH) {
      inline(value, type);
    } else if (type.kind() == Kind.INLINE || !ObjectGraph.isLeaf(value, type)) {
      reference(graph.target(edge++), place);
    } else {
      leaf(value, type.kind(), place);
    }
  }

  /**
   * Whether a value is what the next reference leads to, which saves asking for its type. What has
   * no identity is passed by: the same object may stand here inline and, deeper, be numbered.
   */
  private boolean isNext(Object value) {
    if (edge >= graph.edgeCount()) {
      return false;
    }
    int target = graph.target(edge);
    return graph.node(target) == value && graph.kind(target) != Kind.INLINE;
  }

  private void leaf(Object value, Kind kind, DeclaredType place) {
    switch (kind) {
      case BOOLEAN -> out.ascii((Boolean) value ? "True" : "False");
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
      case ENUM -> out.raw(constant((Enum<?>) value));
      case ENUM_VALUE -> {
        EnumValue constant = (EnumValue) value;
        out.text(header.enumType(constant.typeName(), constant.constants())).ascii('.');
        out.text(PythonNames.enumConstant(constant.name()));
      }
      case VALUE -> ValueForms.write(value, place, values);
      case FROZEN_LIST -> out.ascii("()");
      case FROZEN_SET -> out.text(header.use("builtins", "frozenset")).ascii("()");
      case FROZEN_MAP -> out.text(header.use("types", "MappingProxyType")).ascii("({})");
      default -> throw new IllegalStateException("no leaf: " + kind);
    }
  }

  /** The text of a constant; kept, since the names of its type are costly to work out. */
  private byte[] constant(Enum<?> constant) {
    // In a function the alias may be a local one, which has to be imported there.
    return parameters != null
        ? newConstant(constant)
        : constants.computeIfAbsent(constant, this::newConstant);
  }

  private byte[] newConstant(Enum<?> constant) {
    Class<?> type = constant.getDeclaringClass();
    String alias = header.enumType(type, graph.enumName(type));
    return (alias + "." + PythonNames.enumConstant(constant.name()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private void wrapped(String python, String java, boolean bare, long number) {
    if (bare) {
      out.integer(number);
    } else {
      out.text(header.use("builtins", python, java)).ascii('(').integer(number).ascii(')');
    }
  }

  private void decimal(double value) {
    if (Double.isFinite(value)) {
      out.decimal(value);
    } else {
      special(value);
    }
  }

  private void decimal(float value) {
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

  // Objects.

  private void reference(int id, DeclaredType place) {
    if (!plan.isNamed(id)) {
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
    int outerEdge = edge;
    int outerInline = inlineDepth;
    edge = graph.firstEdge(id);
    inlineDepth = 0;
    objects++;
    Object node = graph.node(id);
    Kind kind = graph.kind(id);
    switch (kind) {
      case RECORD, MUTABLE, INLINE, RECORD_VALUE -> {
        TypeForm objectForm =
            node instanceof RecordValue value ? formOf(value) : formOf(graph.type(id));
        out.raw(objectForm.open);
        components(id, node);
        out.ascii(')');
      }
      case TEXT -> Literals.string((String) node, out);
      case BYTES -> Literals.bytes((byte[]) node, out);
      case ARRAY -> {
        Object array = graph.array(id);
        String name = arrays.nameOf(node, array);
        if (name == null) {
          arrayLiterals.write(array, out);
        } else {
          out.text(name);
        }
      }
      case SPARSE -> sparse((SparseMatrix) node);
      case LIST, OBJECT_ARRAY, ARRAY_VALUE -> sequence(id, '[', ']', place);
      case FROZEN_LIST -> sequence(id, '(', ')', place);
      default -> {
        if (kind.isMapping()) {
          wrappedMapping(id, place);
        } else {
          wrappedSequence(id, place);
        }
      }
    }
    if (edge != graph.endEdge(id)) {
      throw new ConcurrentModificationException(
          "expected a " + node.getClass().getName() + " to stay as it is while it is archived");
    }
    edge = outerEdge;
    inlineDepth = outerInline;
  }

  /** {@code _csr_matrix((data, indices, indptr), shape=(3, 4))}, as scipy has it. */
  private void sparse(SparseMatrix matrix) {
    String format = matrix.format().name().toLowerCase(Locale.ROOT);
    out.text(header.use("scipy.sparse", format + "_matrix")).ascii("((");
    int parts = matrix.format() == SparseMatrix.Format.DIA ? 2 : 3;
    for (int i = 0; i < parts; i++) {
      separate(i);
      reference(graph.target(edge++), DeclaredType.OBJECT);
    }
    out.ascii("), shape=(").integer(matrix.rows()).ascii(", ").integer(matrix.columns());
    out.ascii("))");
  }

  private void components(int id, Object node) {
    TypeForm outer = form;
    if (node instanceof RecordValue value) {
      form = formOf(value);
      List<@Nullable Object> values = value.values();
      for (int i = 0; i < values.size(); i++) {
        reference(i, values.get(i));
      }
    } else {
      Persister<Object> persister = graph.type(id).anyPersister();
      form = formOf(graph.type(id));
      persister.represent(node, this);
    }
    form = outer;
  }

  private void inline(Object value, NodeType type) {
    TypeForm outer = form;
    form = formOf(type);
    inlineDepth++;
    out.raw(form.open);
    type.anyPersister().represent(value, this);
    out.ascii(')');
    inlineDepth--;
    form = outer;
  }

  private TypeForm formOf(NodeType type) {
    int number = type.number();
    if (number >= forms.length) {
      forms = Arrays.copyOf(forms, number * 2);
    }
    Persister<?> persister = type.anyPersister();
    if (parameters != null) {
      return newForm(persister.type(), !(persister instanceof MutablePersister));
    }
    TypeForm known = forms[number];
    if (known == null) {
      known = newForm(persister.type(), !(persister instanceof MutablePersister));
      forms[number] = known;
    }
    return known;
  }

  private TypeForm formOf(RecordValue value) {
    return parameters != null
        ? newForm(value.type(), !value.mutable())
        : recordForms.computeIfAbsent(value.type(), type -> newForm(type, !value.mutable()));
  }

  /**
   * Not kept in functions: there the alias may be a local one, which has to be imported in each.
   */
  private TypeForm newForm(PersistableType<?> type, boolean frozen) {
    return new TypeForm(type, header.type(type, frozen));
  }

  // Collections.

  private void sequence(int id, char open, char close, DeclaredType place) {
    ObjectGraph.Elements elements = graph.elements(id);
    DeclaredType element = place.argument(0);
    int size = elements.size();
    boolean lines = depth == 0 && size > SHORT_COLLECTION;
    boolean broken = false;
    String outerIndent = indent;
    out.ascii(open);
    for (int i = 0; i < size; i++) {
      Object value = elements.get(i);
      if (lines && isBracketed(value)) {
        out.ascii(i == 0 ? "" : ",").newline().ascii(outerIndent);
        indent = outerIndent + "    ";
        broken = true;
      } else {
        separate(i);
      }
      value(value, element);
    }
    indent = outerIndent;
    if (broken) {
      out.ascii(',').newline().ascii(outerIndent, 4, outerIndent.length());
    } else if (open == '(' && size == 1) {
      out.ascii(',');
    }
    out.ascii(close);
  }

  private void wrappedSequence(int id, DeclaredType place) {
    String wrapper = wrapper(id);
    if (wrapper.isEmpty()) {
      if (graph.elements(id).size() == 0) {
        out.text(header.use("builtins", "set")).ascii("()");
      } else {
        sequence(id, '{', '}', place);
      }
      return;
    }
    boolean braces = graph.kind(id) == Kind.FROZEN_SET && keys.canHash(graph.elements(id), 1);
    out.text(wrapper).ascii('(');
    sequence(id, braces ? '{' : '[', braces ? '}' : ']', place);
    out.ascii(')');
  }

  private void wrappedMapping(int id, DeclaredType place) {
    String wrapper = wrapper(id);
    boolean hashable = graph.kind(id) != Kind.IDENTITY_MAP && keys.canHash(graph.elements(id), 2);
    out.text(wrapper).ascii(wrapper.isEmpty() ? "" : "(");
    mapping(id, hashable, place);
    out.ascii(wrapper.isEmpty() ? "" : ")");
  }

  private void mapping(int id, boolean braces, DeclaredType place) {
    ObjectGraph.Elements elements = graph.elements(id);
    int size = elements.size();
    boolean lines = depth == 0 && size > 2 * SHORT_COLLECTION;
    boolean broken = false;
    String outerIndent = indent;
    out.ascii(braces ? '{' : '[');
    for (int i = 0; i < size; i += 2) {
      if (lines && (isBracketed(elements.get(i)) || isBracketed(elements.get(i + 1)))) {
        out.ascii(i == 0 ? "" : ",").newline().ascii(outerIndent);
        indent = outerIndent + "    ";
        broken = true;
      } else {
        separate(i);
      }
      out.ascii(braces ? "" : "(");
      value(elements.get(i), place.argument(0));
      out.ascii(braces ? ": " : ", ");
      value(elements.get(i + 1), place.argument(1));
      out.ascii(braces ? "" : ")");
    }
    indent = outerIndent;
    if (broken) {
      out.ascii(',').newline().ascii(outerIndent, 4, outerIndent.length());
    }
    out.ascii(braces ? '}' : ']');
  }

  /** What a collection is passed to; empty if its brackets say all. */
  private String wrapper(int id) {
    Object node = graph.node(id);
    Kind kind = graph.kind(id);
    int step = kind.isMapping() ? 2 : 1;
    boolean hashable = keys.canHash(graph.elements(id), step);
    return switch (kind) {
      case SET -> hashable ? "" : header.use("builtins", "list", "Set");
      case FROZEN_SET ->
          hashable
              ? header.use("builtins", "frozenset")
              : header.use("builtins", "tuple", "FrozenSet");
      case SORTED_SET ->
          header.use("builtins", hashable ? "set" : "list", order(node) + "SortedSet");
      case FROZEN_SORTED_SET ->
          header.use(
              "builtins", hashable ? "frozenset" : "tuple", "Frozen" + order(node) + "SortedSet");
      case ENUM_SET -> header.use("builtins", "set", "EnumSet");
      case DEQUE -> header.use("collections", "deque");
      case MAP -> hashable ? "" : header.use("builtins", "list", "Map");
      case FROZEN_MAP ->
          hashable
              ? header.use("types", "MappingProxyType")
              : header.use("builtins", "tuple", "FrozenMap");
      case SORTED_MAP ->
          header.use("builtins", hashable ? "dict" : "list", order(node) + "SortedMap");
      case FROZEN_SORTED_MAP ->
          hashable
              ? header.use("types", "MappingProxyType", "Frozen" + order(node) + "SortedMap")
              : header.use("builtins", "tuple", "Frozen" + order(node) + "SortedMap");
      case ENUM_MAP -> header.use("builtins", "dict", "EnumMap");
      case IDENTITY_MAP -> header.use("builtins", "list", "IdentityMap");
      default -> throw new IllegalStateException("no collection: " + kind);
    };
  }

  private static String order(Object sorted) {
    Comparator<?> comparator =
        sorted instanceof SortedSet<?> set
            ? set.comparator()
            : ((SortedMap<?, ?>) sorted).comparator();
    return comparator != null && ObjectGraph.isReverse(comparator) ? "Reverse" : "";
  }

  /** Whether a value is an object that is written here, in brackets of its own. */
  private boolean isBracketed(@Nullable Object value) {
    if (value == null) {
      return false;
    }
    if (!isNext(value)) {
      NodeType type = graph.typeOf(value);
      if (type.kind() == Kind.INLINE) {
        return true;
      }
      if (ObjectGraph.isLeaf(value, type)) {
        return false;
      }
    }
    int target = graph.target(edge);
    return !plan.isNamed(target)
        && switch (graph.kind(target)) {
          case TEXT, BYTES, ARRAY -> false;
          default -> true;
        };
  }

  private void separate(int i) {
    if (i > 0) {
      out.ascii(',');
      if (out.column() > WIDTH) {
        out.newline().ascii(indent);
      } else {
        out.ascii(' ');
      }
    }
  }

  // The components of an object, called by persisters.

  private void prefix(int component) {
    if (component > 0 && out.column() > WIDTH) {
      out.ascii(',').newline().ascii(indent).raw(form.broken[component]);
    } else {
      out.raw(form.prefixes[component]);
    }
  }

  @Override
  public void bool(int component, boolean value) {
    prefix(component);
    out.ascii(value ? "True" : "False");
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
    String defaultValue = form.defaults[component];
    if (defaultValue.isEmpty() || !defaultValue.equals(Long.toString(value))) {
      prefix(component);
      out.integer(value);
    }
  }

  @Override
  public void float32(int component, float value) {
    prefix(component);
    decimal(value);
  }

  @Override
  public void float64(int component, double value) {
    prefix(component);
    decimal(value);
  }

  @Override
  public void character(int component, char value) {
    prefix(component);
    Literals.string(String.valueOf(value), out);
  }

  @Override
  public void text(int component, @Nullable String value) {
    prefix(component);
    if (value == null) {
      out.ascii("None");
    } else if (value.length() <= ObjectGraph.SHORT_TEXT) {
      Literals.string(value, out);
    } else {
      reference(graph.target(edge++), DeclaredType.TEXT);
    }
  }

  @Override
  public void reference(int component, @Nullable Object value) {
    prefix(component);
    value(value, form.places[component]);
  }

  @Override
  public <R> void reference(int component, @Nullable R value, Persister<R> persister) {
    prefix(component);
    value(value, form.places[component]);
  }
}
