package io.persistable.processor;

import io.persistable.processor.model.ClassName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One class that a catalog lists, in one line of text: {@code persister demo/FlightPersister}. */
record CatalogEntry(Kind kind, ClassName name) {

  /** How the catalog gets at what it lists. */
  enum Kind {
    /** By the constant {@code INSTANCE} of a persister. */
    PERSISTER,
    /** By the constructor of a persister. */
    MADE,
    /** An enum, by its class. */
    ENUM,
    /** By the constant {@code ENUMS} of a class beside enums that only their package sees. */
    HOLDER,
    /** An enum that such a constant has: of no use to a catalog, but to those who ask for it. */
    HIDDEN_ENUM,
    /** By the constant {@code TYPE} of a class that describes an enum. */
    DESCRIBED,
    /** The former name of a package: that of a class in it which need not exist. */
    FORMER_PACKAGE
  }

  String line() {
    return kind.name().toLowerCase(Locale.ROOT)
        + " "
        + name.packageName()
        + "/"
        + name.nestedName();
  }

  /** Null if it is no such line. */
  static @Nullable CatalogEntry parse(String line) {
    int space = line.indexOf(' ');
    int slash = line.indexOf('/', space);
    for (Kind kind : Kind.values()) {
      if (space > 0
          && slash > 0
          && slash + 1 < line.length()
          && kind.name().equals(line.substring(0, space).toUpperCase(Locale.ROOT))) {
        List<String> nesting = List.of(line.substring(slash + 1).split("\\."));
        return new CatalogEntry(kind, new ClassName(line.substring(space + 1, slash), nesting));
      }
    }
    return null;
  }
}
