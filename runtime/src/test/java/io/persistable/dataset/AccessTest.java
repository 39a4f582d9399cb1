package io.persistable.dataset;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the crash tests rest on: the engine touches files only where they can see it. */
class AccessTest {

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
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

  @Test
  void nothingSleeps() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(ENGINE);
  }
}
