package io.persistable.python;

import io.persistable.graph.Numbering;
import io.persistable.graph.ObjectGraph;
import io.persistable.graph.TreeNumbering;
import io.persistable.plan.Plan;
import io.persistable.plan.PlannedNumbering;
import io.persistable.plan.Planner;
import io.persistable.spi.DeclaredType;
import io.persistable.text.LineWidth;
import io.persistable.text.TextBuffer;
import io.persistable.type.Kind;
import io.persistable.type.TypeRegistry;
import io.persistable.value.ArrayValue;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a plan as a Python program. See docs/text-format.md. */
public final class PythonWriter {

  private static final String TYPE_COMMENT = "  # java: ";

  /** The number of objects after which progress is reported. */
  private static final int REPORT_OBJECTS = 4096;

  private final Numbering numbering;
  private final PythonOptions options;
  private final Header header;
  private final ObjectNames names;
  private final TextBuffer body;

  /** The function being written; the body itself where there are none. */
  private final TextBuffer scratch;

  private final Expressions expressions;
  private final Fills fills;
  private final TypeComments comments;
  private final String arraysName;
  private final Parts parts;

  /** The objects that are defined, in order. */
  private final int[] order;

  private long partStart;
  private long reported;

  PythonWriter(
      Numbering numbering,
      PythonOptions options,
      OutsideArrays arrays,
      Parts parts,
      TextBuffer body) {
    this.parts = parts;
    this.numbering = numbering;
    this.order = numbering.definitions();
    this.options = options;
    this.arraysName = arrays.arraysName();
    this.names = new ObjectNames(numbering, options.globalPrefix());
    this.body = body;
    this.scratch = options.scoped() ? new TextBuffer(0) : body;
    this.header =
        new Header(
            numbering.roots().keySet(),
            new HeaderOptions(options.globalPrefix(), arraysName, options.importTypes()),
            options.scoped());
    this.expressions = new Expressions(numbering, header, names, arrays, body);
    this.fills = new Fills(expressions, numbering, header, names);
    this.comments = new TypeComments(numbering);
  }

  /**
   * The program that leaves the roots behind under their names.
   *
   * @param arrays takes the arrays that are kept outside the text
   * @throws io.persistable.error.NotPersistableException if an object can't be archived
   */
  public static TextBuffer write(
      Map<String, @Nullable Object> roots,
      TypeRegistry types,
      Planner planner,
      PythonOptions options,
      OutsideArrays arrays) {
    try (TreeNumbering tree = new TreeNumbering(roots, types)) {
      return new PythonWriter(tree, options, arrays, Parts.NONE, TextBuffer.reused()).write();
    } catch (TreeNumbering.NoTree e) {
      arrays.forget();
    }
    return write(planner.plan(roots), options, arrays);
  }

  /**
   * As {@link #write(Map, TypeRegistry, Planner, PythonOptions, OutsideArrays)}, of a plan, which
   * can't be used after.
   */
  public static TextBuffer write(Plan plan, PythonOptions options, OutsideArrays arrays) {
    Numbering numbering = new PlannedNumbering(plan);
    TextBuffer text =
        new PythonWriter(numbering, options, arrays, Parts.NONE, TextBuffer.reused()).write();
    plan.release();
    return text;
  }

  /** Writes the program into the body. */
  TextBuffer write() {
    try {
      statements();
      return assemble();
    } catch (TreeNumbering.NoTree | TextBuffer.TooLarge e) {
      body.release();
      throw e;
    }
  }

  /** Writes all but the head and what comes last into the body. */
  void statements() {
    nameObjects();
    writeStatements();
    if (parts.limit() < Integer.MAX_VALUE && body.isOverflowed()) {
      endPart();
    }
  }

  /** What comes before the statements, once they are written. */
  byte[] head() {
    byte[] head = header.text();
    byte[] calls = parts.calls(Namespace.partsName(numbering.roots().keySet(), arraysName));
    if (calls.length == 0) {
      return head;
    }
    byte[] all = Arrays.copyOf(head, head.length + calls.length);
    System.arraycopy(calls, 0, all, head.length, calls.length);
    return all;
  }

  private void nameObjects() {
    for (int id : order) {
      names.number(id);
    }
  }

