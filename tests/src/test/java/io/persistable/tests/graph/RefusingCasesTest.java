package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Persistable;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.graph.RefusingModels.Crew;
import io.persistable.tests.graph.RefusingModels.Guest;
import io.persistable.tests.graph.RefusingModels.Member;
import io.persistable.tests.graph.RefusingModels.Party;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Constructors that refuse what no order of statements can give them are told when they are
 * written.
 */
class RefusingCasesTest {

  @Persistable
  public record Band(List<Player> players) {
    public Band {
      if (players.isEmpty()) {
        throw new IllegalArgumentException("a band of nobody");
      }
    }
  }

  @Persistable
  public record Player(Object band) {}

  /** Hashed by what is set after the choir is there. */
  @Persistable
  public static final class Singer {
    public String name = "";
    public Object choir = "";

    @Override
    public boolean equals(Object other) {
      return other instanceof Singer singer && name.equals(singer.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  @Persistable
  public record Choir(Set<Singer> singers, Map<Singer, Integer> ages) {
    public Choir {
      if (singers.isEmpty() && ages.isEmpty()) {
        throw new IllegalArgumentException("a choir of nobody");
      }
    }
  }

  /** Looks into what is set later. */
  @Persistable
  public record Fan(Singer of) {
    public Fan {
      if (of.name.isEmpty()) {
        throw new IllegalArgumentException("a fan of nobody");
      }
    }
  }

  private static Map<String, Object> refused() {
    Map<String, Object> refused = new LinkedHashMap<>();
    Band band = new Band(new ArrayList<>(List.of(new Player("x"))));
    band.players.set(0, new Player(band));
    refused.put("list", band);
    Singer singer = new Singer();
    singer.name = "s";
    singer.choir = new Choir(new LinkedHashSet<>(Set.of(singer)), Map.of());
    refused.put("set", singer.choir);
    Singer old = new Singer();
    old.name = "o";
    old.choir = new Choir(Set.of(), new LinkedHashMap<>(Map.of(old, 99)));
    refused.put("map", old.choir);
    Singer liked = new Singer();
    liked.name = "l";
    liked.choir = new Fan(liked);
    refused.put("object", liked.choir);
    Party party = new Party(new ArrayList<>(List.of("x")), new LinkedHashMap<>(Map.of("a", 1)));
    party.people().set(0, new Guest(party));
    party.people().add("x");
    refused.put("prefix", party);
    Crew crew = new Crew(new Member[] {new Member()}, new Object[] {"x"});
    crew.any()[0] = new Guest(crew);
    refused.put("array", crew);
    return refused;
  }

  @Test
  void theConstructorTheCycleAndTheRemedyAreNamed() {
    refused()
        .forEach(
            (name, value) -> {
              String type = value.getClass().getName().replace('$', '.');
              for (Dialect dialect : Dialect.values()) {
                for (boolean scoped : new boolean[] {false, true}) {
                  Archive archive = Archive.builder().scoped(scoped).build().insert("x", value);
                  NotPersistableException e =
                      assertThrows(NotPersistableException.class, () -> archive.toString(dialect));
                  String said = e.getMessage();
                  assertTrue(said.contains("expected arguments that " + type + " accepts"), said);
                  assertTrue(said.contains("is on a cycle, " + type + " → "), said);
                  assertTrue(said.contains("mutable @Persistable class"), said);
                }
              }
            });
  }

  @Test
  void aCheckRefusesThemWhenTheyAreWritten() {
    refused()
        .forEach(
            (name, value) -> {
              Archive archive =
                  Archive.builder().checkReadable(true).build().insert("x", List.of(value));
              for (Dialect dialect : Dialect.values()) {
                NotPersistableException e =
                    assertThrows(NotPersistableException.class, () -> archive.toString(dialect));
                assertTrue(e.getMessage().contains("is on a cycle"), name + e.getMessage());
              }
            });
    assertEquals(6, refused().size());
  }

  /** What is there already comes first, what closes the cycle is added. */
  @Test
  void aConstructorIsGivenWhatIsThere() {
    Band band = new Band(new ArrayList<>(List.of(new Player("a"), new Player("b"))));
    band.players.add(new Player(band));
    String text = Archive.create().insert("x", band).toString();
    assertTrue(text.contains(" = [_Player(band='a'), _Player(band='b')]"), text);
    assertTrue(text.contains(".extend([_Player(band=x)])"), text);
    for (Dialect dialect : Dialect.values()) {
      String written = Archive.create().insert("x", band).toString(dialect);
      SameGraph.assertSameGraph(band, Archive.restore(written).get("x", Band.class));
    }
  }
}
