package a;

public class Hidden {

  private final int a;

  Hidden(int b) {
    a = b;
  }

  public int a() {
    return a;
  }
}
