package io.persistable.tests.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.error.DuplicateNameException;
import io.persistable.error.InvalidNameException;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.api.Models.Airport;
import io.persistable.tests.api.Models.Stranger;
import io.persistable.testsupport.Python;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be inserted under which name. */
class InsertTest {

  @ParameterizedTest
  @ValueSource(strings = {"x", "x_1", "X", "été", "变量", "match", "type", "x\u0301"})
  void aPythonIdentifierIsAName(String name) {
    Archive archive = Archive.create().insert(name, 1);
    assertEquals(List.of(name), archive.names());
    assertEquals(1, Archive.restore(archive.toString()).get(name));
    assertEquals(
        "1\n",
        Python.get().run(archive + "print(" + name + ")\n"),
        "CPython knows it by the same name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1x",
        "x y",
        "x-y",
        "x.y",
        "$",
        "x\n",
        "zero\u200bwidth",
        "a\u0000b",
        "😀",
        "²",
        "x=1;y"
      })
  void whatIsNoPythonIdentifierIsNoName(String name) {
    InvalidNameException e =
        assertThrows(InvalidNameException.class, () -> Archive.create().insert(name, 1));
    assertEquals(
        "expected a Python identifier, such as 'x_1', found '" + name + "'", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"class", "None", "True", "lambda", "async", "await", "nonlocal", "del"})
  void aKeywordIsNoName(String keyword) {
    InvalidNameException e =
        assertThrows(InvalidNameException.class, () -> Archive.create().insert(keyword, 1));
    assertEquals(
        "expected a name, found '"
            + keyword
            + "', which is a keyword of Python; take another, such as '"
            + keyword
            + "_'",
        e.getMessage());
  }

  @Test
  void aNameIsGivenInTheFormInWhichPythonKeepsIt() {
    InvalidNameException e =
        assertThrows(InvalidNameException.class, () -> Archive.create().insert("ﬁle", 1));
    assertEquals(
        "expected a name in the form in which Python keeps it (NFKC), found 'ﬁle'; take 'file'",
        e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"_x", "__init", "_g3", "_"})
  void aLeadingUnderscoreIsTheArchivesOwn(String name) {
    InvalidNameException e =
        assertThrows(InvalidNameException.class, () -> Archive.create().insert(name, 1));
    assertEquals(
        "expected a name without a leading underscore, found '"
            + name
            + "'; archives use these for themselves. Allow it on the builder if it has to be this"
            + " one.",
        e.getMessage());
  }

  @Test
  void aLeadingUnderscoreCanBeAllowed() {
    List<Integer> shared = new ArrayList<>(List.of(1));
    String text =
        Archive.builder()
            .allowedNames("_g3", "_other")
            .build()
            .insert("_g3", 1)
            .insert("a", List.of(shared))
            .insert("b", List.of(shared))
            .toString();
    assertEquals(List.of("_g3", "a", "b"), Archive.restore(text).names());
    assertEquals(
        "1 True\n", Python.get().run(text + "print(_g3, a[0] is b[0])\n"), "and is not reused");
  }

  @Test
  void anotherObjectUnderATakenNameIsRefused() {
    Archive archive = Archive.create().insert("x", new Airport("ORD")).insert("x_1", 1);
    DuplicateNameException e =
        assertThrows(DuplicateNameException.class, () -> archive.insert("x", new Airport("ORD")));
    assertEquals(
        "expected a new name, found 'x', which another object has; take another, such as 'x_2'",
        e.getMessage());
    assertThrows(DuplicateNameException.class, () -> archive.insert("x", null));
  }

  @Test
  void theSameObjectUnderItsNameAgainChangesNothing() {
    Airport airport = new Airport("ORD");
    Archive archive = Archive.create().insert("x", airport).insert("n", 1000).insert("s", "text");
    String before = archive.toString();
    archive.insert("x", airport).insert("n", Integer.parseInt("1000"));
    archive.insert("s", String.join("", "te", "xt"));
    assertEquals(before, archive.toString());
    assertEquals(List.of("x", "n", "s"), archive.names());
    assertThrows(DuplicateNameException.class, () -> archive.insert("n", 1000L));
  }

  @Test
  void aUniqueNameIsOneThatNobodyHas() {
    Archive archive = Archive.create();
    assertEquals("x", archive.uniqueName("x"));
    archive.insert("x", 1);
    assertEquals("x_1", archive.uniqueName("x"));
    archive.insert("x_1", 1).insert("x_3", 1);
    assertEquals("x_2", archive.uniqueName("x"));
  }

  @Test
  void objectsAreCheckedWhenTheTextIsMadeOrOnInsertionIfAskedFor() {
    Stranger stranger = new Stranger("?");
    Archive late = assertDoesNotThrow(() -> Archive.create().insert("x", stranger));
    assertThrows(NotPersistableException.class, late::toString);

    Archive early = Archive.builder().checkOnInsert(true).build();
    NotPersistableException e =
        assertThrows(NotPersistableException.class, () -> early.insert("x", List.of(stranger)));
    assertEquals("$.x[0]", e.path());
    assertTrue(early.names().isEmpty(), "what was refused is not in the archive");
  }

  @Test
  void anEmptyArchiveIsAProgramToo() {
    String text = Archive.create().toString();
    assertEquals(0, Archive.restore(text).size());
    assertEquals("[]\n", Python.get().run("d = {}\nexec(" + quoted(text) + ", d)\nprint(list(d))"));
  }

  private static String quoted(String text) {
    return "'''" + text + "'''";
  }
}
