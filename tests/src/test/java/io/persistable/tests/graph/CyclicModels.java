package io.persistable.tests.graph;

import io.persistable.Persistable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types whose objects stand on cycles and in sets, with every kind of equality. */
public final class CyclicModels {

  private CyclicModels() {}

  /** Equal by identity. */
  @Persistable
  public static final class Person {
    public int number;
    public @Nullable Set<@Nullable Object> friends;
    public @Nullable Map<@Nullable Object, @Nullable Object> table;
    public @Nullable Object tag;
  }

  /** As an entity of a database: equal by its key, knowing its parent and its children. */
  @Persistable
  public static final class Entity implements Comparable<Entity> {
    public @Nullable String id;
    public @Nullable Entity parent;
    public @Nullable Set<Entity> children;
    public @Nullable Map<Entity, @Nullable Object> ranks;
    public @Nullable Object tag;

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entity entity && key().equals(entity.key());
    }

    @Override
    public int hashCode() {
      return key().hashCode();
    }

    @Override
    public int compareTo(Entity other) {
      return key().compareTo(other.key());
    }

    private String key() {
      return Objects.requireNonNull(id, "hashed or compared before it was filled");
    }
  }

  /** Equal by what is in a list that may be filled later, and by nothing else. */
  @Persistable
  public static final class Tagged {
    public @Nullable List<String> tags;
    public @Nullable Object owner;

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Tagged tagged && Objects.equals(tags, tagged.tags);
    }

    @Override
    public int hashCode() {
      if (Objects.requireNonNull(tags, "hashed before it was filled").isEmpty()) {
        throw new IllegalStateException("hashed before its list was filled");
      }
      return tags.hashCode();
    }
  }

  /** Equal by its component. */
  @Persistable
  public record Wrap(@Nullable Object value) {}

  /** A record with equality of its own, which passes the second component by. */
  @Persistable
  public record Titled(String title, @Nullable Object rest) implements Comparable<Titled> {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Titled titled && title.equals(titled.title);
    }

    @Override
    public int hashCode() {
      return title.hashCode();
    }

    @Override
    public int compareTo(Titled other) {
      return title.compareTo(other.title);
    }
  }

  /** Copies what it is given, as careful classes do. */
  @Persistable
  public record Careful(Set<Object> elements, List<Object> list) {
    public Careful {
      elements = Set.copyOf(elements);
      list = List.copyOf(list);
    }
  }

  /** Holds collections in places that fix their class. */
  @Persistable
  public record Index(Map<Entity, Integer> ranks, Set<Object> known, @Nullable Object of) {}

  /** Hashed by its name, and so quickly; equal by all it holds. */
  @Persistable
  public record Dept(String name, List<Integer> codes) {
    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  @Persistable
  public record Emp(int id, Dept dept) {}

  /** One hash for all. */
  @Persistable
  public record Pair(Object a, Object b) {
    @Override
    public int hashCode() {
      return 7;
    }
  }
}
