package io.persistable.dataset;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the crash tests rest on: the engine touches files only where they can see it. */
class AccessTest {

  private static final String TESTS =
      String.valueOf(
          AccessTest.class.getProtectionDomain().getCodeSource().getLocation().getPath());

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains(TESTS))
          .importPackages("io.persistable.dataset");

  @Test
  void allAccessToFilesGoesThroughTheProvider() {
    noClasses()
        .should()
        .accessClassesThat()
        .belongToAnyOf(
            File.class, FileInputStream.class, FileOutputStream.class, RandomAccessFile.class)
        .check(ENGINE);
  }

  @Test
  void noFailureOfALookUpIsTakenForANo() {
    noClasses()
        .should()
        .callMethod(Files.class, "exists", Path.class, LinkOption[].class)
        .orShould()
        .callMethod(Files.class, "notExists", Path.class, LinkOption[].class)
        .orShould()
        .callMethod(Files.class, "isDirectory", Path.class, LinkOption[].class)
        .orShould()
        .callMethod(Files.class, "isRegularFile", Path.class, LinkOption[].class)
        .check(ENGINE);
  }

  /** The rule of what may be deleted or replaced stands in one class. */
  @Test
  void oneClassDeletesAndReplaces() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Disposal.class.getName())
        .should()
        .callMethod(Files.class, "delete", Path.class)
        .orShould()
        .callMethod(Files.class, "deleteIfExists", Path.class)
        .orShould()
        .callMethod(Files.class, "move", Path.class, Path.class, CopyOption[].class)
        .check(ENGINE);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(JournalFile.class.getName())
        .should()
        .callMethod(FileChannel.class, "truncate", long.class)
        .check(ENGINE);
  }

  /** What is written over is the journal, and the draft of the lock, which say that they are. */
  @Test
  void filesAreCreatedUnderFreeNames() {
    noClasses()
        .should()
        .callMethod(Files.class, "write", Path.class, byte[].class, OpenOption[].class)
        .orShould()
        .callMethod(Files.class, "writeString", Path.class, CharSequence.class, OpenOption[].class)
        .orShould()
        .callMethod(Files.class, "newOutputStream", Path.class, OpenOption[].class)
        .check(ENGINE);
  }

  @Test
  void nothingSleeps() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(ENGINE);
  }
}
