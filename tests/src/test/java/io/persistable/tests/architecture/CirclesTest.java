package io.persistable.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.persistable.Archive;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What goes round in a circle can only be understood as a whole, so circles are small. */
class CirclesTest {

  private static final int LARGEST = 3;

  @Test
  void noCircleOfClassesIsLargerThanThree() {
    JavaClasses runtime =
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("package-info"))
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importUrl(Archive.class.getProtectionDomain().getCodeSource().getLocation());
    Map<String, Integer> larger = new TreeMap<>();
    Circles.in(runtime)
        .forEach(
            (room, circles) -> {
              for (Set<String> each : circles) {
                System.out.println(room + ": " + each.size() + " " + simple(each));
                if (each.size() > LARGEST) {
                  larger.merge(room, each.size(), Math::max);
                }
              }
            });
    assertEquals(Map.of(), larger);
  }

  private static List<String> simple(Set<String> names) {
    return names.stream().map(name -> name.substring(name.lastIndexOf('.') + 1)).toList();
  }
}
