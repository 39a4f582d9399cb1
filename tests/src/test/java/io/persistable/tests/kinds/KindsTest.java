package io.persistable.tests.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.ArchiveReader;
import io.persistable.Persistable;
import io.persistable.error.NotPersistableException;
import io.persistable.spi.Arguments;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Persisters on the builder; what can't be archived, with its path and the ways out. */
class KindsTest {

  /** Immutable, but its component may be anything. */
  @Persistable
  public record Holder(@Nullable Object value) {}

  /** No catalog lists it. */
  enum Unlisted {
    CONSTANT
  }

  /** Written by hand, for a class of the JDK. */
  private static final class CounterPersister implements Persister<AtomicInteger> {

    private static final PersistableType<AtomicInteger> TYPE =
        PersistableType.of(AtomicInteger.class).component("value", DeclaredType.INT32).build();

    @Override
    public PersistableType<AtomicInteger> type() {
      return TYPE;
    }

    @Override
    public void walk(AtomicInteger value, References out) {}

    @Override
    public void represent(AtomicInteger value, Representation out) {
      out.int32(0, value.get());
    }

    @Override
    public AtomicInteger restore(Arguments in) {
      return new AtomicInteger(in.int32(0));
    }
  }

  @Test
  void aPersisterOnTheBuilderWritesAndReads() {
    AtomicInteger counter = new AtomicInteger(7);
    String text =
        Archive.builder()
            .persister(new CounterPersister())
            .build()
            .insert("x", List.of(counter, counter))
            .toString();
    assertTrue(text.contains("_AtomicInteger(value=7)"), text);
    ArchiveReader reader = Archive.reader().persister(new CounterPersister()).build();
    List<AtomicInteger> back = reader.restore(text).list("x", AtomicInteger.class);
    back.get(0).incrementAndGet();
    assertEquals(8, back.get(1).get(), "shared");
  }

  @Test
  void anEnumOnTheBuilderWritesAndReads() {
    String text =
        Archive.builder()
            .enumType(Unlisted.class)
            .build()
            .insert("x", Unlisted.CONSTANT)
            .toString();
    assertEquals(
        Unlisted.CONSTANT,
        Archive.reader().enumType(Unlisted.class).build().restore(text).get("x"));
  }

  /** A class that nobody has marked. */
  private static final class Stranger {}

  @Test
  void whatCantBeArchivedSaysWhereItIsAndThreeWaysOut() {
    Map<String, Object> map = Map.of("key", new Holder(new Stranger()));
    NotPersistableException e = refused(Archive.create().insert("x", List.of(1, map)));
    assertEquals("$.x[1][key].value", e.path());
    assertTrue(
        e.getMessage()
            .startsWith(
                "$.x[1][key].value: expected a value that can be archived, found an "
                    + Stranger.class.getName()
                    + ", for which there is no persister."),
        e::getMessage);
    for (String way :
        List.of("Mark the class @Persistable", "@Persistable.Import", "hand-written Persister")) {
      assertTrue(e.getMessage().contains(way), e::getMessage);
    }
  }

  @Test
  void aLambdaIsRefusedWhereverItStands() {
    Runnable lambda = () -> {};
    NotPersistableException e = refused(Archive.create().insert("x", new Holder(lambda)));
    assertEquals("$.x.value", e.path());
    assertTrue(e.getMessage().contains("KindsTest$$Lambda"), e::getMessage);
  }

  @Test
  void anEnumThatNoCatalogListsIsRefusedByName() {
    NotPersistableException e = refused(Archive.create().insert("x", Unlisted.CONSTANT));
    assertTrue(e.getMessage().contains("KindsTest$Unlisted, an enum that no catalog lists"));
  }

  @Test
  void checkOnInsertRefusesAtOnceAndKeepsWhatWasThere() {
    Archive archive = Archive.builder().checkOnInsert(true).build().insert("good", 1);
    List<Object> bad = List.of(new Thread("idle"));
    NotPersistableException e =
        assertThrows(NotPersistableException.class, () -> archive.insert("bad", bad));
    assertEquals("$.bad[0]", e.path());
    assertEquals(List.of("good"), archive.names());
    assertNotNull(archive.toString());
  }

  @Test
  void aCycleThatNothingMutableBreaksIsRefusedAndPrinted() {
    List<@Nullable Object> list = new ArrayList<>();
    Holder holder = new Holder(java.util.Collections.unmodifiableList(list));
    list.add(holder);
    NotPersistableException e = refused(Archive.create().insert("x", holder));
    assertTrue(
        e.getMessage().contains("expected every cycle to go through something"), e::getMessage);
    assertTrue(
        e.getMessage()
            .contains("found Holder → UnmodifiableRandomAccessList → Holder below the items [x]"),
        e::getMessage);
  }

  private static NotPersistableException refused(Archive archive) {
    return assertThrows(NotPersistableException.class, archive::toString);
  }
}
