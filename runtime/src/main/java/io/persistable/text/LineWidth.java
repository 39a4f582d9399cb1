package io.persistable.text;

/** How long lines are. */
public final class LineWidth {

  /** Of Python text, in columns: where Black breaks lines. */
  public static final int PYTHON = 88;

  private LineWidth() {}
}
