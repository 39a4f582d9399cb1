package io.persistable.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class by its name.
 *
 * @param packageName empty for the unnamed package
 * @param nesting simple names from the outermost class inwards
 */
public record ClassName(String packageName, List<String> nesting) implements Comparable<ClassName> {

  public ClassName {
    nesting = List.copyOf(nesting);
  }

  public static ClassName of(String packageName, String... nesting) {
    return new ClassName(packageName, List.of(nesting));
  }

  public String simpleName() {
    return nesting.get(nesting.size() - 1);
  }

  /** {@code Outer.Inner}: as source in the same package writes it. */
  public String nestedName() {
    return String.join(".", nesting);
  }

  /** {@code demo.Outer.Inner}: as source anywhere writes it. */
  public String canonical() {
    return packageName.isEmpty() ? nestedName() : packageName + "." + nestedName();
  }

  /** {@code demo.Outer$Inner}: as class files and service files write it. */
  public String binary() {
    String name = String.join("$", nesting);
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /** The name of the persister that is generated for this class when it is annotated itself. */
  public ClassName persister() {
    return persisterIn(packageName);
  }

  /** The name of the persister that is generated for this class by an element of a package. */
  public ClassName persisterIn(String otherPackage) {
    return of(otherPackage, String.join("_", nesting) + "Persister");
  }

  /**
   * Written out, as is {@link #hashCode}: a record's own are linked at run time, in each compiler.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassName that
        && packageName.equals(that.packageName)
        && nesting.equals(that.nesting);
  }

  @Override
  public int hashCode() {
    return 31 * packageName.hashCode() + nesting.hashCode();
  }

  @Override
  public int compareTo(ClassName that) {
    return canonical().compareTo(that.canonical());
  }

  @Override
  public String toString() {
    return canonical();
  }
}
