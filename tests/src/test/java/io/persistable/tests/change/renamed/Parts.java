package io.persistable.tests.change.renamed;

import io.persistable.Persistable;
import java.util.List;

/** Types of each kind in a package that was renamed; none says so itself. */
public final class Parts {

  private Parts() {}

  /** An interface, of which there are arrays. */
  public interface Shape {}

  /** Not marked: it is known by the component that has it. */
  public enum Color {
    RED,
    GREEN
  }

  /** A record. */
  @Persistable
  public record Circle(double radius, Color color) implements Shape {}

  /** A class that a static method makes. */
  @Persistable
  public static final class Label implements Shape {

    private final String text;

    private Label(String text) {
      this.text = text;
    }

    @Persistable.Creator
    public static Label of(String text) {
      return new Label(text);
    }

    public String text() {
      return text;
    }
  }

  /** A place for an array of the interface. */
  @Persistable
  public record Drawing(Shape[] shapes, List<Shape> more) {}
}
