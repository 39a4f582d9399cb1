package io.persistable.tests.graph;

import io.persistable.Persistable;
import io.persistable.tests.graph.Models.Color;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Types whose constructors and setters refuse null and what is empty, or copy what they are given,
 * on cycles through just that.
 */
public final class RefusingModels {

  private RefusingModels() {}

  private static <T extends @Nullable Object> void check(Collection<T> elements) {
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("nothing in it");
    }
    elements.forEach(Objects::requireNonNull);
  }

  /** What closes the cycles: made without anything, then set. */
  @Persistable
  public static final class Member {
    public int number;
    public @Nullable Object team;
    public @Nullable List<Member> friends;
  }

  @Persistable
  public record Team(String name, List<Member> members) {
    public Team {
      check(members);
    }
  }

  @Persistable
  public record Squad(Set<Member> members, LinkedList<Object> any) {
    public Squad {
      check(members);
      check(any);
    }
  }

  @Persistable
  public record Roster(Map<String, Member> byName, TreeMap<String, Member> sorted) {
    public Roster {
      check(byName.values());
      check(sorted.keySet());
    }
  }

  @Persistable
  public record Grades(EnumMap<Color, Member> best, ArrayDeque<Member> line) {
    public Grades {
      check(best.values());
      check(line);
    }
  }

  @Persistable
  public record Crew(Member[] members, Object[] any) {
    public Crew {
      check(List.of(members));
      check(List.of(any));
    }
  }

  /** Stands between a list and a member. */
  @Persistable
  public record Badge(Member member) {
    public Badge {
      Objects.requireNonNull(member);
    }
  }

  @Persistable
  public record Badges(List<Badge> badges) {
    public Badges {
      check(badges);
      badges.forEach(badge -> Objects.requireNonNull(badge.member));
    }
  }

  /** Keeps a copy, and with it what was in the list when it was made. */
  @Persistable
  public record Copy(List<Member> members) {
    public Copy {
      check(members);
      members = new ArrayList<>(members);
    }
  }

  /** Refers back to what holds it, and is made in one call as that is. */
  @Persistable
  public record Guest(Object host) {
    public Guest {
      Objects.requireNonNull(host);
    }
  }

  /** Holds guests of its own, behind what can be there before it. */
  @Persistable
  public record Party(List<Object> people, Map<String, Object> seats) {
    public Party {
      check(people);
      check(seats.values());
    }
  }

  /** Checks and copies what is set. */
  @Persistable
  public static final class Club {
    private List<Member> members = new ArrayList<>();
    private Set<Object> others = new LinkedHashSet<>();

    public List<Member> getMembers() {
      return members;
    }

    public void setMembers(List<Member> members) {
      check(members);
      this.members = new ArrayList<>(members);
    }

    public Set<Object> getOthers() {
      return others;
    }

    public void setOthers(Set<Object> others) {
      check(others);
      this.others = new LinkedHashSet<>(others);
    }
  }

  /** Some of them and their members, each on a cycle with others. */
  static Object any(SplittableRandom random, @Nullable Object value) {
    List<Member> members = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      Member member = new Member();
      member.number = i;
      members.add(member);
    }
    List<Object> teams = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      teams.add(team(random, members));
    }
    for (Member member : members) {
      member.team = random.nextInt(9) == 0 ? value : teams.get(random.nextInt(teams.size()));
      member.friends = random.nextBoolean() ? some(random, members) : null;
    }
    return random.nextBoolean() ? teams.get(0) : members.get(0);
  }

  private static List<Member> some(SplittableRandom random, List<Member> members) {
    List<Member> some = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      some.add(members.get(random.nextInt(members.size())));
    }
    return some;
  }

  private static Object team(SplittableRandom random, List<Member> members) {
    List<Member> some = some(random, members);
    Map<String, Member> byName = new LinkedHashMap<>();
    some.forEach(member -> byName.put("m" + member.number, member));
    return switch (random.nextInt(9)) {
      case 0 -> new Team("t", some);
      case 1 -> new Squad(new LinkedHashSet<>(some), new LinkedList<>(some));
      case 2 -> new Roster(byName, new TreeMap<>(byName));
      case 3 -> {
        EnumMap<Color, Member> best = new EnumMap<>(Color.class);
        some.forEach(member -> best.put(Color.values()[random.nextInt(3)], member));
        yield new Grades(best, new ArrayDeque<>(some));
      }
      case 4 -> new Crew(some.toArray(new Member[0]), some.toArray());
      case 5 -> new Badges(new ArrayList<>(some.stream().map(Badge::new).toList()));
      case 6 -> new Copy(some);
      case 7 -> {
        Club club = new Club();
        club.setMembers(some);
        club.setOthers(new LinkedHashSet<>(some));
        yield club;
      }
      default -> {
        Party party = new Party(new ArrayList<>(some), new LinkedHashMap<>(byName));
        party.people.add(new Guest(party));
        party.people.add(party.people);
        party.seats.put("guest", new Guest(party));
        yield party;
      }
    };
  }
}
