package io.persistable.python.value.form;

import io.persistable.python.PythonNames;
import io.persistable.python.lex.Scanner;
import io.persistable.python.lex.Word;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;
import io.persistable.spi.PersistableEnum;
import io.persistable.text.Suggestions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enum type; its constants are attributes of it. */
public final class EnumForm implements Form {

  /** As many as are found sooner by comparing them all than by a look-up that makes a string. */
  private static final int FEW = 8;

  private final String name;
  private final Class<? extends Enum<?>> type;
  private final Map<String, Enum<?>> byJavaName = new HashMap<>();

  private final Map<String, Enum<?>> byPythonName = new HashMap<>();

  /** What the text defines and the enum has no more, by the names in Python. */
  private final Map<String, String> formerNames = new HashMap<>();

  /** The constants by their bytes; null until asked for, empty if they are many. */
  private @Nullable Constants constants;

  private final @Nullable PersistableEnum<?> description;

  /**
   * @param description how the enum has changed, null if nothing is said of it
   */
  public EnumForm(
      String name, Class<? extends Enum<?>> type, @Nullable PersistableEnum<?> description) {
    this.name = name;
    this.type = type;
    this.description = description;
    List<String> javaNames = new ArrayList<>();
    for (Enum<?> constant : type.getEnumConstants()) {
      byJavaName.put(constant.name(), constant);
      javaNames.add(constant.name());
    }
    PythonNames.constants(javaNames)
        .forEach((java, python) -> byPythonName.put(python, byJavaName.get(java)));
  }

  /** A few constants, in no particular order. */
  private record Constants(Word[] words, Enum<?>[] values) {}

  /**
   * Reads the name of a constant, at the position, if there are but few of them.
   *
   * @return null, with nothing read, if there are more, or none of that name
   */
  public @Nullable Enum<?> constant(Scanner scanner) {
    Constants few = constants;
    if (few == null) {
      few = constants();
      constants = few;
    }
    for (int i = 0; i < few.words.length; i++) {
      int stop = few.words[i].end(scanner.text(), scanner.position());
      if (stop >= 0 && !Scanner.isNamePart(scanner.text()[stop])) {
        scanner.moveTo(stop);
        return few.values[i];
      }
    }
    return null;
  }

  private Constants constants() {
    int size = byPythonName.size() <= FEW ? byPythonName.size() : 0;
    Word[] words = new Word[size];
    Enum<?>[] values = new Enum<?>[size];
    int i = 0;
    for (Map.Entry<String, Enum<?>> entry : byPythonName.entrySet()) {
      if (i < size && !formerNames.containsKey(entry.getKey())) {
        words[i] = new Word(entry.getKey().getBytes(StandardCharsets.UTF_8));
        values[i++] = entry.getValue();
      }
    }
    return new Constants(Arrays.copyOf(words, i), values);
  }

  /** Notes that the text's own definition gives a constant this name. */
  public void define(String pythonName, String javaName) {
    constants = null;
    Enum<?> constant = byJavaName.get(javaName);
    if (constant == null) {
      constant = former(javaName);
      formerNames.put(pythonName, javaName);
    }
    if (constant == null) {
      byPythonName.remove(pythonName);
    } else {
      byPythonName.put(pythonName, constant);
    }
  }

  /** The present constant for the name of one that was renamed or removed. */
  private @Nullable Enum<?> former(String javaName) {
    return description == null ? null : description.formerConstants().get(javaName);
  }

  public Class<? extends Enum<?>> javaClass() {
    return type;
  }

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return name;
  }

  @Override
  public Object member(ValueReader values, String constant, int at) {
    String name = PythonNames.normalize(constant);
    String former = formerNames.get(name);
    Enum<?> found = byPythonName.get(name);
    if (found == null) {
      former = constant;
      found = former(constant);
    }
    if (found == null && constant.endsWith("_")) { // as names are written that Python reserves
      found = former(constant.substring(0, constant.length() - 1));
    }
    if (found != null && former != null) {
      values.reading().substitutes().stands(found, former);
    }
    if (found == null && description != null && description.fallback() != null) {
      values
          .reading()
          .ignore(
              values.scanner(),
              at,
              "constant '" + constant + "' of " + this.name + ", for which the fallback stands");
      values.reading().substitutes().stands(description.fallback(), constant);
      return description.fallback();
    }
    if (found == null) {
      throw values
          .scanner()
          .expected(
              at,
              "a constant of "
                  + this.name
                  + ", one of "
                  + byJavaName.keySet().stream().sorted().toList(),
              "'" + constant + "'" + Suggestions.suggest(constant, byJavaName.keySet()));
    }
    return found;
  }
}
