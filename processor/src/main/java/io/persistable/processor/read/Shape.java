package io.persistable.processor.read;

import io.persistable.processor.model.Access;
import io.persistable.processor.model.ConstructionModel;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** How a type is read and made: what differs between records, classes and mix-ins. */
record Shape(List<Part> parts, ConstructionModel construction) {

  /**
   * A component before its type is read.
   *
   * @param place the element to blame
   * @param annotated where its annotations may stand
   */
  record Part(
      String name,
      TypeMirror type,
      Access access,
      Element place,
      List<? extends Element> annotated) {}
}
