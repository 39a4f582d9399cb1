package io.persistable.python.read;

/**
 * The function of a module that runs its parts.
 *
 * @param location the directory of the parts, relative to the module's own
 */
record PartsForm(String location) implements Meaning {

  @Override
  public String described() {
    return "the function that runs parts";
  }
}
