package io.persistable.tests.graph;

import io.persistable.Persistable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types whose {@code hashCode}, {@code equals} and {@code compareTo} read what others hold. */
public final class NeighbourModels {

  private NeighbourModels() {}

  /** All are in one order, and equal by their keys, which no two have in common. */
  public interface Keyed extends Comparable<Keyed> {
    int key();

    @Override
    default int compareTo(Keyed other) {
      return Integer.compare(key(), other.key());
    }

    static boolean areEqual(Keyed one, @Nullable Object other) {
      return other instanceof Keyed keyed
          && one.getClass() == keyed.getClass()
          && one.key() == keyed.key();
    }
  }

  private static int numberOf(@Nullable Object badge) {
    return ((Badge) Objects.requireNonNull(badge, "read before it was filled")).number;
  }

  /** Equal by identity; others read its number, which is 0 as long as it is not filled. */
  @Persistable
  public static final class Badge {
    public int number;
    public @Nullable Object of;
  }

  /** Equal by its text. */
  @Persistable
  public static final class Code {
    public @Nullable String text;
    public @Nullable Object of;

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Code code && Objects.equals(text, code.text);
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(text);
    }
  }

  /** Equal by identity. */
  @Persistable
  public static final class Link {
    public @Nullable Badge badge;
    public @Nullable Object back;
  }

  /** Equal by a field of a neighbour that is equal by identity. */
  @Persistable
  public static final class Worker implements Keyed {
    public @Nullable Badge badge;
    public @Nullable Object tag;

    @Override
    public int key() {
      return numberOf(badge);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return Keyed.areEqual(this, other);
    }

    @Override
    public int hashCode() {
      return key();
    }
  }

  /** Equal by a neighbour that is equal by value. */
  @Persistable
  public static final class Coded implements Keyed {
    public @Nullable Code code;
    public @Nullable Object tag;

    @Override
    public int key() {
      String text = Objects.requireNonNull(code, "code").text;
      return text == null ? 0 : Integer.parseInt(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return Keyed.areEqual(this, other);
    }

    @Override
    public int hashCode() {
      return Objects.hash(code);
    }
  }

  /** Equal by its number and the size of its list. */
  @Persistable
  public static final class Member implements Keyed {
    public int id;
    public @Nullable List<@Nullable Object> kids;

    @Override
    public int key() {
      return 10 * id + Objects.requireNonNull(kids, "kids").size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return Keyed.areEqual(this, other);
    }

    @Override
    public int hashCode() {
      return key();
    }
  }

  /** Equal by its number and the size of its set. */
  @Persistable
  public static final class Owner implements Keyed {
    public int id;
    public @Nullable Set<@Nullable Object> own;

    @Override
    public int key() {
      return 10 * id + Objects.requireNonNull(own, "own").size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return Keyed.areEqual(this, other);
    }

    @Override
    public int hashCode() {
      return key();
    }
  }

  /** Equal by what is two steps away. */
  @Persistable
  public static final class Distant implements Keyed {
    public @Nullable Link link;

    @Override
    public int key() {
      return numberOf(Objects.requireNonNull(link, "link").badge);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return Keyed.areEqual(this, other);
    }

    @Override
    public int hashCode() {
      return key();
    }
  }

  /** Equal by what is three steps away, through a list. */
  @Persistable
  public static final class Listed implements Keyed {
    public @Nullable List<@Nullable Object> path;

    @Override
    public int key() {
      return numberOf(((Link) Objects.requireNonNull(path, "path").get(0)).badge);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return Keyed.areEqual(this, other);
    }

    @Override
    public int hashCode() {
      return key();
    }
  }

  /** Equal by what is in its array. */
  @Persistable
  public static final class Celled implements Keyed {
    public @Nullable Object @Nullable [] cells;

    @Override
    public int key() {
      return numberOf(Objects.requireNonNull(cells, "cells")[0]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return Keyed.areEqual(this, other);
    }

    @Override
    public int hashCode() {
      return key();
    }
  }

  /** Equal by what is in its map. */
  @Persistable
  public static final class Tabled implements Keyed {
    public @Nullable Map<@Nullable String, @Nullable Object> table;

    @Override
    public int key() {
      return numberOf(Objects.requireNonNull(table, "table").get("badge"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return Keyed.areEqual(this, other);
    }

    @Override
    public int hashCode() {
      return key();
    }
  }

  /** A record that is equal by a field of a neighbour. */
  @Persistable
  public record Card(Badge badge, @Nullable Object rest) implements Keyed {
    @Override
    public int key() {
      return numberOf(badge);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return Keyed.areEqual(this, other);
    }

    @Override
    public int hashCode() {
      return key();
    }
  }

  /** Has no identity, and is equal by a field of a neighbour. */
  @Persistable(identity = false)
  public record Pass(Badge badge) implements Keyed, WithoutIdentity {
    @Override
    public int key() {
      return numberOf(badge);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pass pass && key() == pass.key();
    }

    @Override
    public int hashCode() {
      return key();
    }
  }

  /** Equal by identity; holds in every kind of component. */
  @Persistable
  public static final class Place {
    public @Nullable Object any;
    public @Nullable Set<@Nullable Object> set;
    public @Nullable Map<@Nullable Object, @Nullable Object> map;
    public Optional<Object> maybe = Optional.empty();
    public @Nullable Object @Nullable [] array;
    public @Nullable Object back;
  }

  /** Equal by its component. */
  @Persistable
  public record Around(@Nullable Object value) {}

  // As a user has them: a company, its departments, and employees by grade.

  @Persistable
  public static final class Firm {
    public @Nullable String name;
    public @Nullable List<Dept> depts;
  }

  @Persistable
  public static final class Dept {
    public @Nullable Firm firm;
    public @Nullable Map<String, Set<Worker>> byGrade;
  }
}
