package io.persistable.java.write;

import io.persistable.error.NotPersistableException;
import io.persistable.graph.ObjectGraph;
import io.persistable.plan.Plan;
import io.persistable.spi.Persister;
import io.persistable.text.FormatMark;
import io.persistable.text.TextBuffer;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one class, with names and a choice of its form that are made before. */
final class ClassWriter {

  /** Slots of an archive that is written without holder classes. */
  private static final int SMALL = 600;

  /** The static initializer of a class is one method; each item takes it up to a dozen bytes. */
  private static final int MOST_ITEMS = 5_000;

  private final Plan plan;
  private final ObjectGraph graph;
  private final JavaOptions options;
  private final StatementPlan definitions;
  private final Members members;
  private final ImportSection imports;
  private final StaticTypes types;
  private final @Nullable String[] names;
  private final Set<SourceMethod> helpers = EnumSet.noneOf(SourceMethod.class);
  private final ExternalArrays arrays;
  private final TextBuffer body;
  private final boolean fixture;
  private final int buffered;

  /** How the holders begin, of a text that was written before. */
  private final List<HolderScope.Beginning> known;

  private @Nullable HolderScope holders;

  ClassWriter(
      Plan plan,
      JavaOptions options,
      Set<String> avoided,
      TextBuffer body,
      List<HolderScope.Beginning> known,
      int buffered) {
    this.plan = plan;
    this.body = body;
    this.known = known;
    this.buffered = buffered;
    this.graph = plan.graph();
    this.options = options;
    this.definitions = new StatementPlan(plan);
    this.fixture = options.style() == JavaStyle.FIXTURE && definitions.size() <= SMALL;
    this.members =
        new Members(options.simpleName(), NamedObjects.ofItems(graph.roots().keySet(), avoided));
    this.arrays = new ExternalArrays(options.arrayThreshold(), options.arraysName());
    this.names = NamedObjects.of(graph, members, definitions.steps(), avoided, fixture);
    Set<String> taken = new HashSet<>(members.variables());
    if (fixture) {
      for (String name : names) {
        taken.add(String.valueOf(name));
      }
    }
    String home = options.packageName();
    this.imports = new ImportSection(home.isEmpty() ? null : home, options.simpleName(), taken);
    for (int id = 0; id < graph.size(); id++) {
      if (graph.type(id).persister() != null) {
        imports.demandAccess(graph.type(id).anyPersister().type());
      }
    }
    this.types = new StaticTypes(definitions, imports);
  }

  JavaSource source(Set<String> avoided) {
    byte[] head = head();
    TextBuffer text = null;
    if (!body.isOverflowed() && (holders == null || !holders.isOverflowed())) {
      long size = head.length + (long) body.size();
      text = new TextBuffer((int) Math.min(size, Integer.MAX_VALUE - 8));
      text.lines(head).append(body);
    }
    List<HolderScope.Beginning> beginnings = holders == null ? List.of() : holders.beginnings();
    return new JavaSource(
        className(),
        options.arraysName(),
        arrays.byName(),
        text,
        out -> {
          ClassWriter again =
              new ClassWriter(plan, options, avoided, out.lines(head), beginnings, buffered);
          again.write();
          if (!Arrays.equals(again.head(), head)) {
            throw HolderScope.changed();
          }
        });
  }

  /** Whether a class has this name that the source names or relies on, or that archives know. */
  boolean isTaken(String className) {
    TypeRegistry known = graph.types();
    Persister<?> persister = known.byName(className);
    Class<?> constants = known.enumByClassName(className);
    return imports.uses(className)
        || ImportSection.isMentioned(options.simpleName())
        || helpers.stream()
            .flatMap(helper -> helper.imports().stream())
            .anyMatch(type -> type.getSimpleName().equals(options.simpleName()))
        || persister != null && persister.type().javaClass().getName().equals(className)
        || constants != null && constants.getName().equals(className);
  }

  /** Variables that hide the first part of a qualified name somewhere in the text. */
  Set<String> obscured() {
    Set<String> obscured = new HashSet<>(members.variables());
    for (String name : names) {
      obscured.add(String.valueOf(name));
    }
    obscured.retainAll(imports.heads());
    return obscured;
  }

