package demo;

import io.persistable.Persistable;

class Classes {

  @Persistable
  static class NoAccessor {

    private final int a;

    //! [PersistableConstruction] Classes.NoAccessor can't be built from its components: parameter 'b' has no accessor of that name and type; add a method b() or getB() that returns int
    NoAccessor(int b) {
      this.a = b;
    }
  }

  @Persistable
  static class WrongType {

    private final int a;

    //! [PersistableConstruction] Classes.WrongType can't be built from its components: parameter 'a' has no accessor of that name and type; add a method a() or getA() that returns java.lang.String
    WrongType(String a) {
      this.a = a.length();
    }

    int a() {
      return a;
    }
  }

  @Persistable
  //! [PersistableConstruction] Classes.Throwing can't be built from its components: give it a constructor or static factory, free of checked exceptions, whose parameters are named like its accessors, a builder, or a constructor without parameters and setters
  static class Throwing {

    final int a;

    Throwing(int a) throws java.io.IOException {
      this.a = a;
    }
  }

  @Persistable
  static class Ambiguous {

    final int a;
    final int b;

    private Ambiguous(int a, int b) {
      this.a = a;
      this.b = b;
    }

    static Ambiguous of(int a, int b) {
      return new Ambiguous(a, b);
    }

    //! [PersistableConstruction] Classes.Ambiguous can be built in two ways that take as much: mark the one that is meant with @Persistable.Creator
    static Ambiguous reversed(int b, int a) {
      return new Ambiguous(a, b);
    }
  }

  @Persistable
  static class TwoMarked {

    final int a = 1;

    @Persistable.Creator
    TwoMarked() {}

    @Persistable.Creator
    //! [PersistableConstruction] more than one creator of Classes.TwoMarked is marked: keep one @Creator
    TwoMarked(int a) {}
  }

  @Persistable
  static class MarkedPrivate {

    final int a;

    @Persistable.Creator
    //! [PersistableConstruction] the marked creator of Classes.MarkedPrivate is private or throws a checked exception: make it package-private, or wrap the exception
    private MarkedPrivate(int a) {
      this.a = a;
    }
  }

  @Persistable
  static class MarkedElse {

    int a;

    @Persistable.Creator
    //! [PersistableConstruction] the marked method creates no Classes.MarkedElse: mark a constructor, a static method that returns Classes.MarkedElse, or one that returns its builder
    static String of(int a) {
      return "";
    }
  }

  @Persistable
  static class Unbuilt {

    int a;

    @Persistable.Creator
    //! [PersistableConstruction] the builder of Classes.Unbuilt has no method that builds it: add build()
    static Builder builder() {
      return new Builder();
    }

    static class Builder {}
  }

  @Persistable
  static class MarkedStranger {

    final int a;

    @Persistable.Creator
    MarkedStranger(
        int a,
        //! [PersistableConstruction] parameter 'reason' of the creator of Classes.MarkedStranger has no accessor of that name and type: add a method reason() or getReason() that returns java.lang.String
        String reason) {
      this.a = a;
    }
  }
}
