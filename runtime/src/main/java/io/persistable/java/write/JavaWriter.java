package io.persistable.java.write;

import io.persistable.error.InvalidNameException;
import io.persistable.error.NotPersistableException;
import io.persistable.graph.ObjectGraph;
import io.persistable.plan.Plan;
import io.persistable.spi.Persister;
import io.persistable.text.FormatMark;
import io.persistable.text.TextBuffer;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a plan as Java source. See docs/text-format.md. */
public final class JavaWriter {

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

  private JavaWriter(
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
    this.members = new Members(options.simpleName(), variables(graph.roots().keySet(), avoided));
    this.names = new String[graph.size()];
    this.arrays = new ExternalArrays(options.arrayThreshold(), options.arraysName());
    nameObjects(avoided);
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

  /** As {@link #write(Plan, JavaOptions, int)}, in memory, whatever its size. */
  public static TextBuffer write(Plan plan, JavaOptions options) {
    return Objects.requireNonNull(write(plan, options, Integer.MAX_VALUE).text());
  }

  /**
   * The source of a class whose members are the roots. What is larger than may be in memory is
   * written into nothing, to know its imports and how its holders begin, and then anew each time
   * that it is asked for.
   *
   * @param plan is used again by a source that isn't in memory
   * @param buffered the most bytes in memory
   * @throws NotPersistableException if the roots hold what Java source can't name or build
   * @throws InvalidNameException if the domain has a class of that name, or the text relies on one
   *     of the JDK's
   */
  public static JavaSource write(Plan plan, JavaOptions options, int buffered) {
    Set<String> avoided = new HashSet<>();
    JavaOptions named = options;
    while (true) {
      TextBuffer body = limited(new TextBuffer(capacity(plan)), buffered);
      JavaWriter writer = new JavaWriter(plan, named, avoided, body, List.of(), buffered);
      writer.write();
      String className = writer.className();
      if (writer.isTaken(className)) {
        if (!options.orAnother()) {
          throw new InvalidNameException(
              "expected a name for the class of the source that no class of the domain has, nor one"
                  + " of the JDK that the text relies on, found '"
                  + className
                  + "'; choose another, such as '"
                  + className
                  + "_'");
        }
        named = named.withClassName(named.className() + "_");
      } else if (!avoided.addAll(writer.obscured())) {
        return writer.source(avoided);
      }
    }
  }

  private static int capacity(Plan plan) {
    return (int) Math.min(1 << 20, 1024 + 64L * plan.graph().size());
  }

  /**
   * A buffer that drops what it has, and all that comes, once it has more than may be in memory.
   */
  static TextBuffer limited(TextBuffer buffer, int buffered) {
    return buffered == Integer.MAX_VALUE
        ? buffer
        : buffer.overflowing(buffered, OutputStream::nullOutputStream);
  }

  private JavaSource source(Set<String> avoided) {
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
          JavaWriter again =
              new JavaWriter(plan, options, avoided, out.lines(head), beginnings, buffered);
          again.write();
          if (!Arrays.equals(again.head(), head)) {
            throw HolderScope.changed();
          }
        });
  }

  /** Whether a class that the source names or relies on, or that archives know, is called so. */
  private boolean isTaken(String className) {
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
  private Set<String> obscured() {
    Set<String> obscured = new HashSet<>(members.variables());
    for (String name : names) {
      obscured.add(String.valueOf(name));
    }
    obscured.retainAll(imports.heads());
    return obscured;
  }

  private static Map<String, String> variables(Set<String> items, Set<String> avoided) {
    Map<String, String> byVariable = new LinkedHashMap<>();
    for (String item : items) {
      String variable = JavaNames.identifier(item);
      while (JavaNames.isReserved(variable)
          || ImportSection.isFixed(variable)
          || avoided.contains(variable)
          || byVariable.containsKey(variable)
          || !variable.equals(item) && items.contains(variable)) {
        variable += "_";
      }
      byVariable.put(variable, item);
    }
    return byVariable;
  }

  private void nameObjects(Set<String> avoided) {
    int root = 0;
    for (String variable : members.variables()) {
      int id = graph.rootId(root++);
      if (id >= 0 && names[id] == null) {
        names[id] = variable;
      }
    }
    Set<String> taken = new HashSet<>(members.variables());
    taken.addAll(avoided);
    FixtureNames fixtureNames = fixture ? new FixtureNames(graph, taken) : null;
    int next = graph.roots().size();
    for (int id : definitions.steps()) {
      if (id < 0 || names[id] != null) {
        continue;
      }
      if (fixtureNames != null) {
        names[id] = fixtureNames.of(id);
        continue;
      }
      String name = "g" + next++;
      while (taken.contains(name)) {
        name = "g" + next++;
      }
      names[id] = name;
    }
  }

  private void write() {
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

  private String className() {
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
