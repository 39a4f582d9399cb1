package demo;

import io.persistable.Archive;
import io.persistable.Items;
import java.util.List;

/** Archives objects of classes that Lombok completes. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Models.Airport airport = new Models.Airport();
    airport.setIata("ORD");
    airport.setLatitude(41.97);
    airport.setOpen(true);
    Models.Flight flight = new Models.Flight("2001/01/01", -3, airport, List.of("late", "full"));
    Models.Crew crew = Models.Crew.builder().captain("Ann").size(3).member("Bo").build();
    List<Object> objects =
        List.of(flight, crew, new Models.Plane("N1", 180), new Models.Gate("B", 7));
    String text = Archive.create().insert("objects", objects).toString();
    Items items = Archive.restore(text);
    List<Object> back = items.list("objects", Object.class);
    System.out.println(back.get(0).equals(flight) + " " + back.get(0));
    System.out.println(((Models.Crew) back.get(1)).getMembers() + " of " + crew.getCaptain());
    System.out.println(back.get(2) + " " + back.get(3));
  }
}
