package io.persistable.java.write;

import java.util.Set;

/** Which of our own methods a text calls, so that it has these and no others. */
final class UsedMethods {

  private final Set<SourceMethod> used;
  private final ImportSection imports;

  /**
   * @param used takes what is used
   */
  UsedMethods(Set<SourceMethod> used, ImportSection imports) {
    this.used = used;
    this.imports = imports;
  }

  /** Notes that the text needs a method; gives its name. */
  String use(SourceMethod method) {
    if (used.add(method)) {
      method.imports().forEach(imports::name);
    }
    return method.methodName();
  }
}
