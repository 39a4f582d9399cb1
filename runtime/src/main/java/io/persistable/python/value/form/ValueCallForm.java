package io.persistable.python.value.form;

import io.persistable.python.ValueCalls;
import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A single value as Python's standard library writes it: {@code _date(2001, 2, 3)}. */
public final class ValueCallForm implements Form {

  private final String path;
  private final String function;

  public ValueCallForm(String path, String function) {
    this.path = path;
    this.function = function;
  }

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return path;
  }

  @Override
  public Object member(ValueReader values, String name, int at) {
    if (function.equals("timezone") && name.equals("utc")) {
      return ZoneOffset.UTC;
    }
    String member = path + "." + name;
    String found = ValueCalls.function(member, name);
    return found == null ? Form.super.member(values, name, at) : new ValueCallForm(member, found);
  }

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    Scanner scanner = values.scanner();
    List<@Nullable Object> positional = new ArrayList<>();
    Map<String, @Nullable Object> keywords = new LinkedHashMap<>();
    scanner.open('(');
    if (!scanner.acceptClose(')')) {
      do {
        int start = values.scanner().next();
        String keyword = ArgumentNames.read(scanner);
        Object argument = values.read(ExpectedType.ANYTHING);
        if (keyword == null && keywords.isEmpty()) {
          positional.add(argument);
        } else if (keyword == null || keywords.put(keyword, argument) != null) {
          throw scanner.expected(start, "arguments in order, then each by its name once");
        }
      } while (scanner.another(')'));
    }
    try {
      return ValueCalls.call(function, positional, keywords);
    } catch (RuntimeException e) {
      throw scanner.error(
          at,
          "expected arguments that " + path + " accepts, but they make none: " + e.getMessage(),
          e);
    }
  }
}
