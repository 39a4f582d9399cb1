package demo;

import java.util.List;

/** Objects of all the types. */
public final class Samples {

  private Samples() {}

  public static List<Object> all() {
    Vertex vertex = new Vertex("a");
    vertex.setVisited(true);
    vertex.neighbours.add(vertex);
    Cell<Integer> cell = new Cell<>();
    cell.setName("cell");
    cell.setContent(5);
    return List.of(
        new Point(1, 2),
        Range.of("a", "b", true),
        Letter.builder().to("you").withLines(List.of("hello")).build(),
        Box.<String>filling().setContent("x").close(),
        vertex,
        cell);
  }
}
