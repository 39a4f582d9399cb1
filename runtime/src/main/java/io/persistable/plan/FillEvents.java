package io.persistable.plan;

import io.persistable.graph.HashReach;
import io.persistable.graph.HashedKeys;
import io.persistable.graph.IntList;
import io.persistable.graph.ObjectGraph;
import io.persistable.type.Kind;

/**
 * What happens to the objects of a graph when they are created, and what must happen before. Each
 * object is <em>made</em>. It is <em>filled</em>, if it was made empty. Then its <em>hash</em> is
 * final, and so is its <em>own</em> hash or order, if a method of its class computes it. The last
 * four events are about what the object refers to, as far as such a method may look: one step, the
 * hashes there, two steps, all.
 *
 * <p>A method of a class may look at something, but perhaps does not. Such a wait has a weight: the
 * smaller it is, the more likely the method looks there.
 */
final class FillEvents {

  /** What happens to an object; its events have the numbers from {@code KINDS * id} on. */
  static final int MADE = 0;

  static final int FILLED = 1;

  /** What {@code hashCode} and {@code equals} look at is there. */
  static final int HASH = 2;

  /** What a method of its class looks at is there. The method may go anywhere. */
  static final int OWN = 3;

  static final int NEAR = 4;
  static final int HASHES = 5;
  static final int FAR = 6;
  static final int ALL = 7;

  static final int KINDS = 8;

  /** The largest weight of a wait; 0 is certain. */
  static final int WEIGHTS = 4;

  private final DefinitionOrder order;
  private final boolean settersWait;
  private final ObjectGraph graph;
  private final HashedKeys keys;
  private final IntList start;
  private final IntList waits = new IntList(256);

  /** For each collection whose keys without identity have methods of their own: what they hold. */
  private final IntList keyParts = new IntList(8);

  private final IntList keyPartsStart = new IntList(8);
  private final int ofObjects;
  private boolean hasOwn;

  FillEvents(DefinitionOrder order, boolean settersWait) {
    this.order = order;
    this.settersWait = settersWait;
    this.graph = order.graph();
    this.keys = new HashedKeys(graph);
    this.start = new IntList(Math.multiplyExact(KINDS, graph.size() + 1));
    IntList hashed = graph.hashed();
    for (int i = 0; i < hashed.size() && !hasOwn; i++) {
      hasOwn = graph.kind(hashed.get(i)).isSorted();
    }
    for (int id = 0; id < graph.size() && !hasOwn; id++) {
      hasOwn = extent(id) == HashReach.Extent.UNKNOWN || hasInline(id);
    }
    for (int id = 0; id < graph.size(); id++) {
      addWaits(id);
    }
    for (int i = 0; i < keyPartsStart.size(); i++) {
      addKeyParts(i);
    }
    start.add(waits.size());
    ofObjects = size();
  }

  /** What happens; {@link #ALL} to what was {@link #add added}. */
  int kind(int event) {
    return event < ofObjects ? event % KINDS : ALL;
  }

  static int object(int event) {
    return event / KINDS;
  }

  int size() {
    return start.size() - 1;
  }

  /** Whether a class's own method is waited for anywhere. */
  boolean hasOwn() {
    return hasOwn;
  }

  /** The index of an event's first wait. */
  int first(int event) {
    return start.get(event);
  }

  /** The index after an event's last wait. */
  int end(int event) {
    return start.get(event + 1);
  }

  /** The event that is waited for; -1 if it no longer is. */
  int target(int wait) {
    return waits.get(wait);
  }

  /** How unlikely it is that an event waits for another; 0 if it does for sure. */
  int weight(int event, int wait) {
    return kind(event) == OWN ? wait - start.get(event) : 0;
  }

  /** The index of the wait of an {@link #OWN} event that has a weight. */
  int wait(int own, int weight) {
    return start.get(own) + weight;
  }

  /** Has a wait lead elsewhere; -1 for nowhere. */
  void replace(int wait, int target) {
    waits.set(wait, target);
  }

