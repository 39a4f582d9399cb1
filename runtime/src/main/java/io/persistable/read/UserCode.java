package io.persistable.read;

/** Constructors, factories, setters, accessors, {@code hashCode} … of the user's own classes. */
public final class UserCode {

  private UserCode() {}

  /**
   * What such code threw, to be the cause of an exception that says where: also an {@code
   * AssertionError}, a class that can't be initialized, or a checked exception that other languages
   * let pass undeclared. A failure of the virtual machine is none of the code's, and thrown on.
   *
   * @return {@code thrown}
   */
  public static Throwable threw(Throwable thrown) {
    if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
      throw error;
    }
    return thrown;
  }
}
