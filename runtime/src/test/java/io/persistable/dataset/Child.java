package io.persistable.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Other processes that write to a data set: real virtual machines, which can be killed. */
final class Child {

  private Child() {}

  /** A process that runs {@link #main} with these arguments; its errors come out here. */
  static Process start(String... arguments) throws IOException {
    return builder(arguments).start();
  }

  static ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(root(Store.class) + System.getProperty("path.separator") + root(Child.class));
    command.add(Child.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static String root(Class<?> type) {
    try {
      URI file = type.getResource(type.getSimpleName() + ".class").toURI();
      Path path = Path.of(file);
      for (int i = 0; i < type.getName().split("\\.").length; i++) {
        path = path.getParent();
      }
      return path.toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static StoreOptions options() {
    return StoreOptions.writing(Samples.NO_FOREIGN).withTimeout(Duration.ofSeconds(120));
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    Path dataset = Path.of(arguments[1]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    switch (arguments[0]) {
      case "commits" -> commits(dataset, Integer.parseInt(arguments[2]), out);
      case "inserts" ->
          inserts(dataset, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), out);
      case "hold" -> hold(dataset, out);
      case "snapshot" -> snapshot(dataset, out);
      case "fill" -> fill(dataset, out);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** Reads x of a snapshot, and once more when its input ends. */
  private static void snapshot(Path dataset, PrintStream out) throws IOException {
    try (Store store = Store.open(dataset, StoreOptions.reading(Samples.NO_FOREIGN));
        Snapshot snapshot = store.snapshot()) {
      out.println(snapshot.read("x", Samples::show));
      while (System.in.read() >= 0) {
        continue;
      }
      out.println(snapshot.read("x", Samples::show));
    }
  }

  /** So many items, put at once, are copied rather than forced one by one. */
  static final int MANY = ModuleBatch.FEW + 1;

  /** Every so many commits. */
  static final int OFTEN = 3;

  /**
   * Commits x and y with the same number, growing, now and then many with it, until it is killed;
   * says each when it's made.
   */
  private static void commits(Path dataset, int from, PrintStream out) throws IOException {
    Store store = Store.open(dataset, options());
    for (int i = from; ; i++) {
      int value = i;
      store.write(
          tx -> {
            tx.put("x", Samples.arrays(value, 1 + value % 3, 50), Integer.toString(value));
            tx.put("y", Samples.number(value), Integer.toString(value));
            if (value % 5 == 0 && tx.contains("z")) {
              tx.remove("z");
            } else {
              tx.put("z", Samples.arrays(value, 1, 5), null);
            }
            for (int k = 0; value % OFTEN == 0 && k < MANY; k++) {
              tx.put("w" + k, Samples.number(value), null);
            }
            return null;
          });
      out.println(i);
      if (i % 50 == 0) {
        store.close();
        store = Store.open(dataset, options().withSynchronize(i % 100 == 0));
      }
    }
  }

  /** Inserts from several threads and says each name given. */
  private static void inserts(Path dataset, int threads, int count, PrintStream out)
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Store store = Store.open(dataset, options())) {
      List<Future<List<String>>> all = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        Callable<List<String>> work =
            () -> {
              List<String> names = new ArrayList<>();
              for (int i = 0; i < count; i++) {
                int value = i;
                String name =
                    store.write(
                        tx -> tx.insert("x_", Samples.number(value), Integer.toString(value)));
                names.add(name + " " + value);
              }
              return names;
            };
        all.add(pool.submit(work));
      }
      for (Future<List<String>> names : all) {
        names.get().forEach(out::println);
      }
    } finally {
      pool.shutdown();
    }
  }

  /** Takes the lock and keeps it until its input ends. */
  private static void hold(Path dataset, PrintStream out) throws IOException {
    try (Store store = Store.open(dataset, options().withSynchronize(false))) {
      out.println("held by " + ProcessHandle.current().pid() + " " + store);
      System.in.read();
    }
  }

  /** Puts ever larger items until that fails, and says what the failure was. */
  private static void fill(Path dataset, PrintStream out) throws IOException {
    try (Store store = Store.open(dataset, options())) {
      for (int i = 1; i < 30; i++) {
        int size = 1 << i;
        store.write(
            tx -> {
              tx.put("big", Samples.arrays(size, 1, size), Integer.toString(size));
              return null;
            });
        out.println(size);
      }
    } catch (IOException e) {
      out.println("failed " + e.getMessage());
    }
    try (Store store = Store.open(dataset, Samples.reading())) {
      String info = store.entries().get("big").info();
      out.println("kept " + info + " " + store.read("big", Samples::show) + store.verify());
    }
  }
}
