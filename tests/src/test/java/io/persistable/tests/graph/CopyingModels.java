package io.persistable.tests.graph;

import io.persistable.Persistable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Types whose setters and constructors copy the collections that they get, as many do. */
public final class CopyingModels {

  private CopyingModels() {}

  /** What an element's hash may look at. */
  public interface Named {
    @Nullable String name();
  }

  /** Setters copy; as JPA's entities have them. */
  @Persistable
  public static final class Copying implements Named {
    private Set<Object> set = new LinkedHashSet<>();
    private Map<Object, Object> map = new LinkedHashMap<>();
    private final List<Object> list = new ArrayList<>();
    private @Nullable String name;
    private @Nullable Object any;

    public Set<Object> getSet() {
      return set;
    }

    public void setSet(Set<Object> set) {
      this.set = new LinkedHashSet<>(set);
    }

    public Map<Object, Object> getMap() {
      return map;
    }

    public void setMap(Map<Object, Object> map) {
      this.map = new LinkedHashMap<>(map);
    }

    public List<Object> getList() {
      return list;
    }

    public void setList(List<Object> list) {
      this.list.clear();
      this.list.addAll(list);
    }

    public @Nullable String getName() {
      return name;
    }

    public void setName(@Nullable String name) {
      this.name = name;
    }

    public @Nullable Object getAny() {
      return any;
    }

    public void setAny(@Nullable Object any) {
      this.any = any;
    }

    @Override
    public @Nullable String name() {
      return name;
    }
  }

  /** The same, kept. */
  @Persistable
  public static final class Keeping implements Named {
    public Set<Object> set = new LinkedHashSet<>();
    public Map<Object, Object> map = new LinkedHashMap<>();
    public List<Object> list = new ArrayList<>();
    public @Nullable String name;
    public @Nullable Object any;

    @Override
    public @Nullable String name() {
      return name;
    }
  }

  /** The constructor copies. */
  @Persistable
  public record Copied(@Nullable String name, Set<Object> set, List<Object> list) implements Named {
    public Copied {
      set = new LinkedHashSet<>(set);
      list = new ArrayList<>(list);
    }
  }

  /** The constructor keeps. */
  @Persistable
  public record Kept(@Nullable String name, Set<Object> set, List<Object> list) implements Named {}

  /** Equal by its own number. */
  @Persistable
  public static final class ByNumber implements Comparable<ByNumber> {
    public int number;
    public @Nullable Object owner;

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ByNumber that && number == that.number;
    }

    @Override
    public int hashCode() {
      return number;
    }

    @Override
    public int compareTo(ByNumber other) {
      return Integer.compare(number, other.number);
    }
  }

  /** Equal by its owner's name, and its own number. */
  @Persistable
  public static final class ByOwner {
    public int number;
    public @Nullable Object owner;

    private @Nullable String name() {
      return owner instanceof Named named ? named.name() : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ByOwner that
          && number == that.number
          && Objects.equals(name(), that.name());
    }

    @Override
    public int hashCode() {
      return 31 * number + Objects.hashCode(name());
    }
  }

  /** Equal by identity. */
  @Persistable
  public static final class ByIdentity {
    public int number;
    public @Nullable Object owner;
  }

  /** The constructor looks into what it gets, and refuses an object without a name. */
  @Persistable
  public record Looking(@Nullable Object owner) {
    public Looking {
      if (owner instanceof Named named && named.name() == null) {
        throw new IllegalArgumentException("expected an owner with a name");
      }
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Looking that && owner == that.owner;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(owner);
    }
  }

  /** As {@link Looking}; no record. */
  @Persistable
  public static final class Checking {
    private final List<Object> owners;

    public Checking(List<Object> owners) {
      owners.forEach(Looking::new);
      this.owners = owners;
    }

    public List<Object> owners() {
      return owners;
    }
  }

  /** A sorted set that a setter copies. */
  @Persistable
  public static final class Sorting {
    private TreeSet<ByNumber> sorted = new TreeSet<>();
    public @Nullable Object any;

    public TreeSet<ByNumber> getSorted() {
      return sorted;
    }

    public void setSorted(TreeSet<ByNumber> sorted) {
      this.sorted = new TreeSet<>(sorted);
    }
  }
}
