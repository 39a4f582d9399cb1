package io.persistable.python.read;

import io.persistable.python.PythonNames;
import io.persistable.read.Suggestions;
import java.util.HashMap;
import java.util.Map;

/** An enum type; its constants are attributes of it. */
final class EnumForm implements Meaning {

  private final String name;
  private final Class<? extends Enum<?>> type;
  private final Map<String, Enum<?>> byJavaName = new HashMap<>();
  private final Map<String, Enum<?>> byPythonName = new HashMap<>();

  EnumForm(String name, Class<? extends Enum<?>> type) {
    this.name = name;
    this.type = type;
    for (Enum<?> constant : type.getEnumConstants()) {
      byJavaName.put(constant.name(), constant);
      byPythonName.put(PythonNames.enumConstant(constant.name()), constant);
    }
  }

  /** Notes that the text's own definition gives a constant this name. */
  void define(String pythonName, String javaName) {
    Enum<?> constant = byJavaName.get(javaName);
    if (constant == null) {
      byPythonName.remove(pythonName);
    } else {
      byPythonName.put(pythonName, constant);
    }
  }

  Class<? extends Enum<?>> javaClass() {
    return type;
  }

  @Override
  public String described() {
    return name;
  }

  @Override
  public Object member(Values values, String constant, int at) {
    Enum<?> found = byPythonName.get(PythonNames.normalize(constant));
    if (found == null) {
      throw values.scanner.expected(
          at,
          "a constant of " + name + ", one of " + byJavaName.keySet().stream().sorted().toList(),
          "'" + constant + "'" + Suggestions.suggest(constant, byJavaName.keySet()));
    }
    return found;
  }
}
