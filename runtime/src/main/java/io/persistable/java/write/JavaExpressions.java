package io.persistable.java.write;

import io.persistable.error.NotPersistableException;
import io.persistable.graph.ObjectGraph;
import io.persistable.plan.Plan;
import io.persistable.spi.Construction;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.value.ArrayValue;
import io.persistable.value.RecordValue;
import java.util.ConcurrentModificationException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as expressions. References are taken in the order in which the walk met them, so no
 * object is looked up.
 */
final class JavaExpressions implements ValueWriter {

  private final StatementPlan definitions;
  private final ObjectGraph graph;
  private final StaticTypes types;
  private final ImportSection imports;
  private final Scope scope;
  private final @Nullable String[] names;
  private final VariableNames variables;
  private final UsedMethods methods;
  private final CodeOutput code = new CodeOutput();
  private final CollectionWriter collections;
  private final ArrayWriter arrayWriter;
  private final AtomWriter atoms;
  private final LargeObjects large;

  private int edge;
  private int inlineDepth;
  private int temporaries;

  /** Whether the next value is the one argument of a method that takes any number. */
  private boolean single;

  JavaExpressions(
      StatementPlan definitions,
      StaticTypes types,
      ImportSection imports,
      Set<SourceMethod> helpers,
      ExternalArrays arrays,
      Scope scope,
      @Nullable String[] names) {
    this.definitions = definitions;
    this.graph = definitions.graph();
    this.types = types;
    this.imports = imports;
    this.methods = new UsedMethods(helpers, imports);
    this.scope = scope;
    this.names = names;
    this.variables = new VariableNames(graph.roots().keySet(), names);
    this.collections = new CollectionWriter(this, code, methods, types, graph, imports);
    this.arrayWriter = new ArrayWriter(this, code, methods, imports, arrays);
    this.atoms = new AtomWriter(methods, imports, EnumWarnings.of(graph.types()));
    this.large =
        new LargeObjects(
            this, code, variables, graph, imports, arrays, collections, arrayWriter, scope);
  }

  /** The statement at hand. */
  LineBreaker out() {
    return code.out;
  }

  /** Defines a named object: its declaration, and the statements that fill it if there are such. */
  void define(int id) {
    String name = Objects.requireNonNull(names[id]);
    JavaType type = types.of(id);
    scope.point(code.slots);
    begin(id);
    Plan plan = definitions.plan();
    boolean deferred = plan.isDeferred(id);
    boolean setters = hasSetters(id);
    if (!deferred && definitions.isLarge(id)) {
      large.define(id, name, type);
      return;
    }
    scope.declare(code.out, name, type);
    if (deferred || setters) {
      empty(id, type);
    } else {
      node(id, type);
    }
    scope.declared(code.out);
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
    scope.point(code.slots);
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
        && ErasedTypes.hasSetters(graph.type(id).anyPersister().type());
  }

  private void set(int id, String target) {
    Persister<Object> persister = graph.type(id).anyPersister();
    persister.represent(graph.node(id), components(persister.type(), target));
  }

  /** What stands for the type arguments after {@code new}. */
  private String creation(PersistableType<?> type) {
    if (ErasedTypes.isErased(type)) {
      return imports.type(JavaType.erased(type.javaClass()));
    }
    return imports.name(type.javaClass()) + (ErasedTypes.isGeneric(type) ? "<>" : "");
  }

  // Values.

  /** A value in a place. */
  @Override
  public void value(@Nullable Object value, JavaType place) {
    value(value, place, false);
  }

  /**
   * A value in a place.
   *
   * @param open whether type variables or wildcards are in the type of the place, so that an
   *     expression of a generic type is not known to fit it
   */
  @Override
  public void value(@Nullable Object value, JavaType place, boolean open) {
    code.slots++;
    if (value == null) {
      code.out.text("null");
      return;
    }
    NodeType type = graph.typeOf(value);
    if (type.kind() == Kind.INLINE && inlineDepth < NodeType.INLINE_DEPTH) {
      inline(value, type.anyPersister(), place);
    } else if (type.kind() == Kind.INLINE || !type.isLeaf(value)) {
      next(place, open);
    } else if (open && !AtomWriter.isEmptyCollection(type.kind())) {
      code.out.text(methods.use(SourceMethod.AS)).openArguments().argument();
      atoms.atom(value, type.kind(), code.out);
      code.out.closeArguments();
    } else {
      atoms.atom(value, type.kind(), code.out);
    }
  }

  /** A value after a cast: what begins with a sign would be subtracted. */
  @Override
  public void castValue(@Nullable Object value, JavaType place) {
    boolean signed = value instanceof Number && AtomWriter.isPrimitive(value);
    boolean negative = signed && !(value instanceof Byte || value instanceof Short);
    code.out.text(negative ? "(" : "");
    value(value, JavaType.OBJECT);
    code.out.text(negative ? ")" : "");
  }

  /** The object that the next reference leads to. */
  @Override
  public void next(JavaType place, boolean open) {
    reference(graph.target(edge++), place, open);
  }

