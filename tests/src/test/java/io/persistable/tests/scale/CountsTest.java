package io.persistable.tests.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.ArchiveReader;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.Persistable;
import io.persistable.SaveOptions;
import io.persistable.error.NotPersistableException;
import io.persistable.error.ReadException;
import io.persistable.tests.javadialect.Sources;
import io.persistable.testsupport.fault.MemoryDirectory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many of one kind: each is written and read by both dialects, or refused when it is written. */
class CountsTest {

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir(factory = MemoryDirectory.class)
  private Path directory;

  /** Knows its members, which know it. */
  @Persistable
  public static final class Club {
    public @Nullable List<Member> members;
    public @Nullable List<Long> numbers;
  }

  /** One of a club. */
  @Persistable
  public static final class Member {
    public @Nullable Club club;
    public long number;
  }

  /** Bytes for each element. */
  private static long cost(String container, String what, String then, int count) {
    Club club = new Club();
    club.numbers = new ArrayList<>();
    String text = Archive.create().insert("club", club).toString();
    int at = text.indexOf("club = ");
    StringBuilder filled = new StringBuilder(text.substring(0, at));
    filled.append("_more = ").append(container).append('\n');
    filled.append(text.substring(at).replaceFirst("numbers=\\[\\]", "numbers=_more"));
    int end = filled.indexOf("club = ");
    end = filled.indexOf("\n", end) + 1;
    StringBuilder appends = new StringBuilder();
    for (int i = 0; i < count; i++) {
      appends.append("_more.").append(what.formatted(i)).append('\n');
    }
    String all = filled.substring(0, end) + appends + then + filled.substring(end);
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    Items items = Archive.restore(all.replace("del _club, ", "del _more, _club, "));
    long cost = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    Club read = items.get("club", Club.class);
    assertEquals(count - 1L, read.numbers.get(count - 1));
    assertEquals(count, read.numbers.size());
    return cost / count;
  }

  /** A hand, or another program, adds one element by a statement of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"append(%d)", "extend([%d])"})
  void appendsInATypedPlaceCostAsMuchAsElements(String what) {
    cost("[]", what, "", 1_000);
    long few = cost("[]", what, "", 2_000);
    long many = cost("[]", what, "", 20_000);
    assertTrue(many < 2 * few, few + " bytes for each of 2,000, " + many + " of 20,000");
  }

  @Test
  void whatDoesNotFitATypedPlaceIsRefusedHoweverItComes() {
    for (String what : List.of("append('x')", "extend(['x'])")) {
      ReadException refused =
          assertThrows(ReadException.class, () -> cost("[]", "append(%d)", "_more." + what, 10));
      assertTrue(refused.getMessage().contains("'x'"), refused::getMessage);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void membersOfACycleAreFilledInATypedPlace(Dialect dialect) {
    Club club = new Club();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      Member member = new Member();
      member.club = club;
      member.number = i;
      members.add(member);
    }
    club.members = members;
    Items items = Archive.restore(Archive.create().insert("club", club).toString(dialect));
    Club read = items.get("club", Club.class);
    assertEquals(20_000, read.members.size());
    assertEquals(19_999, read.members.get(19_999).number);
    assertSame(read, read.members.get(0).club);
  }

  @Test
  void aHundredThousandItemsAreAText() {
    Archive archive = Archive.create();
    for (int i = 0; i < 100_000; i++) {
      archive.insert("x" + i, List.of(i));
    }
    Items items = Archive.restore(archive.toString());
    assertEquals(100_000, items.asMap().size());
    assertEquals(List.of(99_999), items.get("x99999"));
    NotPersistableException refused =
        assertThrows(NotPersistableException.class, () -> archive.toString(Dialect.JAVA));
    assertEquals(
        "expected at most 5000 items in one class, found 100000; put them into a map",
        refused.getMessage().split("\n", 2)[0]);
  }

  @Test
  void theMostItemsOfAClassCompile() throws Exception {
    Archive archive = Archive.create();
    for (int i = 0; i < 5_000; i++) {
      archive.insert("x" + i, i % 2 == 0 ? List.of(i) : (Object) ("text " + i));
    }
    String text = archive.toString(Dialect.JAVA);
    new Sources().add("Archive", text).compile(directory);
    Class<?> source = Sources.loader(directory).loadClass("Archive");
    assertEquals(List.of(4_998), source.getField("x4998").get(null));
    assertEquals("text 4999", Archive.restore(text).get("x4999"));
  }

  @Test
  void twoThousandConstantsAreAnEnum() throws Exception {
    String constants =
        IntStream.range(0, 2_000).mapToObj(i -> "C" + i).collect(Collectors.joining(",\n"));
    new Sources()
        .add("many.Many", "package many; public enum Many {" + constants + "}")
        .compile(directory);
    ClassLoader loader = Sources.loader(directory);
    Class<? extends Enum<?>> type = enumClass(loader.loadClass("many.Many"));
    List<Object> all = new ArrayList<>(Arrays.asList((Object[]) type.getEnumConstants()));
    Archive archive = Archive.builder().enumType(type).build().insert("all", all);
    ArchiveReader reader = Archive.reader().classLoader(loader).enumType(type).build();
    for (Dialect dialect : Dialect.values()) {
      String text = archive.toString(dialect);
      assertEquals(all, reader.restore(text).get("all"), dialect.toString());
      if (dialect == Dialect.JAVA) {
        Path classes = Files.createDirectory(directory.resolve("compiled"));
        new Sources().against(directory).add("Archive", text).compile(classes);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends Enum<?>> enumClass(Class<?> type) {
    return (Class<? extends Enum<?>>) type.asSubclass(Enum.class);
  }

  @Test
  void aThousandArraysAreOutside() throws IOException {
    List<Object> arrays = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      arrays.add(new int[] {i, 1, 2});
    }
    Archive archive = Archive.builder().arrayThreshold(2).build().insert("arrays", arrays);
    SaveOptions options = SaveOptions.DEFAULT;
    for (SaveOptions how : List.of(options, options.toBuilder().dialect(Dialect.JAVA).build())) {
      Path place = directory.resolve(how.dialect() + "-" + how.arrayFormat());
      Path text = archive.save(place, "many", how);
      Archive.verify(text);
      List<Object> read = Archive.load(text).list("arrays", Object.class);
      assertEquals(1_000, read.size());
      assertEquals(999, ((int[]) read.get(999))[0]);
    }
  }
}
