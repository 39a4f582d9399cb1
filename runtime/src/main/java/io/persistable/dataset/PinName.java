package io.persistable.dataset;

import io.persistable.process.Machine;
import io.persistable.process.Owner;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a pin: process id, its start, a counter, boot, namespace and host, in letters that
 * every file system has.
 *
 * <pre>1234-tick812345-7-5e3c0d…-4026531836-tuna</pre>
 */
final class PinName {

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{1,18})-([0-9A-Za-z._]+)-[0-9]{1,18}-([0-9a-f]{32}|_)-([0-9]+|_)-([0-9A-Za-z._]+)");

  private PinName() {}

  static String of(Owner reader, long count) {
    return reader.pid()
        + "-"
        + plain(reader.started())
        + "-"
        + count
        + "-"
        + boot(reader.boot())
        + "-"
        + plain(reader.namespace())
        + "-"
        + plain(reader.host());
  }

  /** Who reads, in the words of {@link #plain(Machine)}; null if a file's name is no pin's. */
  static @Nullable Owner reader(String name) {
    Matcher m = FORM.matcher(name);
    return m.matches()
        ? new Owner(
            Long.parseLong(m.group(1)),
            m.group(5),
            known(m.group(3)),
            known(m.group(4)),
            known(m.group(2)),
            Instant.EPOCH)
        : null;
  }

  private static String known(String part) {
    return part.equals("_") ? Machine.UNKNOWN : part;
  }

  private static String plain(String part) {
    return part.replaceAll("[^0-9A-Za-z.]", "_");
  }

  private static String boot(String boot) {
    return boot.equals(Machine.UNKNOWN) ? "_" : boot.replace("-", "");
  }

  /** A machine that says of itself what the names of its pins say. */
  static Machine plain(Machine machine) {
    return new Machine() {
      @Override
      public String host() {
        return plain(machine.host());
      }

      @Override
      public String boot() {
        return known(PinName.boot(machine.boot()));
      }

      @Override
      public String namespace() {
        return known(plain(machine.namespace()));
      }

      @Override
      public long pid() {
        return machine.pid();
      }

      @Override
      public Optional<String> started(long pid) {
        return machine.started(pid).map(PinName::plain);
      }

      @Override
      public boolean isAlive(long pid) {
        return machine.isAlive(pid);
      }

      @Override
      public Instant now() {
        return machine.now();
      }
    };
  }
}
