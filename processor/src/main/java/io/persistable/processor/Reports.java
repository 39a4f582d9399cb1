package io.persistable.processor;

import io.persistable.processor.check.Violation;
import io.persistable.processor.read.Complaint;
import io.persistable.processor.read.Reading;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Where errors go: {@code [PersistableXxx] rule: remedy}, at the narrowest element. */
final class Reports {

  private final Messager messager;

  Reports(Messager messager) {
    this.messager = messager;
  }

  void error(Complaint complaint) {
    print(Diagnostic.Kind.ERROR, complaint);
  }

  void warning(Complaint complaint) {
    print(Diagnostic.Kind.WARNING, complaint);
  }

  private void print(Diagnostic.Kind kind, Complaint complaint) {
    String text = "[" + complaint.code() + "] " + complaint.text();
    if (complaint.annotation() == null) {
      messager.printMessage(kind, text, complaint.element());
    } else if (complaint.value() == null) {
      messager.printMessage(kind, text, complaint.element(), complaint.annotation());
    } else {
      messager.printMessage(
          kind, text, complaint.element(), complaint.annotation(), complaint.value());
    }
  }

  void error(Element element, String code, String text) {
    error(new Complaint(element, code, text));
  }

  void error(Reading reading, Violation violation) {
    error(reading.complaint(violation.component(), violation.code(), violation.text()));
  }
}
