package demo;

import io.persistable.Archive;
import io.persistable.Persistable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In an executable jar of Spring Boot this class, its types and the library are of a loader that
 * only the main thread has as its context loader.
 */
public final class Main {

  /** What is archived. */
  @Persistable
  record Flight(String date, int delay) {}

  private Main() {}

  private static boolean roundTrip(int delay) {
    Flight flight = new Flight("today", delay);
    return Archive.read(Archive.textOf(flight), Flight.class).equals(flight);
  }

  public static void main(String[] args) throws InterruptedException {
    System.out.println("loader: " + Main.class.getClassLoader().getClass().getSimpleName());
    System.out.println("main: " + roundTrip(1));
    List<Boolean> parallel =
        IntStream.range(0, 10_000).parallel().mapToObj(Main::roundTrip).distinct().toList();
    System.out.println("parallel: " + parallel);
    Thread thread = new Thread(() -> System.out.println("no context loader: " + roundTrip(2)));
    thread.setContextClassLoader(null);
    thread.start();
    thread.join();
    Thread system = new Thread(() -> System.out.println("system loader: " + roundTrip(3)));
    system.setContextClassLoader(ClassLoader.getSystemClassLoader());
    system.start();
    system.join();
  }
}
