package io.persistable.tests.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.SaveOptions;
import io.persistable.error.CommitInDoubtException;
import io.persistable.error.CommittedException;
import io.persistable.testsupport.fault.Disaster;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.testsupport.fault.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an exception of a save says, with every call of the file system failing, once and on. */
@Tag("once")
class SaveOutcomesTest {

  @TempDir(factory = MemoryDirectory.class)
  private static Path temp;

  private static Path save(Path place, int number, boolean asPackage) throws IOException {
    return Archive.create()
        .insert("n", number)
        .insert("a", new double[200])
        .save(
            place,
            "mod",
            SaveOptions.builder().force(true).backup(true).asPackage(asPackage).build());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anExceptionSaysWhichArchiveIsThere(boolean asPackage) throws IOException {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (boolean forGood : new boolean[] {false, true}) {
      boolean reached = true;
      for (int call = 1; reached; call++) {
        Path place = temp.resolve(asPackage + "-" + forGood + call);
        Path text = save(place, 1, asPackage);
        Journalist journalist = new Journalist();
        Disaster.before(place, journalist);
        journalist.fail(call, forGood ? Long.MAX_VALUE : call);
        Path watched = new FaultFileSystem(place, journalist).path(place);
        String outcome = "not made";
        try {
          assertEquals(text.toString(), save(watched, 2, asPackage).toString());
          outcome = "made";
        } catch (CommittedException e) {
          assertEquals(text.toString(), String.valueOf(e.result()));
          outcome = "committed";
        } catch (CommitInDoubtException e) {
          outcome = "in doubt"; // and with the machine alive the new one
        } catch (IOException e) {
          assertTrue(Recording.isInjected(e), e::toString);
        }
        outcomes.merge(outcome, 1, Integer::sum);
        int expected = outcome.equals("not made") ? 1 : 2;
        assertEquals(expected, Archive.load(text).get("n"), outcome + " at call " + call);
        reached = journalist.calls() >= call;
        journalist.fail(Long.MAX_VALUE, Long.MAX_VALUE);
        save(watched, 3, asPackage);
        assertEquals(3, Archive.load(text).get("n"));
        Recording.delete(place);
      }
    }
    System.out.println("saves with faults: " + outcomes);
    assertEquals(4, outcomes.size(), outcomes::toString);
  }
}
