package demo.exported;

import io.persistable.Archive;
import io.persistable.DefaultValue;
import io.persistable.Persistable;
import io.persistable.Removed;
import io.persistable.RenamedFrom;

@Persistable
@Removed("fax")
public record Trip(@RenamedFrom("days") int length, @DefaultValue("BUS") Vehicle by, Stop end) {

  @Persistable
  @Removed(value = "CART", replacement = "BUS")
  public enum Vehicle {
    @Persistable.Fallback
    BUS,
    @RenamedFrom("TRAM")
    TRAIN
  }

  @Persistable
  public static final class Stop {
    private final String name;

    private Stop(String name) {
      this.name = name;
    }

    @Persistable.Creator
    public static Stop of(@DefaultValue("none") String name) {
      return new Stop(name);
    }

    public String getName() {
      return name;
    }
  }

  public static void main(String[] arguments) {
    Trip trip = new Trip(3, Vehicle.TRAIN, Stop.of("York"));
    Archive archive = Archive.create().insert("trip", trip);
    Trip back = Archive.restore(archive.toString()).get("trip", Trip.class);
    System.out.println(back.length() + " " + back.by() + " " + back.end().getName());
  }
}