  void write() {
    if (graph.roots().size() > MOST_ITEMS) {
      throw new NotPersistableException(
          "expected at most "
              + MOST_ITEMS
              + " items in one class, found "
              + graph.roots().size()
              + "; put them into a map",
          "$");
    }
    describeItems();
    if (fixture) {
      writeFixture();
    } else if (definitions.size() <= SMALL) {
      writeFields();
    } else {
      writeHolders();
    }
    for (SourceMethod helper : helpers) {
      body.newline().text(helper.text(options.simpleName()));
    }
    body.ascii("}").newline();
  }

  String className() {
    String home = imports.packageName();
    return home.isEmpty() ? options.simpleName() : home + "." + options.simpleName();
  }

  private void describeItems() {
    ItemDocs docs = new ItemDocs(graph, imports);
    int root = 0;
    for (Map.Entry<String, String> member : members.byVariable().entrySet()) {
      int id = graph.rootId(root++);
      members
          .docs()
          .put(
              member.getKey(),
              id >= 0 && !member.getKey().equals(names[id])
                  ? "The same object as {@link #" + names[id] + "}."
                  : id >= 0 ? docs.of(id) : docs.of(graph.roots().get(member.getValue())));
    }
  }

  private JavaExpressions expressions(Scope scope) {
    return new JavaExpressions(definitions, types, imports, helpers, arrays, scope, names);
  }

  /** The type of an item's variable: primitive if the item is such a value. */
  private String type(String item, int id) {
    if (id >= 0) {
      return imports.type(types.of(id));
    }
    Object leaf = graph.roots().get(item);
    if (leaf == null) {
      return "Object";
    }
    NodeType type = graph.typeOf(leaf);
    return switch (type.kind()) {
      case BOOLEAN -> "boolean";
      case BYTE -> "byte";
      case SHORT -> "short";
      case INT -> "int";
      case LONG -> "long";
      case FLOAT -> "float";
      case DOUBLE -> "double";
      case CHARACTER -> "char";
      default -> imports.type(StaticTypes.ofLeaf(leaf, type));
    };
  }

  // Small archives: fields.

  private void writeFields() {
    FieldScope scope = new FieldScope(members, imports, body);
    JavaExpressions expressions = expressions(scope);
    int[] steps = definitions.steps();
    boolean[] written = new boolean[graph.size()];
    int next = 0;
    int root = 0;
    for (Map.Entry<String, String> member : members.byVariable().entrySet()) {
      String variable = member.getKey();
      int id = graph.rootId(root++);
      while (id >= 0 && !written[id]) {
        writeStep(expressions, steps[next]);
        if (steps[next] >= 0) {
          written[steps[next]] = true;
        }
        next++;
      }
      if (id < 0 || !variable.equals(names[id])) {
        writeItem(scope, expressions, member, id);
      }
    }
    for (; next < steps.length; next++) {
      writeStep(expressions, steps[next]);
    }
    scope.endBlock();
    writeConstructor();
  }

  private void writeItem(
      FieldScope scope, JavaExpressions expressions, Map.Entry<String, String> member, int id) {
    LineBreaker layout = expressions.out();
    scope.declare(layout, member.getKey(), type(member.getValue(), id));
    if (id < 0) {
      expressions.leafItem(graph.roots().get(member.getValue()));
    } else {
      layout.text(Objects.requireNonNull(names[id]));
    }
    scope.declared(layout);
  }

  private static void writeStep(JavaExpressions expressions, int step) {
    if (step < 0) {
      expressions.fill(~step);
    } else {
      expressions.define(step);
    }
  }

  private void writeConstructor() {
    body.newline().ascii("  private ").text(options.simpleName()).ascii("() {}").newline();
  }

  // Large archives: holders.

