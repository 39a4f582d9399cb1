package io.persistable.java.write;

import io.persistable.error.InvalidNameException;
import io.persistable.error.NotPersistableException;
import io.persistable.plan.Plan;
import io.persistable.text.TextBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Writes a plan as Java source. See docs/text-format.md. */
public final class JavaWriter {

  private JavaWriter() {}

  /** As {@link #write(Plan, JavaOptions, int)}, in memory, whatever its size. */
  public static TextBuffer write(Plan plan, JavaOptions options) {
    return Objects.requireNonNull(write(plan, options, Integer.MAX_VALUE).text());
  }

  /**
   * The source of a class whose members are the roots. A source that is too large for memory is
   * first written into nothing, to know its imports and how its holders begin. It is then written
   * anew each time that it is asked for.
   *
   * @param plan is used again by a source that isn't in memory
   * @param buffered the most bytes in memory
   * @throws NotPersistableException if the roots hold what Java source can't name or build
   * @throws InvalidNameException if the domain has a class of that name, or the text relies on one
   *     of the JDK's
   */
  public static JavaSource write(Plan plan, JavaOptions options, int buffered) {
    Set<String> avoided = new HashSet<>();
    JavaOptions named = options;
    while (true) {
      TextBuffer body = HolderScope.limited(new TextBuffer(capacity(plan)), buffered);
      ClassWriter writer = new ClassWriter(plan, named, avoided, body, List.of(), buffered);
      writer.write();
      String className = writer.className();
      if (writer.isTaken(className)) {
        if (!options.orAnother()) {
          throw new InvalidNameException(
              "expected a name for the class of the source that no class of the domain has, nor one"
                  + " of the JDK that the text relies on, found '"
                  + className
                  + "'; choose another, such as '"
                  + className
                  + "_'");
        }
        named = named.withClassName(named.className() + "_");
      } else if (!avoided.addAll(writer.obscured())) {
        return writer.source(avoided);
      }
    }
  }

  private static int capacity(Plan plan) {
    return (int) Math.min(1 << 20, 1024 + 64L * plan.graph().size());
  }
}
