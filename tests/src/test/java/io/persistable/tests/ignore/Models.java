package io.persistable.tests.ignore;

import io.persistable.DefaultValue;
import io.persistable.Persistable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types that hold what is not stored. */
public final class Models {

  private Models() {}

  /** Has no need of an annotation. */
  public enum Level {
    LOW,
    HIGH
  }

  /** Every kind of default, between components, and a type that no archive holds. */
  @Persistable
  public record Session(
      @Persistable.Ignore @Nullable String password,
      String user,
      @Persistable.Ignore @DefaultValue("it's \"q\"") String text,
      @Persistable.Ignore @DefaultValue("-3") int retries,
      int port,
      @Persistable.Ignore @DefaultValue("7") byte small,
      @Persistable.Ignore @DefaultValue("5000000000") long large,
      @Persistable.Ignore @DefaultValue("1.5") float ratio,
      @Persistable.Ignore @DefaultValue("1e3") double factor,
      @Persistable.Ignore @DefaultValue("True") boolean on,
      @Persistable.Ignore @DefaultValue("'") char letter,
      @Persistable.Ignore @DefaultValue("12") Long boxed,
      @Persistable.Ignore @DefaultValue("HIGH") Level level,
      @Persistable.Ignore @DefaultValue("[]") List<String> log,
      @Persistable.Ignore @DefaultValue("[]") Set<String> tags,
      @Persistable.Ignore @DefaultValue("{}") Map<String, Integer> counts,
      @Persistable.Ignore @DefaultValue("None") @Nullable String none,
      @Persistable.Ignore int zero,
      @Persistable.Ignore double real,
      @Persistable.Ignore boolean off,
      @Persistable.Ignore char nul,
      @Persistable.Ignore @Nullable Thread thread,
      @Persistable.Ignore int @Nullable [] buffer,
      List<String> hosts) {}

  /** A constructor, one of whose parameters nothing gives back; another is overloaded. */
  @Persistable
  public static class Client {
    private final String host;
    private final Runnable hook;
    @Persistable.Ignore private @Nullable Object cache;
    @Persistable.Ignore public int calls = 4;

    /** The cache's field says that it is ignored; it has no accessor. */
    public Client(
        String host, @Persistable.Ignore @Nullable Runnable hook, @Nullable Object cache) {
      this.host = host;
      this.cache = cache;
      this.hook = hook == null ? () -> {} : hook;
    }

    public String getHost() {
      return host;
    }

    void run() {
      hook.run();
      cache = host;
      calls++;
    }

    @Nullable Object cached() {
      return cache;
    }
  }

  /** Properties: on the field, the getter or the setter. */
  @Persistable
  public static class Settings {
    private String name = "";
    @Persistable.Ignore private int onField = 1;
    private int onGetter = 2;
    private int onSetter = 3;
    @Persistable.Ignore private final List<String> readOnly = new ArrayList<>(List.of("begin"));

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public int getOnField() {
      return onField;
    }

    public void setOnField(int onField) {
      this.onField = onField;
    }

    @Persistable.Ignore
    public int getOnGetter() {
      return onGetter;
    }

    public void setOnGetter(int onGetter) {
      this.onGetter = onGetter;
    }

    public int getOnSetter() {
      return onSetter;
    }

    @Persistable.Ignore
    public void setOnSetter(int onSetter) {
      this.onSetter = onSetter;
    }

    public List<String> readOnly() {
      return readOnly;
    }
  }

  /** By a builder, which has a value of its own. */
  @Persistable
  public static final class Built {
    private final String name;
    private final int size;

    private Built(Builder builder) {
      this.name = builder.name;
      this.size = builder.size;
    }

    public String name() {
      return name;
    }

    @Persistable.Ignore
    public int size() {
      return size;
    }

    public static Builder builder() {
      return new Builder();
    }

    /** Builds. */
    public static final class Builder {
      private String name = "";
      private int size = 9;

      public Builder name(String name) {
        this.name = name;
        return this;
      }

      public Builder size(int size) {
        this.size = size;
        return this;
      }

      public Built build() {
        return new Built(this);
      }
    }
  }

  /** By a factory. */
  @Persistable
  public static final class Made {
    private final String name;
    private final @Nullable String secret;

    private Made(String name, @Nullable String secret) {
      this.name = name;
      this.secret = secret;
    }

    /** Takes both. */
    public static Made of(String name, @Persistable.Ignore @Nullable String secret) {
      return new Made(name, secret);
    }

    public String name() {
      return name;
    }

    public @Nullable String secret() {
      return secret;
    }
  }

  /** A generic one. */
  @Persistable
  public record Box<T>(T value, @Persistable.Ignore @Nullable T cached) {}
}
