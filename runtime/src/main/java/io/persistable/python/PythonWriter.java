package io.persistable.python;

import io.persistable.graph.Kind;
import io.persistable.graph.ObjectGraph;
import io.persistable.graph.Plan;
import io.persistable.spi.ArrayValue;
import io.persistable.spi.DeclaredType;
import io.persistable.text.TextBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a plan as a Python program. See docs/text-format.md. */
public final class PythonWriter {

  private static final int WIDTH = 88;

  /** The number of objects after which progress is reported. */
  private static final int REPORT_OBJECTS = 4096;

  private final Plan plan;
  private final ObjectGraph graph;
  private final PythonOptions options;
  private final Header header;
  private final ObjectNames names;
  private final TextBuffer body;
  private final TextBuffer scratch = new TextBuffer(256);
  private final Expressions expressions;
  private final TypeComments comments;
  private final String arraysName;
  private final Parts parts;

  /** The objects that are defined, in order. */
  private final int[] order;

  private long partStart;
  private long reported;

  private PythonWriter(Plan plan, PythonOptions options, OutsideArrays arrays, Parts parts) {
    this.parts = parts;
    this.plan = plan;
    this.graph = plan.graph();
    this.order = plan.definitions();
    this.options = options;
    this.arraysName = arrays.arraysName();
    this.names = new ObjectNames(graph, options.globalPrefix());
    this.body = TextBuffer.reused();
    this.header =
        new Header(
            graph.roots().keySet(), options.globalPrefix(), arraysName, options.importTypes());
    this.expressions = new Expressions(plan, header, names, arrays, body);
    this.comments = new TypeComments(plan);
  }

  /**
   * The program that leaves the roots behind under their names. The plan can't be used after.
   *
   * @param arrays takes the arrays that are kept outside the text
   */
  public static TextBuffer write(Plan plan, PythonOptions options, OutsideArrays arrays) {
    return write(plan, options, arrays, Parts.NONE);
  }

  /**
   * As {@link #write(Plan, PythonOptions, OutsideArrays)}; statements go to parts of a limited
   * number of objects, which the program draws together.
   */
  public static TextBuffer write(
      Plan plan, PythonOptions options, OutsideArrays arrays, Parts parts) {
    PythonWriter writer = new PythonWriter(plan, options, arrays, parts);
    writer.nameObjects();
    writer.writeStatements();
    TextBuffer text = writer.assemble();
    plan.release();
    return text;
  }

  private void nameObjects() {
    for (int id : order) {
      names.number(id);
    }
  }

  private void writeStatements() {
    boolean[] written = new boolean[graph.size()];
    int next = 0;
    int root = 0;
    for (Map.Entry<String, @Nullable Object> entry : graph.roots().entrySet()) {
      int id = graph.rootId(root++);
      if (id < 0) {
        writeLeaf(entry.getKey(), entry.getValue());
        continue;
      }
      while (!written[id]) {
        writeDefinition(order[next]);
        endStatement();
        written[order[next++]] = true;
      }
      if (!names.isNameOf(id, root - 1)) {
        body.text(entry.getKey()).ascii(" = ");
        names.write(id, body);
        body.newline();
      }
    }
    while (next < order.length) {
      writeDefinition(order[next++]);
      endStatement();
    }
    for (int id : plan.fills()) {
      if (expressions.isLarge(id, parts.limit())) {
        writePieces(id);
      } else {
        expressions.fill(id);
        body.newline();
        endStatement();
      }
    }
  }

  /** Starts the next part when this one has enough objects. */
  private void endStatement() {
    if (expressions.objects() - reported >= REPORT_OBJECTS) {
      reported = expressions.objects();
      parts.report(reported, body.size());
    }
    if (expressions.objects() - partStart >= parts.limit()) {
      endPart();
    }
  }

  private void endPart() {
    parts.add(body);
    body.truncate(0);
    partStart = expressions.objects();
  }

  private void writePieces(int id) {
    Expressions.Pieces pieces = expressions.new Pieces(id);
    if (!plan.isDeferred(id)) {
      names.write(id, body);
      body.ascii(" = ");
      pieces.empty();
      body.newline();
    }
    while (pieces.hasNext()) {
      pieces.write(parts.limit() - (expressions.objects() - partStart));
      endStatement();
    }
    if (!pieces.frozen().isEmpty()) {
      names.write(id, body);
      body.ascii(" = ").text(pieces.frozen()).ascii('(');
      names.write(id, body);
      body.ascii(')').newline();
    }
  }

