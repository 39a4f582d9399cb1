package io.persistable.python;

/** Where {@link ValueForms#write} puts a value's text, and asks for the names that it needs. */
public interface ValueSink {

  /**
   * What to write for a name of a Python module, imported under an alias that carries a Java type:
   * {@code from datetime import datetime as _Instant}. Where {@code alias} equals {@code name}
   * there is none to carry.
   */
  String name(String module, String name, String alias);

  /**
   * What to write for a class of strings that the text defines for a Java class which Python has no
   * type for: {@code class _ZonedDateTime(str)}.
   */
  String stringClass(String javaModule, String simpleName);

  /** Appends ASCII text as it is. */
  void ascii(String text);

  /** Appends a string literal. */
  void string(String value);
}
