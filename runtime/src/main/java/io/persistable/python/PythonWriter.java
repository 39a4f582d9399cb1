package io.persistable.python;

import io.persistable.graph.Kind;
import io.persistable.graph.ObjectGraph;
import io.persistable.graph.Plan;
import io.persistable.spi.DeclaredType;
import io.persistable.text.TextBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a plan as a Python program. See docs/text-format.md. */
public final class PythonWriter {

  private static final int WIDTH = 88;

  private final Plan plan;
  private final ObjectGraph graph;
  private final PythonOptions options;
  private final Header header;
  private final String[] names;
  private final TextBuffer body;
  private final TextBuffer scratch = new TextBuffer(256);
  private final Expressions expressions;
  private final TypeComments comments;
  private final List<String> shared = new ArrayList<>();

  private PythonWriter(Plan plan, PythonOptions options, ArrayNames arrays) {
    this.plan = plan;
    this.graph = plan.graph();
    this.options = options;
    this.names = new String[graph.size()];
    this.body = new TextBuffer((int) Math.min(1 << 20, 512 + 64L * graph.size()));
    this.header = new Header(graph.roots().keySet(), options.globalPrefix(), options.importTypes());
    this.expressions = new Expressions(plan, header, names, arrays, body);
    this.comments = new TypeComments(plan);
  }

  /** The program that leaves the roots behind under their names. */
  public static TextBuffer write(Plan plan, PythonOptions options) {
    PythonWriter writer = new PythonWriter(plan, options, ArrayNames.INLINE);
    writer.nameObjects();
    writer.writeStatements();
    return writer.assemble();
  }

  private void nameObjects() {
    int root = 0;
    for (String name : graph.roots().keySet()) {
      int id = graph.rootId(root++);
      if (id >= 0 && names[id] == null) {
        names[id] = name;
      }
    }
    int next = graph.roots().size();
    for (int id : plan.definitions()) {
      if (names[id] == null) {
        String name = options.globalPrefix() + next++;
        while (graph.roots().containsKey(name)) {
          name = options.globalPrefix() + next++;
        }
        names[id] = name;
        shared.add(name);
      }
    }
  }

  private void writeStatements() {
    int[] order = plan.definitions();
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
        written[order[next++]] = true;
      }
      if (!names[id].equals(entry.getKey())) {
        body.text(entry.getKey()).ascii(" = ").text(names[id]).newline();
      }
    }
    while (next < order.length) {
      writeDefinition(order[next++]);
    }
    for (int id : plan.fills()) {
      expressions.fill(id);
      body.newline();
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
    boolean isArray = graph.node(id) instanceof Object[];
    DeclaredType type = isArray ? DeclaredType.OBJECT : comments.of(id);
    if (options.scoped() && !deferred) {
      beginFunction();
      expressions.definition(id, type);
      writeComment(id, type);
      endFunction(names[id], isConstructed(id));
      return;
    }
    body.text(names[id]).ascii(" = ");
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
    if (graph.node(id) instanceof Object[] array) {
      out.ascii("  # type: ").text(arrayType(array.getClass()));
    } else if (!type.equals(DeclaredType.OBJECT)) {
      out.ascii("  # type: ").text(TypeText.of(type));
    }
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
            : expressions.typeName(component, TypeText.of(DeclaredType.of(component)));
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
    TextBuffer text = new TextBuffer(body.size() + 1024);
    header.writeTo(text);
    text.append(body);
    header.writeCleanUp(text);
    for (int i = 0; i < shared.size(); i++) {
      if (i > 0 && text.column() > WIDTH) {
        text.newline();
      }
      text.ascii(text.column() == 0 ? "del " : ", ");
      text.text(shared.get(i));
    }
    if (!shared.isEmpty()) {
      text.newline();
    }
    text.ascii("try: del __builtins__, _arrays").newline();
    return text.ascii("except NameError: pass").newline();
  }
}
