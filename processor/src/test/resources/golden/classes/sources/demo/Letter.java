package demo;

import io.persistable.Persistable;
import java.util.List;
import java.util.Objects;

/** Immutable, by a builder. */
@Persistable
public final class Letter {

  private final String to;
  private final List<String> lines;

  private Letter(Builder builder) {
    this.to = builder.to;
    this.lines = List.copyOf(builder.lines);
  }

  public String getTo() {
    return to;
  }

  public List<String> lines() {
    return lines;
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public int hashCode() {
    return Objects.hash(to, lines);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Letter that && to.equals(that.to) && lines.equals(that.lines);
  }

  public static final class Builder {

    private String to = "";
    private List<String> lines = List.of();

    public Builder to(String to) {
      this.to = to;
      return this;
    }

    public Builder withLines(List<String> lines) {
      this.lines = lines;
      return this;
    }

    public Builder stamped() {
      return this;
    }

    public Letter build() {
      return new Letter(this);
    }
  }
}
