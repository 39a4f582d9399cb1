package demo;

import io.persistable.Persistable;

/** Mutable, generic, with inherited state. */
@Persistable
public class Cell<T extends Number> extends Vertex {

  private T content;

  @Persistable.Creator
  public Cell() {}

  public T getContent() {
    return content;
  }

  public void setContent(T content) {
    this.content = content;
  }
}