  private void writeHolders() {
    String prefix = "Part";
    while (options.simpleName().startsWith(prefix)) {
      prefix += "_";
    }
    FieldScope fields = new FieldScope(members, imports, body);
    JavaExpressions leaves = expressions(fields);
    LineBreaker layout = leaves.out();
    int root = 0;
    for (Map.Entry<String, String> member : members.byVariable().entrySet()) {
      int id = graph.rootId(root++);
      if (id < 0) {
        writeItem(fields, leaves, member, id);
      } else {
        declareItem(member, id);
      }
    }
    writeConstructor();
    HolderScope scope = new HolderScope(imports, body, prefix, known, buffered);
    holders = scope;
    JavaExpressions expressions = expressions(scope);
    for (int step : definitions.steps()) {
      writeStep(expressions, step);
    }
    scope.endHolder();
    body.newline().ascii("  static {").newline();
    for (int i = 1; i <= scope.count(); i++) {
      body.ascii("    ").ascii(prefix).integer(i).ascii(".build();").newline();
    }
    root = 0;
    for (String variable : members.variables()) {
      int id = graph.rootId(root++);
      if (id >= 0) {
        String held = scope.referenceFromOutside(Objects.requireNonNull(names[id]));
        layout.open(4).text(variable + " =").fill(" ").text(held + ";").close();
        layout.writeTo(body, 4);
      }
    }
    body.ascii("  }").newline();
  }

  private void declareItem(Map.Entry<String, String> member, int id) {
    body.newline().ascii("  ").text(members.doc(member.getKey())).newline();
    body.ascii("  public static final ").text(type(member.getValue(), id)).ascii(' ');
    body.text(member.getKey()).ascii(";").newline();
  }

  // Fixtures: local variables.

  /** Whether there is one item, which a method gives. */
  private boolean isMethod() {
    return fixture && graph.roots().size() == 1 && graph.rootId(0) >= 0;
  }

  private void writeFixture() {
    boolean single = isMethod();
    if (!single && definitions.steps().length == 0) {
      writeFields();
      return;
    }
    int[] steps = definitions.steps();
    String variable = members.variables().iterator().next();
    boolean returned =
        single
            && steps[steps.length - 1] == graph.rootId(0)
            && !plan.isDeferred(graph.rootId(0))
            && !definitions.isSetOrLarge(graph.rootId(0));
    TextBuffer statements = new TextBuffer(1024);
    Members items = single ? new Members(members.className(), Map.of()) : members;
    LocalScope scope = new LocalScope(items, imports, statements, returned ? variable : "");
    JavaExpressions expressions = expressions(scope);
    for (int step : steps) {
      writeStep(expressions, step);
    }
    if (single) {
      writeConstructor();
      body.newline().ascii("  ").text(members.doc(variable)).newline();
      body.ascii("  public static ").text(imports.type(types.of(graph.rootId(0)))).ascii(' ');
      body.text(variable).ascii("() {").newline().append(statements);
      if (!returned) {
        body.ascii("    return ").text(variable).ascii(";").newline();
      }
      body.ascii("  }").newline();
    } else {
      writeFixtureItems(statements);
    }
  }

  private void writeFixtureItems(TextBuffer statements) {
    FieldScope fields = new FieldScope(members, imports, body);
    JavaExpressions leaves = expressions(fields);
    TextBuffer aliases = new TextBuffer(64);
    int root = 0;
    for (Map.Entry<String, String> member : members.byVariable().entrySet()) {
      int id = graph.rootId(root++);
      if (id < 0) {
        writeItem(fields, leaves, member, id);
        continue;
      }
      declareItem(member, id);
      if (!member.getKey().equals(names[id])) {
        aliases.ascii("    ").text(member.getKey()).ascii(" = ");
        aliases.text(Objects.requireNonNull(names[id])).ascii(";").newline();
      }
    }
    body.newline().ascii("  static {").newline().append(statements).append(aliases);
    body.ascii("  }").newline();
    writeConstructor();
  }

  /** All types that are known, which may be beside the class. */
  private List<Class<?>> types() {
    List<Class<?>> types = new ArrayList<>();
    for (String name : graph.types().names()) {
      Persister<?> persister = graph.types().byName(name);
      if (persister != null) {
        types.add(persister.type().javaClass());
      }
    }
    return types;
  }

  /** What stands before the members, which is known when they have been written. */
  private byte[] head() {
    TextBuffer text = new TextBuffer(4096);
    if (options.style() != JavaStyle.FIXTURE) {
      text.ascii(FormatMark.JAVA).newline();
    }
    imports.importHidden(types());
    imports.writeTo(text);
    text.ascii("/** The objects of an archive, made ")
        .ascii(isMethod() ? "anew at each call" : "when the class is initialized")
        .ascii(". */")
        .newline();
    imports.writeSuppressions(text);
    text.ascii("public final class ").text(options.simpleName()).ascii(" {").newline();
    return text.toByteArray();
  }
}
