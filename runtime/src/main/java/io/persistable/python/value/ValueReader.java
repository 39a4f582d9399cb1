package io.persistable.python.value;

import io.persistable.python.lex.NumberLiterals;
import io.persistable.python.lex.Scanner;
import io.persistable.python.lex.StringLiterals;
import io.persistable.read.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a form may ask for while it reads its part of a text. */
public interface ValueReader {

  /** Reads the value at the position, which must fit {@code place}. */
  @Nullable Object read(ExpectedType place);

  /** Reads an argument into its slot, without boxing if its place is primitive. */
  public void readInto(Slots slots, int index, ExpectedType place);

  /**
   * Reads the arguments of a call, from behind the opening bracket on, as far as they are written
   * the way archives write them.
   *
   * @return how many were read: of the first components, whose values are in {@code slots} then;
   *     {@link Parameters#ALL} if it was all of them, and the closing bracket too
   */
  public int usualArguments(Slots slots, Parameters parameters);

  /** Reads the elements of a list, each for the place that elements of {@code place} have. */
  public List<@Nullable Object> elements(char opening, char closing, ExpectedType place);

  /** Reads the default of a component into its slot. */
  public void defaultInto(
      Slots target, int index, ExpectedType place, String literal, String component);

  /** What a name stands for that nothing binds; null if for nothing. */
  @Nullable Object unbound(String name, ExpectedType place);

  /** The text, the position in it, and its errors. */
  public Scanner scanner();

  public StringLiterals strings();

  public NumberLiterals numbers();

  /** What the names of the text are bound to. */
  public Bindings bindings();

  /** What names mean that the text imports. */
  public Vocabulary vocabulary();

  /** Makes values fit their places. */
  public Conversions conversions();

  /** Puts elements into sets and entries into maps. */
  public CollectionFills fills();

  /** What is known of the whole text, and noted while it is read. */
  public Reading reading();

  /** Counts the bytes of an array against the limit, before they are allocated. */
  public void countArray(long bytes);

  /** Notes an object that was created without arguments. */
  public void created(Object object, int at);

  /** Memory for the arguments of a call. */
  public CallSlots slots();
}
