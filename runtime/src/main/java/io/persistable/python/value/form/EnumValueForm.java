package io.persistable.python.value.form;

import io.persistable.python.PythonNames;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;
import io.persistable.text.Suggestions;
import io.persistable.value.ArrayValue;
import io.persistable.value.EnumValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An enum type that the text defines and that has no class here: an error when a constant is used,
 * or, when asked for, {@link EnumValue}s.
 */
public final class EnumValueForm implements Form {

  private final String name;
  private final List<String> constants;
  private final Map<String, EnumValue> byPythonName = new LinkedHashMap<>();

  /**
   * @param javaNames the names of the constants in Java by those in Python, in order
   */
  public EnumValueForm(String name, Map<String, String> javaNames) {
    this.name = name;
    this.constants = javaNames.values().stream().distinct().toList();
    Map<String, EnumValue> byJavaName = new LinkedHashMap<>();
    javaNames.forEach(
        (pythonName, javaName) ->
            byPythonName.put(
                pythonName,
                byJavaName.computeIfAbsent(
                    javaName, constant -> new EnumValue(name, constant, constants))));
  }

  @Override
  public String described() {
    return name;
  }

  @Override
  public Object member(ValueReader values, String constant, int at) {
    if (!values.reading().options().asValues()) {
      throw values.vocabulary().unknown(values.scanner(), name, at);
    }
    EnumValue found = byPythonName.get(PythonNames.normalize(constant));
    if (found == null) {
      throw values
          .scanner()
          .expected(
              at,
              "a constant of " + name + ", one of " + constants,
              "'" + constant + "'" + Suggestions.suggest(constant, constants));
    }
    return found;
  }

  /** This as the component type of an array. */
  ArrayValue.Component component() {
    return new ArrayValue.Component.Constants(name, constants);
  }
}
