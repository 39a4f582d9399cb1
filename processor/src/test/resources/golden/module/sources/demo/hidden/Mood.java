package demo.hidden;

enum Mood {
  FINE
}
