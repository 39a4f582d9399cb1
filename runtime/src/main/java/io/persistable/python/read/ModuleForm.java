package io.persistable.python.read;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A module under its own name or an alias: {@code import numpy as _numpy}. */
final class ModuleForm implements Meaning {

  private final String path;

  /** What of this library's is known of the module: an array's text names some of it each time. */
  private final Map<String, Object> members = new ConcurrentHashMap<>();

  ModuleForm(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return "the module " + path;
  }

  @Override
  public Object member(Values values, String name, int at) {
    Object known = members.get(name);
    if (known == null) {
      known = PythonForms.imported(path, name, name);
      if (known == null) {
        return values.types.imported(path, name, name);
      }
      members.put(name, known);
    }
    return known;
  }
}
