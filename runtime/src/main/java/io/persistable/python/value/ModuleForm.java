package io.persistable.python.value;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A module under its own name or an alias: {@code import numpy as _numpy}. */
public final class ModuleForm implements Form {

  private final String path;

  /** The members that mean the same in all texts: each text of an array names some of them. */
  private final Map<String, Object> members = new ConcurrentHashMap<>();

  public ModuleForm(String path) {
    this.path = path;
  }

  public String path() {
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
  public Object member(ValueReader values, String name, int at) {
    Object known = members.get(name);
    if (known == null) {
      known = values.vocabulary().python(path, name, name);
      if (known == null) {
        return values.vocabulary().imported(path, name, name);
      }
      members.put(name, known);
    }
    return known;
  }
}
