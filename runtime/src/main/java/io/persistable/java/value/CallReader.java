package io.persistable.java.value;

import io.persistable.error.PersistableException;
import io.persistable.java.lex.JavaScanner;
import io.persistable.read.UserCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of calls of the JDK, and makes the calls. */
public final class CallReader {

  private final JavaScanner scanner;
  private final NextValue values;

  public CallReader(JavaScanner scanner, NextValue values) {
    this.scanner = scanner;
    this.values = values;
  }

  /** Reads the arguments of a call. */
  public CallArguments arguments(String name, int at) {
    List<@Nullable Object> arguments = new ArrayList<>();
    scanner.open('(');
    if (!scanner.acceptClose(')')) {
      do {
        arguments.add(values.read());
        scanner.count();
      } while (scanner.accept(','));
      scanner.close(')');
    }
    return new CallArguments(scanner, at, name, arguments);
  }

  /**
   * Reads the arguments of a call and makes it.
   *
   * @param name what is called, for messages
   */
  @Nullable Object apply(JdkFunctions.Function function, String name, int at) {
    CallArguments given = arguments(name, at);
    scanner.count();
    try {
      return function.call(given);
    } catch (PersistableException e) {
      throw e;
    } catch (Throwable thrown) {
      Throwable e = UserCode.threw(thrown);
      throw scanner.error(at, "expected arguments that " + name + " accepts, but it threw " + e, e);
    }
  }
}
