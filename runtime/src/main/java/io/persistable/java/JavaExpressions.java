package io.persistable.java;

import io.persistable.error.NotPersistableException;
import io.persistable.graph.Kind;
import io.persistable.graph.NodeType;
import io.persistable.graph.ObjectGraph;
import io.persistable.spi.ArrayValue;
import io.persistable.spi.Construction;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.RecordValue;
import io.persistable.spi.Representation;
import java.util.ConcurrentModificationException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as expressions. It is the sink that generated code calls; references are taken in
 * the order in which the walk met them, so no object is looked up.
 */
final class JavaExpressions implements Representation {

  private final Definitions definitions;
  private final ObjectGraph graph;
  private final StaticTypes types;
  private final Imports imports;
  private final Set<JavaHelper> helpers;
  private final Scope scope;
  private final @Nullable String[] names;
  private final Set<String> taken = new HashSet<>();
  private final CollectionWriter collections;
  private final ArrayWriter arrayWriter;
  private final LeafWriter leaves;
  private final LargeObjects large;
  Layout out = new Layout();

  private int edge;
  private int inlineDepth;
  private int temporaries;

  /** Slots written so far: see {@link Definitions}. */
  long slots;

  /**
   * Whether the place of the component being written has a type that none of an expression's can be
   * compared with: type variables or wildcards are in it.
   */
  private boolean open;

  /** How the object being written is built. */
  private Building building = Building.NONE;

  /**
   * How an object is built while its components are reported.
   *
   * @param persistable its type
   * @param generic whether type variables hide what its components' static types are
   * @param target what setters are called on; empty unless setters build it
   */
  private record Building(PersistableType<?> persistable, boolean generic, String target) {
    static final Building NONE = new Building(PersistableType.of(Object.class).build(), false, "");
  }

  JavaExpressions(
      Definitions definitions,
      StaticTypes types,
      Imports imports,
      Set<JavaHelper> helpers,
      ExternalArrays arrays,
      Scope scope,
      @Nullable String[] names) {
    this.definitions = definitions;
    this.graph = definitions.graph();
    this.types = types;
    this.imports = imports;
    this.helpers = helpers;
    this.scope = scope;
    this.names = names;
    this.taken.addAll(graph.roots().keySet());
    for (String name : names) {
      taken.add(String.valueOf(name));
    }
    this.collections = new CollectionWriter(this, graph, imports);
    this.arrayWriter = new ArrayWriter(this, imports, arrays);
    this.leaves = new LeafWriter(imports);
    this.large = new LargeObjects(this, graph, imports, arrays, collections, arrayWriter, scope);
  }

  Imports imports() {
    return imports;
  }

