package io.persistable.python.program;

import io.persistable.python.value.Form;

/**
 * The function of a module that runs its parts.
 *
 * @param location the directory of the parts, relative to the module's own
 */
record PartsForm(String location) implements Form {

  @Override
  public String described() {
    return "the function that runs parts";
  }
}
