package demo;

import io.persistable.DefaultValue;
import io.persistable.Persistable;
import java.util.List;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.Singular;
import lombok.Value;

/** What Lombok makes of a class, in the ways that people use. */
final class Models {

  private Models() {}

  /** Getters and setters, and a constructor without parameters. */
  @Persistable
  @Data
  static class Airport {
    private String iata;
    private double latitude;
    private boolean open;
  }

  /** Immutable: getters and a constructor of all fields. */
  @Persistable
  @Value
  static class Flight {
    String date;
    int delay;
    Airport origin;
    List<String> notes;
  }

  /** A builder and getters. */
  @Persistable
  @Builder
  @Getter
  static class Crew {
    private final String captain;

    @DefaultValue("2")
    private final int size;

    @Singular private final List<String> members;
  }

  /** Two constructors: the empty one and the setters are taken. */
  @Persistable
  @Data
  @NoArgsConstructor
  @AllArgsConstructor
  static class Plane {
    private String tail;
    private int seats;
  }

  /** A record needs nothing of Lombok but may have it. */
  @Persistable
  @Builder
  record Gate(String terminal, int number) {}
}