  /** A name that no other variable has. */
  String fresh(String base) {
    String name = base;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /** Notes that the text needs a helper; gives its name. */
  String use(JavaHelper helper) {
    if (helpers.add(helper)) {
      helper.imports().forEach(imports::name);
    }
    return helper.methodName();
  }

  /** Defines a named object: its declaration, and the statements that fill it if there are such. */
  void define(int id) {
    String name = Objects.requireNonNull(names[id]);
    JavaType type = types.of(id);
    scope.point(slots);
    begin(id);
    boolean deferred = definitions.plan().isDeferred(id);
    boolean setters = hasSetters(id);
    if (!deferred && definitions.isLarge(id)) {
      large.define(id, name, type);
      return;
    }
    scope.declare(out, name, type);
    if (deferred || setters) {
      empty(id, type);
    } else {
      node(id, type);
    }
    scope.declared(out);
    if (setters && !deferred) {
      set(id, scope.reference(name));
    }
  }

  /** A leaf as the value of a declaration that has begun. */
  void leafItem(@Nullable Object value) {
    begin(-1);
    value(value, JavaType.OBJECT);
  }

  /** Fills an object that was created empty. */
  void fill(int id) {
    String name = Objects.requireNonNull(names[id]);
    scope.point(slots);
    begin(id);
    if (hasSetters(id)) {
      set(id, scope.reference(name));
    } else {
      large.fill(id, name, types.of(id));
    }
  }

  private void begin(int id) {
    edge = id < 0 ? 0 : graph.firstEdge(id);
    inlineDepth = 0;
  }

  private boolean hasSetters(int id) {
    return graph.kind(id) == Kind.MUTABLE
        && Definitions.hasSetters(graph.type(id).anyPersister().type());
  }

  private void set(int id, String target) {
    Persister<Object> persister = graph.type(id).anyPersister();
    Building outer = building;
    building = new Building(persister.type(), isGeneric(persister.type()), target);
    persister.represent(graph.node(id), this);
    building = outer;
  }

  private static boolean isGeneric(PersistableType<?> type) {
    return JavaType.parameters(type.javaClass()) > 0;
  }

  // Values.

  /** A value in a place. */
  void value(@Nullable Object value, JavaType place) {
    slots++;
    if (value == null) {
      out.text("null");
      return;
    }
    NodeType type = graph.typeOf(value);
    if (type.kind() == Kind.INLINE && inlineDepth < ObjectGraph.INLINE_DEPTH) {
      inline(value, type.anyPersister(), place);
    } else if (type.kind() == Kind.INLINE || !ObjectGraph.isLeaf(value, type)) {
      reference(graph.target(edge++), place);
    } else {
      leaves.leaf(value, type.kind(), out);
    }
  }

  /** Whether an element's type is known to the compiler from the expression itself. */
  boolean isPlain(Object value, int target) {
    if (target < 0) {
      NodeType type = graph.typeOf(value);
      return switch (type.kind()) {
        case FROZEN_LIST, FROZEN_SET, FROZEN_MAP -> false;
        case INLINE -> !isGeneric(type.anyPersister().type());
        default -> true;
      };
    }
    JavaType type = types.of(target);
    return JavaType.parameters(JavaType.innermost(type.raw())) == 0;
  }

  /** The static type of an element. */
  JavaType typeOf(Object value, int target) {
    return target < 0 ? StaticTypes.ofLeaf(value, graph.typeOf(value)) : types.of(target);
  }

  private void reference(int id, JavaType place) {
    String name = names[id];
    JavaType type = types.of(id);
    boolean fits = type.fits(place) && !(open && !type.arguments().isEmpty());
    if (name != null && fits) {
      out.text(scope.reference(name));
    } else if (name != null) {
      out.text(use(JavaHelper.AS)).openArguments().argument();
      out.text(scope.reference(name)).closeArguments();
    } else if (fits) {
      node(id, type);
    } else {
      out.text(use(JavaHelper.AS)).openArguments().argument();
      node(id, type);
      out.closeArguments();
    }
  }

  // Objects.

  private void node(int id, JavaType type) {
    Building outer = building;
    boolean outerOpen = open;
    building = Building.NONE;
    open = false;
    int outerEdge = edge;
    int outerInline = inlineDepth;
    edge = graph.firstEdge(id);
    inlineDepth = 0;
    Object node = graph.node(id);
    Kind kind = graph.kind(id);
    slots++;
    switch (kind) {
      case RECORD, MUTABLE, INLINE -> build(node, graph.type(id).anyPersister(), type);
      case RECORD_VALUE -> throw LeafWriter.noClass(((RecordValue) node).typeName());
      case ARRAY_VALUE -> throw LeafWriter.noClass(((ArrayValue) node).typeName());
      case TEXT -> LeafWriter.text((String) node, out);
      case BYTES, ARRAY -> arrayWriter.numbers(node);
      case OBJECT_ARRAY -> arrayWriter.objects(graph.elements(id), (Object[]) node, type);
      case ENUM_SET -> leaves.enumSet((EnumSet<?>) node, type, out);
      default -> collections.write(id, node, kind, type);
    }
    if (edge != graph.endEdge(id)) {
      throw new ConcurrentModificationException(
          "expected a " + node.getClass().getName() + " to stay as it is while it is archived");
    }
    edge = outerEdge;
    inlineDepth = outerInline;
    building = outer;
    open = outerOpen;
  }

  /** An object on a cycle, or one that setters build. */
  private void empty(int id, JavaType type) {
    Object node = graph.node(id);
    Kind kind = graph.kind(id);
    if (node instanceof Object[] array) {
      arrayWriter.ofLength(array, out);
    } else if (kind == Kind.MUTABLE) {
      created(graph.type(id).anyPersister().type());
    } else {
      collections.empty(node, kind, type);
    }
  }

  private void created(PersistableType<?> type) {
    if (!Definitions.hasSetters(type)) {
      throw new NotPersistableException(
          "expected a type whose objects are created without arguments, found "
              + type
              + " on a cycle; describe its setters with Construction.Setters",
          "$");
    }
    imports.demandAccess(type);
    out.text("new " + imports.name(type.javaClass()) + (isGeneric(type) ? "<>" : ""));
    out.openArguments().closeArguments();
  }

  private void inline(Object value, Persister<Object> persister, JavaType place) {
    inlineDepth++;
    if (Definitions.hasSetters(persister.type())) {
      temporary(value, persister);
    } else {
      build(value, persister, place);
    }
    inlineDepth--;
  }

  /** What has setters and no identity gets a variable all the same, before the statement. */
  private void temporary(Object value, Persister<Object> persister) {
    Layout statement = out;
    Building outer = building;
    out = new Layout();
    String name = fresh("v" + ++temporaries);
    scope.declare(out, name, JavaType.of(persister.type().javaClass()));
    created(persister.type());
    scope.declared(out);
    building = new Building(persister.type(), isGeneric(persister.type()), scope.reference(name));
    persister.represent(value, this);
    building = outer;
    out = statement;
    out.text(scope.reference(name));
  }

  private void build(Object value, Persister<Object> persister, JavaType type) {
    PersistableType<?> persistable = persister.type();
    if (StandardForms.write(value, type, this)) {
      return;
    }
    imports.demandAccess(persistable);
    Building outer = building;
    building = new Building(persistable, isGeneric(persistable), "");
    Construction construction = persistable.construction();
    if (StaticTypes.isRange(persistable) && type.raw() != persistable.javaClass()) {
      out.text(use(JavaHelper.RANGE)).openArguments();
      persister.represent(value, this);
      out.closeArguments();
      building = outer;
      return;
    }
    String name = imports.name(persistable.javaClass());
    if (construction instanceof Construction.Builder builder) {
      out.open(4).text(name + "." + builder.builder() + "()");
      persister.represent(value, this);
      out.lineEnd("").text("." + builder.build() + "()").close();
    } else {
      if (construction instanceof Construction.Factory factory) {
        boolean qualified = factory.method().indexOf('.') >= 0;
        out.text(qualified ? imports.name(factory.method()) : name + "." + factory.method());
      } else {
        out.text("new " + name + (building.generic ? "<>" : ""));
      }
      out.openArguments();
      persister.represent(value, this);
      out.closeArguments();
    }
    building = outer;
  }

  // The components of an object, called by persisters.

  private void before(int component) {
    Construction construction = building.persistable.construction();
    if (construction instanceof Construction.Setters setters) {
      String setter = setters.setters().get(component);
      if (setter.startsWith("=")) {
        out.open(4).text(building.target + "." + setter.substring(1) + " =").fill(" ");
      } else {
        out.text(building.target + "." + setter).openArguments().argument();
      }
    } else if (construction instanceof Construction.Builder builder) {
      out.lineEnd("").text("." + builder.setters().get(component)).openArguments().argument();
    } else {
      out.argument();
    }
    slots++;
  }

  private void after(int component) {
    Construction construction = building.persistable.construction();
    if (construction instanceof Construction.Setters setters) {
      if (setters.setters().get(component).startsWith("=")) {
        out.close();
      } else {
        out.closeArguments();
      }
      scope.statement(out);
    } else if (construction instanceof Construction.Builder) {
      out.closeArguments();
    }
  }

  private void literal(int component, String text) {
    before(component);
    out.text(text);
    after(component);
  }

  @Override
  public void bool(int component, boolean value) {
    literal(component, Boolean.toString(value));
  }

  @Override
  public void int8(int component, byte value) {
    before(component);
    LeafWriter.cast("byte", Byte.toString(value), out);
    after(component);
  }

  @Override
  public void int16(int component, short value) {
    before(component);
    LeafWriter.cast("short", Short.toString(value), out);
    after(component);
  }

  @Override
  public void int32(int component, int value) {
    literal(component, Integer.toString(value));
  }

  @Override
  public void int64(int component, long value) {
    literal(component, JavaLiterals.int64(value));
  }

  @Override
  public void float32(int component, float value) {
    literal(component, JavaLiterals.float32(value));
  }

  @Override
  public void float64(int component, double value) {
    literal(component, JavaLiterals.float64(value));
  }

  @Override
  public void character(int component, char value) {
    literal(component, JavaLiterals.character(value));
  }

  @Override
  public void text(int component, @Nullable String value) {
    before(component);
    if (value == null) {
      out.text(building.persistable.overloaded() ? "(String) null" : "null");
    } else if (value.length() <= ObjectGraph.SHORT_TEXT) {
      out.text(JavaLiterals.string(value));
    } else {
      reference(graph.target(edge++), JavaType.of(String.class));
    }
    after(component);
  }

  @Override
  public void reference(int component, @Nullable Object value) {
    before(component);
    DeclaredType declared = building.persistable.components().get(component).type();
    JavaType place = JavaType.of(declared);
    boolean last = component == building.persistable.components().size() - 1;
    if (value == null && last && place.raw().isArray()) {
      // A bare null would be taken for the one element of a varargs parameter.
      out.text("(" + imports.type(place) + ") null");
    } else {
      if (building.persistable.overloaded()) {
        choose(value, place);
      }
      boolean outer = open;
      open = building.generic || declared.hasInnerWildcard();
      value(value, open ? JavaType.OBJECT : place);
      open = outer;
    }
    after(component);
  }

  /** Casts an argument where its own type could choose another of several overloaded methods. */
  private void choose(@Nullable Object value, JavaType place) {
    boolean exact =
        value != null
            && (value.getClass() == place.raw()
                || value instanceof Enum<?> constant
                    && constant.getDeclaringClass() == place.raw());
    if (!exact && (value == null || JavaType.parameters(place.raw()) == 0)) {
      out.text("(" + imports.type(raw(place)) + ") ");
    }
  }

  /** Casts to a type with its arguments would be unchecked; of null any will do. */
  private static JavaType raw(JavaType type) {
    return new JavaType(type.raw(), List.of());
  }

  @Override
  public <R> void reference(int component, @Nullable R value, Persister<R> persister) {
    reference(component, value);
  }
}
