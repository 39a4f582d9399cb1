package a;

public class Base {

  protected enum Kind {
    ONE
  }
}