  private void writeLeaf(String name, @Nullable Object value) {
    if (options.scoped()) {
      beginFunction();
      expressions.leaf(value);
      endFunction(name, false);
    } else {
      body.text(name).ascii(" = ");
      expressions.leaf(value);
      body.newline();
    }
  }

  private void writeDefinition(int id) {
    boolean deferred = plan.isDeferred(id);
    if (!deferred && !options.scoped() && expressions.isLarge(id, parts.limit())) {
      writePieces(id);
      return;
    }
    DeclaredType type = comments.of(id);
    if (options.scoped() && !deferred) {
      beginFunction();
      expressions.definition(id, type);
      writeComment(id, type);
      endFunction(names.of(id), isConstructed(id));
      return;
    }
    names.write(id, body);
    body.ascii(" = ");
    if (deferred) {
      expressions.empty(id);
    } else {
      expressions.definition(id, type);
    }
    writeComment(id, type);
    body.newline();
  }

  /**
   * Whether the scoped form makes an object by a function even if it needs nothing from outside.
   */
  private boolean isConstructed(int id) {
    Kind kind = graph.kind(id);
    return switch (kind) {
      case TEXT, BYTES, ARRAY -> false;
      default -> !(kind.isSequence() || kind.isMapping()) || graph.elements(id).size() > 0;
    };
  }

  private void writeComment(int id, DeclaredType type) {
    TextBuffer out = options.scoped() && !plan.isDeferred(id) ? scratch : body;
    if (graph.isAmbiguousArray(id)) {
      Object array = graph.node(id);
      out.ascii("  # type: ")
          .text(array instanceof ArrayValue value ? arrayType(value) : arrayType(array.getClass()));
    } else if (graph.isEmptyOverEnum(id)) {
      out.ascii("  # type: ").text(enumCollection(id));
    } else if (!type.equals(DeclaredType.OBJECT)) {
      out.ascii("  # type: ").text(TypeText.of(type));
    }
  }

  /** {@code EnumSet[_Color]}: the type of a collection that has no constant to tell its enum. */
  private String enumCollection(int id) {
    ArrayValue.Component.Constants constants = graph.valuesOf(id);
    Class<?> type = graph.enumOf(graph.node(id));
    String name =
        constants != null
            ? expressions.typeName(constants)
            : type == null ? "object" : expressions.typeName(type, type.getName());
    return graph.kind(id) == Kind.ENUM_SET
        ? "EnumSet[" + name + "]"
        : "EnumMap[" + name + ", object]";
  }

  private String arrayType(ArrayValue array) {
    return expressions.typeName(array.component()) + "[]".repeat(array.dimensions());
  }

  /** The type of an array, its persistable component by the name that the text has for it. */
  private String arrayType(Class<?> type) {
    int dimensions = 0;
    Class<?> component = type;
    while (component.isArray()) {
      component = component.getComponentType();
      dimensions++;
    }
    String name =
        component.isPrimitive()
            ? component.getSimpleName()
            : expressions.typeName(component, TypeText.ofComponent(component));
    return name + "[]".repeat(dimensions);
  }

  private void beginFunction() {
    scratch.truncate(0);
    expressions.writeTo(scratch);
    expressions.beginFunction();
    header.beginFunction();
  }

  private void endFunction(String name, boolean always) {
    List<String> parameters = expressions.endFunction();
    expressions.writeTo(body);
    if (!always && parameters.isEmpty() && !header.hasLocalImports()) {
      header.endFunction(body);
      body.text(name).ascii(" = ").append(scratch).newline();
      return;
    }
    body.newline().ascii("def ").text(name).ascii('(');
    for (int i = 0; i < parameters.size(); i++) {
      body.ascii(i == 0 ? "_l_" : ",_l_").integer(i).ascii('=').text(parameters.get(i));
    }
    body.ascii("):").newline();
    header.endFunction(body);
    body.ascii("    return ").append(scratch).newline();
    body.text(name).ascii(" = ").text(name).ascii("()").newline();
  }

  private TextBuffer assemble() {
    TextBuffer head = new TextBuffer(2048);
    header.writeTo(head);
    parts.writeCalls(head);
    TextBuffer text = body.prepend(head);
    header.writeCleanUp(text);
    boolean any = false;
    for (int id : order) {
      if (names.isNumbered(id)) {
        if (any && text.column() > WIDTH) {
          text.newline();
        }
        text.ascii(text.column() == 0 ? "del " : ", ");
        names.write(id, text);
        any = true;
      }
    }
    if (any) {
      text.newline();
    }
    text.ascii("try: del __builtins__, ").text(arraysName).newline();
    return text.ascii("except NameError: pass").newline();
  }
}
