package demo;

import io.persistable.Persistable;
import java.util.ArrayList;
import java.util.List;

/** Mutable: setters where there are any, else the fields. */
@Persistable
public class Vertex {

  private String name;
  private boolean visited;
  List<Vertex> neighbours = new ArrayList<>();
  private transient int rank;

  public Vertex() {}

  public Vertex(String name) {
    this.name = name;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isVisited() {
    return visited;
  }

  public Vertex setVisited(boolean visited) {
    this.visited = visited;
    return this;
  }

  public int getRank() {
    return rank;
  }

  public void setRank(int rank) {
    this.rank = rank;
  }
}
