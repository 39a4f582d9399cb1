package io.persistable.process;

import java.time.Instant;
import java.util.Optional;

/** Where this process runs, and which processes live there. */
public interface Machine {

  /** What stands for a boot or a namespace that the system doesn't tell. */
  String UNKNOWN = "-";

  String host();

  /**
   * What tells this run of this kernel from all others, whatever the clock says and however many
   * machines have the same name; {@link #UNKNOWN} if the system doesn't tell.
   */
  String boot();

  /**
   * Among which processes {@link #pid} is unique: containers of one kernel number theirs
   * independently. {@link #UNKNOWN} if the system doesn't tell.
   */
  String namespace();

  long pid();

  /**
   * What tells the process of this id from another that has its number later; it doesn't change
   * when the clock is set. Without white space. Empty if there is none or the system won't tell.
   */
  Optional<String> started(long pid);

  boolean isAlive(long pid);

  Instant now();

  /** The machine that this is. */
  static Machine local() {
    return LocalMachine.INSTANCE;
  }
}