  private void reference(int id, JavaType place, boolean open) {
    String name = names[id];
    JavaType type = types.of(id);
    boolean fits = open ? !type.isGeneric() : type.fits(place);
    if (name != null && fits) {
      code.out.text(scope.reference(name));
    } else if (name != null) {
      as(place);
      code.out.text(scope.reference(name)).closeArguments();
    } else if (fits) {
      node(id, type);
    } else {
      as(place);
      node(id, type);
      code.out.closeArguments();
    }
  }

  /**
   * Opens a cast. {@code List.of(as(g1))} would be the call with an array of elements, so the one
   * argument of such a method says its type: {@code Archive.<String>as(g1)}.
   */
  private void as(JavaType place) {
    String as = methods.use(SourceMethod.AS);
    code.out.text(single ? imports.className() + ".<" + imports.type(place) + ">" + as : as);
    single = false;
    code.out.openArguments().argument();
  }

  /** A value that is the one argument of a method that takes any number. */
  @Override
  public void singleValue(@Nullable Object value, JavaType place) {
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
    code.slots++;
    switch (kind) {
      case RECORD, MUTABLE, INLINE -> build(node, graph.type(id).anyPersister(), type);
      case RECORD_VALUE -> throw ClassNeeded.error(((RecordValue) node).typeName());
      case ARRAY_VALUE -> throw ClassNeeded.error(((ArrayValue) node).typeName());
      case MUTABLE_VALUE -> atoms.atom(node, kind, code.out);
      case TEXT -> AtomWriter.text((String) node, code.out);
      case BYTES, ARRAY -> arrayWriter.numbers(node);
      case OBJECT_ARRAY -> arrayWriter.objects(graph.elements(id), (Object[]) node, type);
      case ENUM_SET -> atoms.enumSet((EnumSet<?>) node, type, code.out);
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
      arrayWriter.ofLength(array, code.out);
    } else if (kind == Kind.MUTABLE) {
      created(graph.type(id).anyPersister().type());
    } else {
      collections.empty(id, type);
    }
  }

  private void created(PersistableType<?> type) {
    if (!ErasedTypes.hasSetters(type)) {
      throw new NotPersistableException(
          "expected a type whose objects are created without arguments, found "
              + type
              + " on a cycle; describe its setters with Construction.Setters",
          "$");
    }
    imports.demandAccess(type);
    code.out.text("new " + creation(type));
    code.out.openArguments().closeArguments();
  }

  private void inline(Object value, Persister<Object> persister, JavaType place) {
    single = false;
    inlineDepth++;
    if (ErasedTypes.hasSetters(persister.type())) {
      temporary(value, persister);
    } else {
      build(value, persister, place);
    }
    inlineDepth--;
  }

  /** What has setters and no identity gets a variable all the same, before the statement. */
  private void temporary(Object value, Persister<Object> persister) {
    LineBreaker statement = code.out;
    code.out = new LineBreaker();
    String name = variables.fresh("v" + ++temporaries);
    scope.declare(code.out, name, ErasedTypes.settable(persister.type()));
    created(persister.type());
    scope.declared(code.out);
    persister.represent(value, components(persister.type(), scope.reference(name)));
    code.out = statement;
    code.out.text(scope.reference(name));
  }

  private void build(Object value, Persister<Object> persister, JavaType type) {
    PersistableType<?> persistable = persister.type();
    if (StandardForms.write(value, type, this, code.out, imports)) {
      return;
    }
    imports.demandAccess(persistable);
    ComponentWriter components = components(persistable, "");
    Construction construction = persistable.construction();
    if (StaticTypes.isRange(persistable) && type.raw() != persistable.javaClass()) {
      code.out.text(methods.use(SourceMethod.RANGE)).openArguments();
      persister.represent(value, components);
      code.out.closeArguments();
      return;
    }
    SourceMethod maker = SourceMethod.maker(persistable);
    if (maker != null) {
      code.out.text(methods.use(maker)).openArguments();
      persister.represent(value, components);
      code.out.closeArguments();
      return;
    }
    String name = imports.name(JavaType.visible(persistable.javaClass()));
    if (construction instanceof Construction.Builder builder) {
      String cast = builder.cast() ? "(" + name + ") " : "";
      code.out.open(4).text(cast + name + "." + builder.builder() + "()");
      persister.represent(value, components);
      code.out.lineEnd("").text("." + builder.build() + "()").close();
    } else {
      if (construction instanceof Construction.Factory factory) {
        boolean qualified = factory.method().indexOf('.') >= 0;
        code.out.text(qualified ? imports.name(factory.method()) : name + "." + factory.method());
      } else {
        code.out.text("new " + creation(persistable));
      }
      code.out.openArguments();
      persister.represent(value, components);
      code.out.closeArguments();
    }
  }

  /** What an object's components are written by. */
  private ComponentWriter components(PersistableType<?> type, String target) {
    return new ComponentWriter(this, code, imports, scope, type, target);
  }
}
