package io.persistable.java.write;

import io.persistable.error.InvalidNameException;
import java.util.Objects;

/**
 * How a plan becomes Java source.
 *
 * @param className the class, with its package if it has one; without one it is in the package of
 *     the domain's package-private types if there are such
 * @param style how the source looks; {@link JavaStyle#FIXTURE} is for small graphs and large ones
 *     are written in the general style all the same
 * @param arrayThreshold arrays of more elements become {@code .npy} resources; {@code
 *     Long.MAX_VALUE} keeps all in the source
 * @param arraysName the directory of these files, beside the class
 * @param orAnother whether the class takes another name, with underscores behind it, where the
 *     domain has a class of that one in its package
 */
public record JavaOptions(
    String className, JavaStyle style, long arrayThreshold, String arraysName, boolean orAnother) {

  public JavaOptions {
    Objects.requireNonNull(style, "style");
    for (String part : className.split("\\.", -1)) {
      if (!JavaNames.isIdentifier(part) || JavaNames.isReserved(part)) {
        throw new InvalidNameException(
            "expected the name of a Java class, such as 'demo.Mod1', found '" + className + "'");
      }
    }
  }

  /** A class in the general style with all arrays in it. */
  public static JavaOptions of(String className) {
    String simpleName = className.substring(className.lastIndexOf('.') + 1);
    return new JavaOptions(
        className, JavaStyle.GENERAL, Long.MAX_VALUE, simpleName + "_arrays", false);
  }

  public JavaOptions withStyle(JavaStyle style) {
    return new JavaOptions(className, style, arrayThreshold, arraysName, orAnother);
  }

  public JavaOptions withArrayThreshold(long arrayThreshold) {
    return new JavaOptions(className, style, arrayThreshold, arraysName, orAnother);
  }

  public JavaOptions withArraysName(String arraysName) {
    return new JavaOptions(className, style, arrayThreshold, arraysName, orAnother);
  }

  public JavaOptions withOrAnother(boolean orAnother) {
    return new JavaOptions(className, style, arrayThreshold, arraysName, orAnother);
  }

  JavaOptions withClassName(String className) {
    return new JavaOptions(className, style, arrayThreshold, arraysName, orAnother);
  }

  /** The class without its package. */
  public String simpleName() {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** The package; empty if the class name has none. */
  public String packageName() {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }
}
