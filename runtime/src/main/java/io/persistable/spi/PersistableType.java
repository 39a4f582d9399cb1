package io.persistable.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The description of a persistable type: plain data, the same for all dialects.
 *
 * @param <T> the persistable type
 */
public final class PersistableType<T> {

  private final Class<T> javaClass;
  private final String name;
  private final List<String> formerNames;
  private final List<Component> components;
  private final List<String> removedComponents;
  private final boolean identity;
  private final int version;
  private final Construction construction;
  private final @Nullable String constructionPackage;
  private final boolean overloaded;
  private final boolean ignoring;
  private final @Nullable String pythonModule;
  private final int positional;
  private final Equality equality;
  private final List<String> warnings;

  private PersistableType(Builder<T> builder) {
    this.javaClass = builder.javaClass;
    this.name = builder.name;
    this.formerNames = List.copyOf(builder.formerNames);
    this.components = List.copyOf(builder.components);
    this.removedComponents = List.copyOf(builder.removedComponents);
    this.identity = builder.identity;
    this.version = builder.version;
    this.construction = builder.construction;
    this.constructionPackage = builder.constructionPackage;
    this.overloaded = builder.overloaded;
    this.ignoring = builder.ignoring;
    this.pythonModule = builder.pythonModule;
    this.warnings = List.copyOf(builder.warnings);
    this.positional =
        builder.pythonModule == null ? 0 : Math.min(builder.positional, components.size());
    this.equality = builder.equality;
  }

  /** Starts a description; the archive name is the class's canonical one unless set. */
  public static <T> Builder<T> of(Class<T> javaClass) {
    return new Builder<>(javaClass);
  }

  public Class<T> javaClass() {
    return javaClass;
  }

  /** The archive's name of the type, such as {@code demo.flights.Airport}. */
  public String name() {
    return name;
  }

  /** The part of the name before the last dot: Python's module; empty if there is none. */
  public String module() {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** The part of the name after the last dot. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Names under which older archives have the type. */
  public List<String> formerNames() {
    return formerNames;
  }

  public List<Component> components() {
    return components;
  }

  /** Components that older archives have and that are read and dropped. */
  public List<String> removedComponents() {
    return removedComponents;
  }

  /** Whether one object reached twice is stored once; otherwise each is written where it stands. */
  public boolean identity() {
    return identity;
  }

  /** The version of the type's form, from 1; older ones go through the type's migration. */
  public int version() {
    return version;
  }

  public Construction construction() {
    return construction;
  }

  /**
   * The package whose classes alone can do what {@link #construction} says, since not all of it is
   * public; null if every class that can name the type can.
   */
  public @Nullable String constructionPackage() {
    return constructionPackage;
  }

  /**
   * Whether there are other constructors or methods that differ from those of {@link #construction}
   * in the types of their parameters only.
   */
  public boolean overloaded() {
    return overloaded;
  }

  /**
   * Whether objects hold what is no component and not stored, so that what is read back need not be
   * equal.
   */
  public boolean ignoring() {
    return ignoring;
  }

  /**
   * The Python module that already has this type, such as {@code builtins}; then it is imported
   * from there. Null for types that the archive defines.
   */
  public @Nullable String pythonModule() {
    return pythonModule;
  }

  /**
   * What a compiler warns of where source makes objects of the type: {@code deprecation} or {@code
   * removal} if the type, a class in a component's type, or what makes the objects is deprecated.
   */
  public List<String> warnings() {
    return warnings;
  }

  /** How many of the components Python is given by their position, the others by name. */
  public int positional() {
    return positional;
  }

  /**
   * What equality of objects depends on; {@link Equality#COMPONENTS} of a record, {@link
   * Equality#OWN} of another class, unless set.
   */
  public Equality equality() {
    return equality;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Collects a description. */
  public static final class Builder<T> {

    private final Class<T> javaClass;
    private String name;
    private final List<String> formerNames = new ArrayList<>();
    private final List<Component> components = new ArrayList<>();
    private final List<String> removedComponents = new ArrayList<>();
    private boolean identity = true;
    private int version = 1;
    private Construction construction = new Construction.Constructor();
    private @Nullable String constructionPackage;
    private boolean overloaded;
    private boolean ignoring;
    private @Nullable String pythonModule;
    private int positional = Integer.MAX_VALUE;
    private Equality equality;
    private final List<String> warnings = new ArrayList<>();

    /** As {@link PersistableType#of}, with nothing for a compiler to infer. */
    public Builder(Class<T> javaClass) {
      this.javaClass = Objects.requireNonNull(javaClass, "javaClass");
      String canonical = javaClass.getCanonicalName();
      this.name = canonical == null ? javaClass.getName() : canonical;
      this.equality = Record.class.isAssignableFrom(javaClass) ? Equality.COMPONENTS : Equality.OWN;
    }

    public Builder<T> name(String name) {
      this.name = name;
      return this;
    }

    public Builder<T> formerName(String formerName) {
      formerNames.add(formerName);
      return this;
    }

    public Builder<T> component(String name, DeclaredType type) {
      return component(new Component(name, type, List.of(), null));
    }

    public Builder<T> component(Component component) {
      components.add(component);
      return this;
    }

    /**
     * Components of which no more is to be said than their types and names, as Java declares them:
     *
     * <pre>{@code
     * components("int id, String name, List<long[]> parts", List.class, new long[0])
     * }</pre>
     *
     * @param declarations separated by {@code ", "}, without annotations; type variables and
     *     wildcards replaced by their bounds
     * @param types the classes in the declarations, as {@code List.class}, and their array types,
     *     each as an empty array, in the order of their first mention; primitive types, {@code
     *     String} and {@code Object} are left out. An array of objects that is the only one is
     *     given as {@code (Object) new String[0]}, or Java takes it for the list of arguments
     * @throws IllegalArgumentException if the declarations are malformed, or have other types
     */
    public Builder<T> components(String declarations, Object... types) {
      components.addAll(Declarations.read(declarations, types));
      return this;
    }

    public Builder<T> removedComponent(String name) {
      removedComponents.add(name);
      return this;
    }

    public Builder<T> identity(boolean identity) {
      this.identity = identity;
      return this;
    }

    public Builder<T> version(int version) {
      this.version = version;
      return this;
    }

    public Builder<T> construction(Construction construction) {
      this.construction = construction;
      return this;
    }

    public Builder<T> constructionPackage(String constructionPackage) {
      this.constructionPackage = constructionPackage;
      return this;
    }

    public Builder<T> overloaded(boolean overloaded) {
      this.overloaded = overloaded;
      return this;
    }

    public Builder<T> ignoring(boolean ignoring) {
      this.ignoring = ignoring;
      return this;
    }

    public Builder<T> pythonModule(String pythonModule) {
      this.pythonModule = pythonModule;
      return this;
    }

    /** Adds what compilers warn of where source makes objects of the type. */
    public Builder<T> warning(String warning) {
      warnings.add(warning);
      return this;
    }

    /** How many components Python is given by position; all unless set, if it has the type. */
    public Builder<T> positional(int positional) {
      this.positional = positional;
      return this;
    }

    /** See {@link PersistableType#equality}; {@code OWN} is always safe. */
    public Builder<T> equality(Equality equality) {
      this.equality = equality;
      return this;
    }

    public PersistableType<T> build() {
      return new PersistableType<>(this);
    }
  }
}
