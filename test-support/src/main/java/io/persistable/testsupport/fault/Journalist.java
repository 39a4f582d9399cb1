package io.persistable.testsupport.fault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Notes operations, and throws where it is told to. */
public final class Journalist {

  static final String FAULT = "injected fault";

  private final List<Operation> operations = new ArrayList<>();
  private final Map<String, Integer> nodes = new HashMap<>();
  private int nextNode;
  private long calls;
  private long failFrom = Long.MAX_VALUE;
  private long failTo = Long.MAX_VALUE;
  private long writes;
  private long fullFrom = Long.MAX_VALUE;
  private int longestWrite = Integer.MAX_VALUE;
  private Intruder intruder = call -> {};
  private Predicate<String> refused = what -> false;
  private Predicate<String> forbidden = what -> false;

  /** Makes a file known that was there before. */
  public synchronized int existing(String name) {
    return nodes.computeIfAbsent(name, key -> nextNode++);
  }

  /** Fails calls {@code from} (counted from 1) until {@code to}, both included. */
  public synchronized void fail(long from, long to) {
    failFrom = from;
    failTo = to;
  }

  /**
   * Fails every call that these are true of, however often: what is done, and to which file, such
   * as {@code open x.py}.
   */
  public synchronized void refuse(Predicate<String> refused) {
    this.refused = refused;
  }

  /** As {@link #refuse}, as a system does for want of a permission. */
  public synchronized void forbid(Predicate<String> forbidden) {
    this.forbidden = forbidden;
  }

  /**
   * @throws AccessDeniedException if it was forbidden
   */
  synchronized void checkAllowed(String what) throws AccessDeniedException {
    if (forbidden.test(what)) {
      throw new AccessDeniedException(what, null, FAULT);
    }
  }

  /**
   * From a write (counted from 1) on the disk is full, and says so as channels do: no file named.
   */
  public synchronized void fill(long from) {
    fullFrom = from;
  }

  /** How many writes, forces and cuts of files there were. */
  public synchronized long writes() {
    return writes;
  }

  /** Asked before everything that a full disk refuses. */
  synchronized void stepOfWrite(String what) throws IOException {
    step(what);
    writes++;
    if (writes >= fullFrom) {
      throw new IOException("No space left on device");
    }
  }

  /** Lets no write write more. */
  public synchronized void shorten(int bytes) {
    longestWrite = bytes;
  }

  public synchronized int longestWrite() {
    return longestWrite;
  }

  /** Runs it before each call that may fail, as another program that comes between. */
  public synchronized void before(Intruder intruder) {
    this.intruder = intruder;
  }

  /** Another program. */
  @FunctionalInterface
  public interface Intruder {
    void act(long call) throws IOException;
  }

  /** How many calls there were that may fail. */
  public synchronized long calls() {
    return calls;
  }

  /** Asked before everything that may fail. */
  synchronized void step(String what) throws IOException {
    calls++;
    intruder.act(calls);
    if (calls >= failFrom && calls <= failTo || refused.test(what)) {
      throw new IOException(FAULT + ": " + what);
    }
    checkAllowed(what);
  }

  /** A copy of what was noted so far. */
  public synchronized List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** How many times a file or a directory was forced. */
  public synchronized long forces() {
    return operations.stream()
        .filter(o -> o instanceof Operation.Force || o instanceof Operation.ForceDirectory)
        .count();
  }

  public synchronized int size() {
    return operations.size();
  }

  synchronized void note(Operation operation) {
    operations.add(operation);
  }

  synchronized int node(String name) {
    return existing(name);
  }

  synchronized int created(String name) {
    int node = nextNode++;
    nodes.put(name, node);
    operations.add(new Operation.Create(name, node));
    return node;
  }

  synchronized void linked(String name, String existing) {
    int node = node(existing);
    nodes.put(name, node);
    operations.add(new Operation.Link(name, node));
  }

  synchronized void renamed(String from, String to) {
    Integer node = nodes.remove(from);
    if (node != null) {
      nodes.put(to, node);
    }
    operations.add(new Operation.Rename(from, to));
  }

  synchronized void deleted(String name) {
    nodes.remove(name);
    operations.add(new Operation.Delete(name));
  }
}
