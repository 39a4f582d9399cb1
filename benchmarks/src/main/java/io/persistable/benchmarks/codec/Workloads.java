package io.persistable.benchmarks.codec;

import io.persistable.benchmarks.model.Airport;
import io.persistable.benchmarks.model.Flight;
import io.persistable.benchmarks.model.Flights;
import io.persistable.benchmarks.model.Image;
import io.persistable.benchmarks.model.Link;
import io.persistable.benchmarks.model.Media;
import io.persistable.benchmarks.model.MediaBatch;
import io.persistable.benchmarks.model.MediaContent;
import io.persistable.benchmarks.model.Models;
import io.persistable.benchmarks.model.Node;
import io.persistable.benchmarks.model.Player;
import io.persistable.benchmarks.model.Samples;
import io.persistable.benchmarks.model.SamplesBatch;
import io.persistable.benchmarks.model.Size;
import io.persistable.benchmarks.model.ValueImage;
import io.persistable.benchmarks.model.ValueMedia;
import io.persistable.benchmarks.model.ValueMediaBatch;
import io.persistable.benchmarks.model.ValueMediaContent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The workloads by name. */
public final class Workloads {

  private static final List<Class<?>> MEDIA_TYPES =
      List.of(
          MediaBatch.class,
          MediaContent.class,
          Media.class,
          Image.class,
          Player.class,
          Size.class,
          ArrayList.class);

  private static final List<Class<?>> VALUE_TYPES =
      List.of(
          ValueMediaBatch.class,
          ValueMediaContent.class,
          ValueMedia.class,
          ValueImage.class,
          Player.class,
          Size.class,
          ArrayList.class);

  private Workloads() {}

  /** The media objects; for the codec whose name says so of the types without identity. */
  public static Workload<?> media(int count, String codec) {
    if (codec.equals("persistable-values")) {
      return count == 1
          ? new Workload<>(
              ValueMediaContent.class,
              VALUE_TYPES,
              List.of(),
              () -> Models.valueMedia(0),
              Objects::equals)
          : new Workload<>(
              ValueMediaBatch.class,
              VALUE_TYPES,
              List.of(),
              () -> Models.valueMediaBatch(count),
              Objects::equals);
    }
    return count == 1
        ? new Workload<>(
            MediaContent.class, MEDIA_TYPES, List.of(), () -> Models.media(0), Objects::equals)
        : new Workload<>(
            MediaBatch.class,
            MEDIA_TYPES,
            List.of(),
            () -> Models.mediaBatch(count),
            Objects::equals);
  }

  /**
   * The workload of a benchmark.
   *
   * @param benchmark the name of its class without the package
   * @param count 0 if it has no such parameter
   */
  public static Workload<?> of(String benchmark, int count, String codec) {
    return switch (benchmark) {
      case "MediaBenchmark" -> media(count, codec);
      case "GraphBenchmark", "FreshGraphBenchmark" -> graph(count);
      case "ChainBenchmark" -> chain(count);
      case "DoublesBenchmark" -> samples(count, codec);
      case "FlightsBenchmark" -> flights();
      default -> throw new IllegalArgumentException(benchmark);
    };
  }

  public static Workload<?> graph(int count) {
    return new Workload<>(
        Node.class,
        List.of(Node.class, ArrayList.class),
        List.of(Node.class),
        () -> Models.graph(count),
        Workloads::sameGraph);
  }

  public static Workload<?> chain(int count) {
    return new Workload<>(
        Link.class,
        List.of(Link.class),
        List.of(Link.class),
        () -> Models.chain(count),
        Workloads::sameChain);
  }

  /**
   * The rows of doubles; avaje-jsonb and dsl-json are let off the last digits, which they don't
   * keep.
   */
  public static Workload<?> samples(int count, String codec) {
    double tolerance = codec.equals("avaje-jsonb") || codec.equals("dsl-json") ? 1e-12 : 0;
    return new Workload<>(
        SamplesBatch.class,
        List.of(SamplesBatch.class, Samples.class, double[].class, ArrayList.class),
        List.of(),
        () -> Models.samples(count),
        (written, read) -> sameSamples(written, read, tolerance));
  }

  public static Workload<?> flights() {
    return new Workload<>(
        Flights.class,
        List.of(Flights.class, Flight.class, Airport.class, ArrayList.class),
        List.of(Airport.class),
        Models::flights,
        Workloads::sameFlights);
  }

  /** Equal node for node, and shared where the other is. */
  private static boolean sameGraph(Node written, Node read) {
    Map<Node, Node> pairs = new IdentityHashMap<>();
    Map<Node, Node> back = new IdentityHashMap<>();
    Deque<Node> open = new ArrayDeque<>();
    pairs.put(written, read);
    back.put(read, written);
    open.push(written);
    while (!open.isEmpty()) {
      Node a = open.pop();
      Node b = Objects.requireNonNull(pairs.get(a));
      if (a.id() != b.id()
          || !a.label().equals(b.label())
          || a.weight() != b.weight()
          || a.children().size() != b.children().size()) {
        return false;
      }
      for (int i = 0; i < a.children().size(); i++) {
        Node child = a.children().get(i);
        Node other = b.children().get(i);
        Node known = pairs.putIfAbsent(child, other);
        if (known == null) {
          if (back.put(other, child) != null) {
            return false;
          }
          open.push(child);
        } else if (known != other) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean sameChain(Link written, Link read) {
    @Nullable Link a = written;
    @Nullable Link b = read;
    while (a != null && b != null) {
      if (a.id() != b.id()) {
        return false;
      }
      a = a.next();
      b = b.next();
    }
    return a == null && b == null;
  }

  private static boolean sameSamples(SamplesBatch written, SamplesBatch read, double tolerance) {
    if (written.rows().size() != read.rows().size()) {
      return false;
    }
    for (int i = 0; i < written.rows().size(); i++) {
      Samples a = written.rows().get(i);
      Samples b = read.rows().get(i);
      if (a.id() != b.id() || a.values().length != b.values().length) {
        return false;
      }
      for (int k = 0; k < a.values().length; k++) {
        if (Math.abs(a.values()[k] - b.values()[k]) > tolerance * Math.abs(a.values()[k])) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean sameFlights(Flights written, Flights read) {
    if (!written.equals(read)) {
      return false;
    }
    Map<Airport, Airport> pairs = new IdentityHashMap<>();
    for (int i = 0; i < written.flights().size(); i++) {
      Flight a = written.flights().get(i);
      Flight b = read.flights().get(i);
      Airport origin = pairs.putIfAbsent(a.origin(), b.origin());
      Airport destination = pairs.putIfAbsent(a.destination(), b.destination());
      if (origin != null && origin != b.origin()
          || destination != null && destination != b.destination()) {
        return false;
      }
    }
    return true;
  }
}
