package io.persistable.processor;

import io.persistable.processor.model.ClassName;
import io.persistable.processor.read.Names;
import javax.lang.model.element.TypeElement;

/** Names of the classes that list a package-private enum. */
final class EnumHolders {

  private EnumHolders() {}

  static ClassName of(TypeElement type) {
    ClassName name = Names.of(type);
    return ClassName.of(name.packageName(), String.join("_", name.nesting()) + "Enum");
  }
}
