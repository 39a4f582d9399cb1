package io.persistable.graph;

import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a text is made of, by number, as its writer meets them. The writer goes through
 * an object's references in order; a cursor says how far it has come.
 */
public interface Numbering {

  /**
   * How deep the brackets in a statement may nest. CPython refuses 201 open ones, of which a call
   * with a list counts two; 20 read well.
   */
  int NESTING = 20;

  /** The items, in order. */
  Map<String, @Nullable Object> roots();

  /** The number of the i-th item's object, -1 if it is a leaf. */
  int rootId(int root);

  /** How many objects have a number. */
  int size();

  Object node(int id);

  NodeType type(int id);

  /** Whether an object has a statement of its own. */
  boolean isNamed(int id);

  /** Whether an object is created empty and filled at the end. */
  boolean isDeferred(int id);

  /**
   * How many elements a collection that is filled at the end has before; of a map, keys and values.
   */
  int known(int id);

  /** A cursor at the first of its references that comes at the end. */
  int rest(int id);

  /** The named objects, children before parents. */
  int[] definitions();

  /**
   * A column for whoever writes: an int for each object numbered so far, all 0; a longer array. The
   * same one at each call.
   */
  int[] column();

  /** What to do, in order: the number of an object to define, or {@code ~id} of one to fill. */
  int[] steps();

  /** How many references an object has; 0 if that is not known before it is written. */
  int references(int id);

  /** What is asked for next is only known if all objects are: goes no further if they aren't. */
  void requirePlan();

  /**
   * The elements of a collection or of an array of objects, in the order in which they are written;
   * keys and values of a map in turn.
   */
  List<?> elements(int id);

  /** How a value is archived. */
  NodeType typeOf(Object value);

  /** Counts steps that are not one for each object and reference by themselves. */
  void count(long steps);

  /** The types that can be archived. */
  TypeRegistry types();

  /**
   * Starts with the references of an object.
   *
   * @return the cursor as it was, for {@link #leave}
   */
  int enter(int id);

  /** Goes back to the references of the object around this one. */
  void leave(int cursor);

  /**
   * Expects to be at the last of an object's references.
   *
   * @throws java.util.ConcurrentModificationException if there are more, or have been fewer
   */
  void end(int id);

  /** How far it has come, so that {@link #leave} can go on from there. */
  int cursor();

  /**
   * Whether a value is known to be what the next reference leads to, which saves asking for its
   * type; false says nothing.
   */
  boolean isNext(Object value);

  /**
   * Passes the references of objects without identity that were written in the places of others.
   */
  void passInline();

  /** What comes next stands in brackets of an object without identity, until {@link #unnest}. */
  void nest();

  /** Ends what {@link #nest} began. */
  void unnest();

  /** The object that the next reference leads to, without passing it; -1 if that is not known. */
  int peek();

  /** Passes the next reference, which is {@linkplain #isNext known} or was looked at. */
  int pass();

  /**
   * Passes the next reference.
   *
   * @param typed whether it is of a place whose static type is the object's class
   * @return the number of the object
   */
  int next(Object value, NodeType type, boolean typed);
}
