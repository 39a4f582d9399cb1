package demo;

import io.persistable.Archive;
import io.persistable.Persistable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Both processors look at the same types. */
public final class Main {

  /** What is archived. */
  @Persistable
  public record Flight(String date, int delay) {}

  /** What is shown. */
  @Persistable
  public static class FlightView {
    private String day;
    private int delay;

    public String getDay() {
      return day;
    }

    public void setDay(String day) {
      this.day = day;
    }

    public int getDelay() {
      return delay;
    }

    public void setDelay(int delay) {
      this.delay = delay;
    }
  }

  /** MapStruct implements it. */
  @Mapper
  public interface FlightMapper {
    @Mapping(source = "date", target = "day")
    FlightView view(Flight flight);
  }

  private Main() {}

  public static void main(String[] args) {
    Flight flight = Archive.read(Archive.textOf(new Flight("today", 5)), Flight.class);
    FlightView view = Mappers.getMapper(FlightMapper.class).view(flight);
    FlightView back = Archive.read(Archive.textOf(view), FlightView.class);
    System.out.println(back.getDay() + " " + back.getDelay());
  }
}
