package io.persistable.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The description of an enum that has changed, or is called otherwise in archives: plain data. An
 * enum of which there is nothing to say needs none.
 *
 * @param <E> the enum
 */
public final class PersistableEnum<E extends Enum<E>> {

  private final Class<E> javaClass;
  private final String name;
  private final List<String> formerNames;
  private final Map<String, E> formerConstants;
  private final @Nullable E fallback;

  private PersistableEnum(Builder<E> builder) {
    this.javaClass = builder.javaClass;
    this.name = builder.name;
    this.formerNames = List.copyOf(builder.formerNames);
    this.formerConstants = Map.copyOf(builder.formerConstants);
    this.fallback = builder.fallback;
  }

  public Class<E> javaClass() {
    return javaClass;
  }

  /** The archive's name of the enum, such as {@code demo.flights.Cabin}. */
  public String name() {
    return name;
  }

  /** Names under which older archives have the enum. */
  public List<String> formerNames() {
    return formerNames;
  }

  /** What stands for constants that the enum no longer has, by the names that they had. */
  public Map<String, E> formerConstants() {
    return formerConstants;
  }

  /** What stands for constants that nothing else is known of; null if they are an error. */
  public @Nullable E fallback() {
    return fallback;
  }

  /** Collects a description. */
  public static final class Builder<E extends Enum<E>> {

    private final Class<E> javaClass;
    private String name;
    private final List<String> formerNames = new ArrayList<>();
    private final Map<String, E> formerConstants = new LinkedHashMap<>();
    private @Nullable E fallback;

    /** The archive's name is the class's canonical one unless set. */
    public Builder(Class<E> javaClass) {
      this.javaClass = Objects.requireNonNull(javaClass, "javaClass");
      String canonical = javaClass.getCanonicalName();
      this.name = canonical == null ? javaClass.getName() : canonical;
    }

    public Builder<E> name(String name) {
      this.name = Objects.requireNonNull(name, "name");
      return this;
    }

    public Builder<E> formerName(String formerName) {
      formerNames.add(Objects.requireNonNull(formerName, "formerName"));
      return this;
    }

    /** Adds a name that a constant had, or that of one which it replaces. */
    public Builder<E> formerConstant(String former, E constant) {
      formerConstants.put(
          Objects.requireNonNull(former, "former"), Objects.requireNonNull(constant, "constant"));
      return this;
    }

    public Builder<E> fallback(E fallback) {
      this.fallback = Objects.requireNonNull(fallback, "fallback");
      return this;
    }

    public PersistableEnum<E> build() {
      return new PersistableEnum<>(this);
    }
  }
}