  private void writeStatements() {
    int[] steps = numbering.steps();
    BitSet written = new BitSet(numbering.size());
    int next = 0;
    int root = 0;
    for (Map.Entry<String, @Nullable Object> entry : numbering.roots().entrySet()) {
      int id = numbering.rootId(root++);
      if (id < 0) {
        writeLeaf(entry.getKey(), entry.getValue());
        continue;
      }
      while (!written.get(id)) {
        int step = steps[next++];
        writeStep(step);
        if (step >= 0) {
          written.set(step);
        }
      }
      if (!names.isNameOf(id, root - 1)) {
        body.text(entry.getKey()).ascii(" = ");
        names.write(id, body);
        body.newline();
      }
    }
    while (next < steps.length) {
      writeStep(steps[next++]);
    }
  }

  private void writeStep(int step) {
    if (step >= 0) {
      writeDefinition(step);
      endStatement();
      return;
    }
    int id = ~step;
    if (numbering.references(id) > parts.limit() && isExtensible(id)) {
      writePieces(id);
    } else {
      fills.fill(id);
      body.newline();
      endStatement();
    }
  }

  /** Starts the next part when this one has enough objects. */
  private void endStatement() {
    if (expressions.objects() - reported >= REPORT_OBJECTS) {
      reported = expressions.objects();
      parts.report(reported, body.written());
    }
    boolean isFull = parts.limit() < Integer.MAX_VALUE && body.isOverflowed();
    if (isFull || expressions.objects() - partStart >= parts.limit()) {
      endPart();
    }
  }

  private void endPart() {
    parts.add(body);
    partStart = expressions.objects();
  }

  /** Whether a collection, if too large for one part, is created empty and extended by pieces. */
  private boolean isExtensible(int id) {
    return switch (numbering.type(id).kind()) {
      case LIST, FROZEN_LIST, SET, FROZEN_SET, MAP, FROZEN_MAP -> true;
      default -> false;
    };
  }

  private void writePieces(int id) {
    Fills.Pieces pieces = fills.pieces(id);
    if (!numbering.isDeferred(id)) {
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
    boolean deferred = numbering.isDeferred(id);
    if (!deferred
        && !options.scoped()
        && numbering.references(id) > parts.limit()
        && isExtensible(id)) {
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
      fills.create(id);
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
    Kind kind = numbering.type(id).kind();
    return switch (kind) {
      case TEXT, BYTES, ARRAY, MUTABLE_VALUE -> false;
      default -> !(kind.isSequence() || kind.isMapping()) || numbering.elements(id).size() > 0;
    };
  }

  private void writeComment(int id, DeclaredType type) {
    TextBuffer out = options.scoped() && !numbering.isDeferred(id) ? scratch : body;
    if (numbering.type(id).kind().isArray() && ObjectGraph.isAmbiguousArray(numbering.node(id))) {
      Object array = numbering.node(id);
      out.ascii(TYPE_COMMENT)
          .text(array instanceof ArrayValue value ? arrayType(value) : arrayType(array.getClass()));
    } else if (numbering.type(id).kind().isOverEnum()
        && (numbering.isDeferred(id) && numbering.known(id) == 0
            || numbering.types().isEmptyOverEnum(numbering.node(id)))) {
      out.ascii(TYPE_COMMENT).text(enumCollection(numbering.node(id)));
    } else if (!type.equals(DeclaredType.OBJECT)) {
      out.ascii(TYPE_COMMENT).text(TypeText.of(type));
    }
  }

  /** {@code EnumSet[_Color]}: the type of a collection that has no constant to tell its enum. */
  private String enumCollection(Object collection) {
    ArrayValue.Component.Constants constants = TypeRegistry.valuesOf(collection);
    Class<?> type = numbering.types().enumOf(collection);
    String name =
        constants != null
            ? expressions.forms().name(constants)
            : type == null ? "Object" : expressions.forms().name(type, type.getCanonicalName());
    return collection instanceof Map ? "EnumMap[" + name + ", Object]" : "EnumSet[" + name + "]";
  }

  private String arrayType(ArrayValue array) {
    return expressions.forms().name(array.component()) + "[]".repeat(array.dimensions());
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
            : expressions.forms().name(component, TypeText.ofComponent(component));
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

  TextBuffer assemble() {
    return cleanUp(body.prepend(head()));
  }

  /** Deletes everything but the items. */
  TextBuffer cleanUp(TextBuffer text) {
    text.lines(header.cleanUp());
    boolean any = false;
    for (int id : order) {
      if (names.isNumbered(id)) {
        if (any && text.column() > LineWidth.PYTHON) {
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
    boolean hidden = numbering.roots().containsKey("NameError");
    return text.ascii(hidden ? "except: pass" : "except NameError: pass").newline();
  }
}
