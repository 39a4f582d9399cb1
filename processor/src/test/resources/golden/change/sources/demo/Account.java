package demo;

import io.persistable.DefaultValue;
import io.persistable.Persistable;
import io.persistable.RenamedFrom;

/** The annotations of a class stand on accessor, field, setter or parameter. */
@Persistable
public final class Account {

  @DefaultValue("0")
  private final long balance;

  private final String owner;
  private final String branch;

  public Account(long balance, String owner, @RenamedFrom("office") String branch) {
    this.balance = balance;
    this.owner = owner;
    this.branch = branch;
  }

  public long getBalance() {
    return balance;
  }

  @RenamedFrom("holder")
  public String getOwner() {
    return owner;
  }

  public String branch() {
    return branch;
  }
}