  /** Adds an event that waits for others; gives its number. */
  int add(IntList targets) {
    for (int i = 0; i < targets.size(); i++) {
      waits.add(targets.get(i));
    }
    start.add(waits.size());
    return start.size() - 2;
  }

  private HashReach.Extent extent(int id) {
    return HashReach.withClass(graph.node(id), graph.type(id));
  }

  /** Whether the place of an object in the order of statements is known. */
  private boolean isInFormerOrder(int id) {
    return graph.kind(id) == Kind.RECORD_VALUE && extent(id) == HashReach.Extent.ITSELF;
  }

  private boolean hasInline(int id) {
    return graph.nesting(id) > 0;
  }

  private void addWaits(int id) {
    boolean deferred = order.isDeferred(id);
    start.add(waits.size()); // MADE
    if (!deferred) {
      addContent(id);
    } else {
      for (int edge = graph.firstEdge(id); edge < order.rest(id); edge++) {
        waits.add(KINDS * graph.target(edge) + MADE);
      }
    }
    start.add(waits.size()); // FILLED
    if (deferred) {
      waits.add(KINDS * id + MADE);
      addContent(id);
      if (settersWait && order.hasSetters(id)) {
        addCollections(id);
      }
    }
    start.add(waits.size()); // HASH
    waits.add(KINDS * id + MADE);
    HashReach.Extent extent = extent(id);
    if (extent == HashReach.Extent.PARTS) {
      waits.add(KINDS * id + FILLED);
      addParts(id, HASH);
    }
    if (extent == HashReach.Extent.UNKNOWN || extent == HashReach.Extent.PARTS && hasInline(id)) {
      waits.add(KINDS * id + OWN);
    }
    addOwn(id);
    for (int event = NEAR; event <= ALL; event++) {
      start.add(waits.size());
      if (hasOwn) {
        waits.add(KINDS * id + FILLED);
        addParts(id, ofParts(event));
      }
    }
  }

  /** What must have happened to the parts of an object. */
  private static int ofParts(int event) {
    return switch (event) {
      case NEAR -> FILLED;
      case HASHES -> HASH;
      case FAR -> NEAR;
      default -> ALL;
    };
  }

  private void addOwn(int id) {
    start.add(waits.size());
    waits.add(KINDS * id + FILLED);
    if (hasOwn) {
      for (int event = NEAR; event <= ALL; event++) {
        waits.add(KINDS * id + event);
      }
    }
  }

  private void addContent(int id) {
    addParts(id, MADE);
    if (!graph.kind(id).isHashed()) {
      return;
    }
    int event = graph.kind(id).isSorted() ? OWN : HASH;
    IntList found = keys.of(id);
    for (int i = 0; i < found.size(); i++) {
      waits.add(KINDS * found.get(i) + (isInFormerOrder(found.get(i)) ? HASH : event));
    }
    if (keys.haveInlineOwn()) {
      waits.add(KINDS * (graph.size() + keyPartsStart.size()) + OWN);
      keyPartsStart.add(keyParts.size());
      for (int i = 0; i < found.size(); i++) {
        keyParts.add(found.get(i));
      }
    }
  }

  /** What a setter may copy. */
  private void addCollections(int id) {
    for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
      int part = graph.target(edge);
      if (order.isDeferred(part) && !order.hasSetters(part)) {
        waits.add(KINDS * part + FILLED);
      }
    }
  }

  private void addParts(int id, int event) {
    for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
      waits.add(KINDS * graph.target(edge) + event);
    }
  }

  /** The events of keys without identity, as if they were one object. */
  private void addKeyParts(int number) {
    int id = graph.size() + number;
    start.add(waits.size()); // MADE
    start.add(waits.size()); // FILLED
    start.add(waits.size()); // HASH
    addOwn(id);
    int end = number + 1 < keyPartsStart.size() ? keyPartsStart.get(number + 1) : keyParts.size();
    for (int event = NEAR; event <= ALL; event++) {
      start.add(waits.size());
      for (int i = keyPartsStart.get(number); i < end; i++) {
        waits.add(KINDS * keyParts.get(i) + ofParts(event));
      }
    }
  }
}
