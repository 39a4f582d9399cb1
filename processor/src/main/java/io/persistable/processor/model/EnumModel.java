package io.persistable.processor.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of an enum beside its constants.
 *
 * @param holder the generated class that has the description
 * @param formerConstants the present constants by the names that they, or what they replace, had
 * @param fallback the constant that stands for unknown ones, null if they are an error
 * @param warnings what naming it makes the compiler warn of, such as {@code deprecation}
 */
public record EnumModel(
    ClassName type,
    ClassName holder,
    String archiveName,
    List<String> formerNames,
    Map<String, String> formerConstants,
    @Nullable String fallback,
    List<String> warnings) {

  public EnumModel {
    formerNames = List.copyOf(formerNames);
    warnings = List.copyOf(warnings);
  }

  /** Whether nothing is said that a list of enums doesn't say as well. */
  public boolean isPlain() {
    return archiveName.equals(type.canonical())
        && formerNames.isEmpty()
        && formerConstants.isEmpty()
        && fallback == null;
  }
}
