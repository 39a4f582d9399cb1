package demo.closed.hidden;

import io.persistable.Persistable;

@Persistable
record Secret(String text, Mood mood, Secret shared) {

  enum Mood {
    CALM,
    NERVOUS
  }
}
