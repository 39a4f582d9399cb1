package demo;

import io.persistable.Persistable;
import java.util.ArrayList;
import java.util.List;

class Losers {

  @Persistable
  static class Bean {

    int kept;
    //! [PersistableLost] field 'lost' of Losers.Bean would be lost, as no component holds it: give it a getter and a setter, or make it transient if it need not be kept
    private int lost;
    //! [PersistableLost] field 'alsoLost' of Losers.Bean would be lost, as no component holds it: make it non-final and give it a getter and a setter, or make it transient if it need not be kept
    final List<String> alsoLost = new ArrayList<>();
    transient int notKept;
  }

  /** The setter of a derived property keeps nothing of a field that none is named after. */
  @Persistable
  static class Derived {

    private String _first;
    private String mLast;
    //! [PersistableLost] field 'hash' of Losers.Derived would be lost, as no component holds it: give it a getter and a setter, or make it transient if it need not be kept
    private byte[] hash;

    String getFirst() {
      return _first;
    }

    void setFirst(String first) {
      _first = first;
    }

    String getLast() {
      return mLast;
    }

    void setLast(String last) {
      mLast = last;
    }

    String getFullName() {
      return _first + " " + mLast;
    }

    void setFullName(String name) {
      _first = name;
    }
  }

  /** A length is not what an array holds. */
  @Persistable
  static class Sized {

    //! [PersistableLost] field 'values' of Losers.Sized would be lost, as no component holds it: add it to the parameters, or give the class a constructor without parameters and setters, or make it transient if it need not be kept
    private final int[] values;

    Sized(int length) {
      values = new int[length];
    }

    int length() {
      return values.length;
    }
  }

  @Persistable
  static class Immutable {

    final int a;
    //! [PersistableLost] field 'b' of Losers.Immutable would be lost, as no component holds it: add it to the parameters, or give the class a constructor without parameters and setters, or make it transient if it need not be kept
    final int b = 2;

    Immutable(int a) {
      this.a = a;
    }
  }

  @Persistable
  static class Built {

    final int a;
    //! [PersistableLost] field 'b' of Losers.Built would be lost, as no component holds it: give the builder a method of that name, and the class an accessor, or make it transient if it need not be kept
    final int b = 2;

    private Built(int a) {
      this.a = a;
    }

    static Builder builder() {
      return new Builder();
    }

    static class Builder {

      private int a;

      Builder a(int a) {
        this.a = a;
        return this;
      }

      Built build() {
        return new Built(a);
      }
    }
  }
}
