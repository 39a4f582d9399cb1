package demo;

import io.persistable.Persistable;

/** Generic, by a generic builder. */
@Persistable
public final class Box<T> {

  private final T content;

  private Box(T content) {
    this.content = content;
  }

  public T content() {
    return content;
  }

  @Persistable.Creator
  public static <T> Builder<T> filling() {
    return new Builder<>();
  }

  @Override
  public int hashCode() {
    return content.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Box<?> that && content.equals(that.content);
  }

  public static final class Builder<T> {

    private T content;

    public Builder<T> setContent(T content) {
      this.content = content;
      return this;
    }

    public Box<T> close() {
      return new Box<>(content);
    }
  }
}
