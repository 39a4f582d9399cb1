package io.persistable.python.read;

/** A module under its own name or an alias: {@code import numpy as _numpy}. */
record ModuleForm(String path) implements Meaning {

  @Override
  public String described() {
    return "the module " + path;
  }

  @Override
  public Object member(Values values, String name, int at) {
    return values.types.imported(path, name, name);
  }
}
