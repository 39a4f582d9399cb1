package io.persistable.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Renews leases again and again, on a thread that is there as long as there are any. */
final class Renewal {

  private static final System.Logger LOG = System.getLogger(Renewal.class.getName());

  /** Renews one. */
  interface Step {
    void renew(Path lease) throws IOException;
  }

  private final Step step;
  private final Duration interval;
  private final Set<Path> leases = new HashSet<>();
  private @Nullable ScheduledExecutorService timer;

  Renewal(Step step, Duration interval) {
    this.step = step;
    this.interval = interval;
  }

  synchronized void add(Path lease) {
    leases.add(lease);
    if (timer == null) {
      ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(Renewal::thread);
      long millis = interval.toMillis();
      var unused = fresh.scheduleWithFixedDelay(this::renew, millis, millis, TimeUnit.MILLISECONDS);
      timer = fresh;
    }
  }

  synchronized void remove(Path lease) {
    leases.remove(lease);
    ScheduledExecutorService running = timer;
    if (leases.isEmpty() && running != null) {
      running.shutdownNow();
      timer = null;
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "persistable-leases");
    thread.setDaemon(true);
    return thread;
  }

  /** A lease that can't be renewed now may be the next time; one that is gone stays gone. */
  void renew() {
    for (Path lease : held()) {
      try {
        step.renew(lease);
      } catch (IOException | RuntimeException e) {
        LOG.log(System.Logger.Level.DEBUG, "can't renew " + lease, e);
      }
    }
  }

  private synchronized List<Path> held() {
    return List.copyOf(leases);
  }
}
