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
  void readInto(Slots slots, int index, ExpectedType place);

  /**
   * Reads the arguments of a call, from behind the opening bracket on, as far as they are written
   * the way archives write them.
   *
   * @return how many were read: of the first components, whose values are in {@code slots} then;
   *     {@link Parameters#ALL} if it was all of them, and the closing bracket too
   */
  int usualArguments(Slots slots, Parameters parameters);

  /** Reads the elements of a list, each for the place that elements of {@code place} have. */
  List<@Nullable Object> elements(char opening, char closing, ExpectedType place);

  /** Reads the default of a component into its slot. */
  void defaultInto(Slots target, int index, ExpectedType place, String literal, String component);

  /** What a name stands for that nothing binds; null if for nothing. */
  @Nullable Object unbound(String name, ExpectedType place);

  /** The text, the position in it, and its errors. */
  Scanner scanner();

  StringLiterals strings();

  NumberLiterals numbers();

  /** What the names of the text are bound to. */
  Bindings bindings();

  /** What names mean that the text imports. */
  Vocabulary vocabulary();

  /** Makes values fit their places. */
  Conversions conversions();

  /** Puts elements into sets and entries into maps. */
  CollectionFills fills();

  /** What is known of the whole text, and noted while it is read. */
  Reading reading();

  /** Counts the bytes of an array against the limit, before they are allocated. */
  void countArray(long bytes);

  /** Notes an object that was created without arguments. */
  void created(Object object, int at);

  /** Memory for the arguments of a call. */
  CallSlots slots();
}
