package io.persistable.java;

import io.persistable.error.NotPersistableException;
import io.persistable.graph.Kind;
import io.persistable.graph.NodeType;
import io.persistable.graph.ObjectGraph;
import io.persistable.graph.Plan;
import io.persistable.spi.Construction;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.value.ArrayValue;
import io.persistable.value.RecordValue;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as expressions. References are taken in the order in which the walk met them, so no
 * object is looked up.
 */
final class JavaExpressions {

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

  /** Whether the next value is the one argument of a method that takes any number. */
  private boolean single;

  /** Slots written so far: see {@link Definitions}. */
  long slots;

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
    this.leaves = new LeafWriter(this, imports);
    this.large = new LargeObjects(this, graph, imports, arrays, collections, arrayWriter, scope);
  }

  /** What compilers warn of where source names constants of an enum. */
  Set<String> warnings(Class<?> type) {
    return EnumWarnings.of(graph.types()).of(type);
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
    Plan plan = definitions.plan();
    boolean deferred = plan.isDeferred(id);
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
    } else if (deferred && plan.known(id) > 0) {
      large.fill(id, name, type, 0, plan.known(id));
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
      Plan plan = definitions.plan();
      edge = plan.rest(id);
      large.fill(id, name, types.of(id), plan.known(id), graph.elements(id).size());
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
    persister.represent(graph.node(id), components(persister.type(), target));
  }

  static boolean isGeneric(PersistableType<?> type) {
    return JavaType.parameters(type.javaClass()) > 0;
  }

  /**
   * Whether a generic type is created without arguments, since none could be inferred: variables
   * whose bounds are generic, and objects that setters build, whose variables have any bound.
   */
  static boolean isErased(PersistableType<?> type) {
    TypeParameters parameters = TypeParameters.of(type.javaClass());
    return Definitions.hasSetters(type) ? parameters.bounded() : parameters.generic();
  }

  /** The static type of an object that setters build. */
  static JavaType settable(PersistableType<?> type) {
    if (isErased(type)) {
      return JavaType.erased(type.javaClass());
    }
    int count = JavaType.parameters(type.javaClass());
    return new JavaType(type.javaClass(), Collections.nCopies(count, JavaType.OBJECT));
  }

  /** What stands for the type arguments after {@code new}. */
  private String creation(PersistableType<?> type) {
    if (isErased(type)) {
      return imports.type(JavaType.erased(type.javaClass()));
    }
    return imports.name(type.javaClass()) + (isGeneric(type) ? "<>" : "");
  }

  // Values.

  /** A value in a place. */
  void value(@Nullable Object value, JavaType place) {
    value(value, place, false);
  }

  /**
   * A value in a place.
   *
   * @param open whether the place has a type that none of an expression's can be compared with,
   *     unless that is not generic: type variables or wildcards are in it
   */
  void value(@Nullable Object value, JavaType place, boolean open) {
    slots++;
    if (value == null) {
      out.text("null");
      return;
    }
    NodeType type = graph.typeOf(value);
    if (type.kind() == Kind.INLINE && inlineDepth < NodeType.INLINE_DEPTH) {
      inline(value, type.anyPersister(), place);
    } else if (type.kind() == Kind.INLINE || !type.isLeaf(value)) {
      next(place, open);
    } else if (open && !LeafWriter.isEmptyCollection(type.kind())) {
      out.text(use(JavaHelper.AS)).openArguments().argument();
      leaves.leaf(value, type.kind(), out);
      out.closeArguments();
    } else {
      leaves.leaf(value, type.kind(), out);
    }
  }

  /** A value after a cast: what begins with a sign would be subtracted. */
  void castValue(@Nullable Object value, JavaType place) {
    boolean signed = value instanceof Number && LeafWriter.isPrimitive(value);
    boolean negative = signed && !(value instanceof Byte || value instanceof Short);
    out.text(negative ? "(" : "");
    value(value, JavaType.OBJECT);
    out.text(negative ? ")" : "");
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

  /** The object that the next reference leads to. */
  void next(JavaType place, boolean open) {
    reference(graph.target(edge++), place, open);
  }

  private void reference(int id, JavaType place, boolean open) {
    String name = names[id];
    JavaType type = types.of(id);
    boolean fits = open ? !type.isGeneric() : type.fits(place);
    if (name != null && fits) {
      out.text(scope.reference(name));
    } else if (name != null) {
      as(place);
      out.text(scope.reference(name)).closeArguments();
    } else if (fits) {
      node(id, type);
    } else {
      as(place);
      node(id, type);
      out.closeArguments();
    }
  }

  /**
   * Opens a cast. {@code List.of(as(g1))} would be the call with an array of elements, so the one
   * argument of such a method says its type: {@code Archive.<String>as(g1)}.
   */
  private void as(JavaType place) {
    String as = use(JavaHelper.AS);
    out.text(single ? imports.className() + ".<" + imports.type(place) + ">" + as : as);
    single = false;
    out.openArguments().argument();
  }

  /** A value that is the one argument of a method that takes any number. */
  void singleValue(@Nullable Object value, JavaType place) {
    single = true;
    value(value, place);
    single = false;
  }

  // Objects.

  private void node(int id, JavaType type) {
    single = false;
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
      case MUTABLE_VALUE -> leaves.leaf(node, kind, out);
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
      collections.empty(id, type);
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
    out.text("new " + creation(type));
    out.openArguments().closeArguments();
  }

  private void inline(Object value, Persister<Object> persister, JavaType place) {
    single = false;
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
    out = new Layout();
    String name = fresh("v" + ++temporaries);
    scope.declare(out, name, settable(persister.type()));
    created(persister.type());
    scope.declared(out);
    persister.represent(value, components(persister.type(), scope.reference(name)));
    out = statement;
    out.text(scope.reference(name));
  }

  private void build(Object value, Persister<Object> persister, JavaType type) {
    PersistableType<?> persistable = persister.type();
    if (StandardForms.write(value, type, this)) {
      return;
    }
    imports.demandAccess(persistable);
    ComponentWriter components = components(persistable, "");
    Construction construction = persistable.construction();
    if (StaticTypes.isRange(persistable) && type.raw() != persistable.javaClass()) {
      out.text(use(JavaHelper.RANGE)).openArguments();
      persister.represent(value, components);
      out.closeArguments();
      return;
    }
    JavaHelper maker = JavaHelper.maker(persistable);
    if (maker != null) {
      out.text(use(maker)).openArguments();
      persister.represent(value, components);
      out.closeArguments();
      return;
    }
    String name = imports.name(JavaType.visible(persistable.javaClass()));
    if (construction instanceof Construction.Builder builder) {
      String cast = builder.cast() ? "(" + name + ") " : "";
      out.open(4).text(cast + name + "." + builder.builder() + "()");
      persister.represent(value, components);
      out.lineEnd("").text("." + builder.build() + "()").close();
    } else {
      if (construction instanceof Construction.Factory factory) {
        boolean qualified = factory.method().indexOf('.') >= 0;
        out.text(qualified ? imports.name(factory.method()) : name + "." + factory.method());
      } else {
        out.text("new " + creation(persistable));
      }
      out.openArguments();
      persister.represent(value, components);
      out.closeArguments();
    }
  }

  /** What an object's components are written by. */
  private ComponentWriter components(PersistableType<?> type, String target) {
    return new ComponentWriter(this, imports, scope, type, target);
  }
}
