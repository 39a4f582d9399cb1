package io.persistable.benchmarks.model;

import io.persistable.examples.flights.FlightData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes the objects: the same at each call and on each JDK, but never the same instances. */
public final class Models {

  private Models() {}

  /** The object of the media benchmark; {@code i} makes its texts and numbers its own. */
  public static MediaContent media(int i) {
    Media media =
        new Media(
            "http://javaone.com/keynote-" + i + ".mpg",
            "Javaone Keynote " + i,
            640,
            480,
            "video/mpg4",
            18_000_000 + i,
            58_982_400 + i,
            262_144,
            true,
            new ArrayList<>(List.of("Bill Gates " + i, "Steve Jobs " + i)),
            Player.JAVA,
            null);
    List<Image> images = new ArrayList<>(2);
    images.add(
        new Image(
            "http://javaone.com/keynote_large-" + i + ".jpg", "Keynote", 1024, 768, Size.LARGE));
    images.add(
        new Image("http://javaone.com/keynote_small-" + i + ".jpg", null, 320, 240, Size.SMALL));
    return new MediaContent(media, images);
  }

  public static MediaBatch mediaBatch(int count) {
    List<MediaContent> contents = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      contents.add(media(i));
    }
    return new MediaBatch(contents);
  }

  /** As {@link #media}, of types without identity. */
  public static ValueMediaContent valueMedia(int i) {
    MediaContent content = media(i);
    Media m = content.media();
    List<ValueImage> images = new ArrayList<>(2);
    for (Image image : content.images()) {
      images.add(
          new ValueImage(image.uri(), image.title(), image.width(), image.height(), image.size()));
    }
    return new ValueMediaContent(
        new ValueMedia(
            m.uri(),
            m.title(),
            m.width(),
            m.height(),
            m.format(),
            m.duration(),
            m.size(),
            m.bitrate(),
            m.hasBitrate(),
            m.persons(),
            m.player(),
            m.copyright()),
        images);
  }

  public static ValueMediaBatch valueMediaBatch(int count) {
    List<ValueMediaContent> contents = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      contents.add(valueMedia(i));
    }
    return new ValueMediaBatch(contents);
  }

  /**
   * A graph of {@code count} nodes, all below the one returned: a binary tree, and for a third of
   * the nodes one reference more to a node further down, so that some 30% are referenced more than
   * once. It is about as deep as its number of nodes has bits, so that every codec can write it.
   */
  public static Node graph(int count) {
    Random random = new Random(count);
    @Nullable Node[] nodes = new Node[count];
    for (int i = count - 1; i >= 0; i--) {
      List<Node> children = new ArrayList<>(3);
      for (int child = 2 * i + 1; child <= 2 * i + 2 && child < count; child++) {
        children.add(nodes[child]);
      }
      if (i < count - 1 && random.nextInt(1000) < 357) {
        children.add(nodes[i + 1 + random.nextInt(count - 1 - i)]);
      }
      nodes[i] = new Node(i, "node-" + i, i / 8.0 + random.nextInt(100) / 100.0, children);
    }
    return nodes[0];
  }

  /** The 10,000 flights of the examples, which share 218 airports. */
  public static Flights flights() {
    Map<io.persistable.examples.flights.Airport, Airport> airports = new IdentityHashMap<>();
    List<Flight> flights = new ArrayList<>();
    try {
      for (io.persistable.examples.flights.Flight each : FlightData.flights()) {
        flights.add(
            new Flight(
                each.date(),
                each.delay(),
                each.distance(),
                airports.computeIfAbsent(each.origin(), Models::airport),
                airports.computeIfAbsent(each.destination(), Models::airport)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Flights(flights);
  }

  private static Airport airport(io.persistable.examples.flights.Airport each) {
    return new Airport(
        each.iata(),
        each.name(),
        each.city(),
        each.state(),
        each.country(),
        each.latitude(),
        each.longitude());
  }

  public static Link chain(int count) {
    Link link = new Link(count - 1, null);
    for (int i = count - 2; i >= 0; i--) {
      link = new Link(i, link);
    }
    return link;
  }

  /** Rows of sixteen numbers of full precision. */
  public static SamplesBatch samples(int count) {
    Random random = new Random(count);
    List<Samples> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double[] values = new double[16];
      Arrays.setAll(values, k -> random.nextDouble() * 1000 - 500);
      rows.add(new Samples(i, values));
    }
    return new SamplesBatch(rows);
  }
}
