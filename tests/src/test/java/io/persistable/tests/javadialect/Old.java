package io.persistable.tests.javadialect;

import io.persistable.Persistable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types of which something is deprecated: writing and reading them is no use of it. */
@SuppressWarnings({"deprecation", "removal", "DeprecatedIsStillUsed"})
public final class Old {

  private Old() {}

  /** A deprecated type. */
  @Deprecated
  @Persistable
  public record Type(int id, @Nullable Type next) {}

  /** A type that is to be removed. */
  @Deprecated(since = "1", forRemoval = true)
  @Persistable
  public record Removed(int id) {}

  /** Its constructor is deprecated. */
  @Persistable
  public record Constructor(int id, @Nullable String name) {
    @Deprecated
    public Constructor {}
  }

  /** Its setter and its getter are deprecated. */
  @Persistable
  public static class Bean {
    private int size;

    @Deprecated
    public int getSize() {
      return size;
    }

    @Deprecated(forRemoval = true)
    public void setSize(int size) {
      this.size = size;
    }
  }

  /** Its field is deprecated. */
  @Persistable
  public static class Fields {
    @Deprecated public int size;
    public @Nullable Fields next;
  }

  /** Its factory is deprecated. */
  @Persistable
  public static final class Made {
    private final int id;

    private Made(int id) {
      this.id = id;
    }

    @Deprecated
    @Persistable.Creator
    public static Made of(int id) {
      return new Made(id);
    }

    public int id() {
      return id;
    }
  }

  /** It holds deprecated types, and is not. */
  @Persistable
  public record Holder(@Nullable Type type, @Nullable List<Removed> removed, Removed... more) {}

  /** One of its constants is deprecated. */
  @Persistable
  public enum Mode {
    NEW,
    @Deprecated
    OLD,
    @Deprecated(forRemoval = true)
    GONE
  }

  /** A deprecated enum. */
  @Deprecated
  @Persistable
  public enum Level {
    LOW,
    HIGH
  }

  /** It holds constants. */
  @Persistable
  public record Modes(@Nullable Mode mode, @Nullable Level level) {}
}
