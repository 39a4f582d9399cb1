package lib;

/** With an accessor for a part of its state, static and transient fields, and a superclass. */
public class Partly<T> extends Config {

  static int made;
  private T value;
  private int secret = 1;
  private transient int cache;

  public T getValue() {
    return value;
  }

  public void setValue(T value) {
    this.value = value;
  }
}
