package io.persistable.jdk;

import io.persistable.spi.Arguments;
import io.persistable.spi.Construction;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Equality;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JDK's calendars and time zones that are made of numbers. */
final class Calendars {

  private Calendars() {}

  static List<Persister<?>> persisters() {
    return List.of(new OfGregory(), new Zone());
  }

  /** All that a calendar tells. A field that was set is computed first, as asking for it would. */
  private static final class OfGregory implements MutablePersister<GregorianCalendar> {

    private static final PersistableType<GregorianCalendar> TYPE =
        PersistableType.of(GregorianCalendar.class)
            .component("zone", DeclaredType.of(TimeZone.class))
            .component("gregorianChange", DeclaredType.of(Date.class))
            .component("lenient", DeclaredType.BOOL)
            .component("firstDayOfWeek", DeclaredType.INT32)
            .component("minimalDaysInFirstWeek", DeclaredType.INT32)
            .component("time", DeclaredType.of(Date.class))
            .equality(Equality.COMPONENTS)
            .construction(
                new Construction.Setters(
                    List.of(
                        "setTimeZone",
                        "setGregorianChange",
                        "setLenient",
                        "setFirstDayOfWeek",
                        "setMinimalDaysInFirstWeek",
                        "setTime")))
            .build();

    @Override
    public PersistableType<GregorianCalendar> type() {
      return TYPE;
    }

    /** Asking changes it, so a copy is asked. */
    private static GregorianCalendar copy(GregorianCalendar value) {
      GregorianCalendar copy = (GregorianCalendar) value.clone();
      try {
        copy.getTimeInMillis();
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "expected a calendar that has a time, found one that is not lenient and whose field "
                + e.getMessage()
                + " has no such value",
            e);
      }
      return copy;
    }

    @Override
    public void walk(GregorianCalendar value, References out) {
      GregorianCalendar copy = copy(value);
      out.visit(0, copy.getTimeZone());
      out.visit(1, copy.getGregorianChange());
      out.visit(5, copy.getTime());
    }

    @Override
    public void represent(GregorianCalendar value, Representation out) {
      GregorianCalendar copy = copy(value);
      out.reference(0, copy.getTimeZone());
      out.reference(1, copy.getGregorianChange());
      out.bool(2, copy.isLenient());
      out.int32(3, copy.getFirstDayOfWeek());
      out.int32(4, copy.getMinimalDaysInFirstWeek());
      out.reference(5, copy.getTime());
    }

    @Override
    public GregorianCalendar create() {
      return new GregorianCalendar();
    }

    @Override
    public void fill(GregorianCalendar target, Arguments in) {
      target.setTimeZone((TimeZone) Objects.requireNonNull(in.reference(0), "zone"));
      target.setGregorianChange((Date) Objects.requireNonNull(in.reference(1), "gregorianChange"));
      target.setLenient(in.bool(2));
      target.setFirstDayOfWeek(in.int32(3));
      target.setMinimalDaysInFirstWeek(in.int32(4));
      target.setTime((Date) Objects.requireNonNull(in.reference(5), "time"));
    }
  }

  /**
   * A zone that was made of its rules. It tells them in its text only, which says of a rule's day
   * and day of the week what they are, and its mode of what kind: the constructor takes the kind
   * from their signs.
   */
  private static final class Zone implements Persister<SimpleTimeZone> {

    private static final List<String> RULES =
        List.of(
            "startYear",
            "startMonth",
            "startDay",
            "startDayOfWeek",
            "startTime",
            "startTimeMode",
            "endMonth",
            "endDay",
            "endDayOfWeek",
            "endTime",
            "endTimeMode",
            "dstSavings");

    private static final PersistableType<SimpleTimeZone> TYPE = type(RULES);

    /** The last groups of a long text, so that the id may be anything. */
    private static final Pattern TEXT =
        Pattern.compile(
            ".*,dstSavings=(-?\\d+),useDaylight=(?:true|false),startYear=(-?\\d+),startMode=(\\d),"
                + "startMonth=(-?\\d+),startDay=(-?\\d+),startDayOfWeek=(-?\\d+),"
                + "startTime=(-?\\d+),startTimeMode=(\\d),endMode=(\\d),endMonth=(-?\\d+),"
                + "endDay=(-?\\d+),endDayOfWeek=(-?\\d+),endTime=(-?\\d+),endTimeMode=(\\d)\\]",
            Pattern.DOTALL);

    private static PersistableType<SimpleTimeZone> type(List<String> rules) {
      PersistableType.Builder<SimpleTimeZone> type =
          PersistableType.of(SimpleTimeZone.class)
              .component("id", DeclaredType.TEXT)
              .component("rawOffset", DeclaredType.INT32);
      rules.forEach(rule -> type.component(rule, DeclaredType.INT32));
      return type.equality(Equality.COMPONENTS)
          .construction(new Construction.Factory("simpleTimeZone"))
          .build();
    }

    @Override
    public PersistableType<SimpleTimeZone> type() {
      return TYPE;
    }

    @Override
    public void walk(SimpleTimeZone value, References out) {
      out.text(0, value.getID());
    }

    @Override
    public void represent(SimpleTimeZone value, Representation out) {
      int[] rules = rules(value);
      out.text(0, value.getID());
      out.int32(1, value.getRawOffset());
      for (int i = 0; i < rules.length; i++) {
        out.int32(2 + i, rules[i]);
      }
    }

    @Override
    public SimpleTimeZone restore(Arguments in) {
      int[] rules = new int[RULES.size()];
      for (int i = 0; i < rules.length; i++) {
        rules[i] = in.int32(2 + i);
      }
      return made(Objects.requireNonNull(in.text(0), "id"), in.int32(1), rules);
    }

    private static SimpleTimeZone made(String id, int rawOffset, int[] rules) {
      SimpleTimeZone zone =
          new SimpleTimeZone(
              rawOffset, id, rules[1], rules[2], rules[3], rules[4], rules[5], rules[6], rules[7],
              rules[8], rules[9], rules[10], rules[11]);
      zone.setStartYear(rules[0]);
      return zone;
    }

    private static int[] rules(SimpleTimeZone value) {
      Matcher text = TEXT.matcher(value.toString());
      if (text.matches()) {
        int[] n = new int[15];
        for (int i = 1; i < n.length; i++) {
          n[i] = Integer.parseInt(text.group(i));
        }
        int[] rules = {
          n[2],
          n[4],
          day(n[3], n[5]),
          dayOfWeek(n[3], n[6]),
          n[7],
          n[8],
          n[10],
          day(n[9], n[11]),
          dayOfWeek(n[9], n[12]),
          n[13],
          n[14],
          n[1]
        };
        if (made(value.getID(), value.getRawOffset(), rules).toString().equals(value.toString())) {
          return rules;
        }
      }
      throw new IllegalArgumentException(
          "expected a SimpleTimeZone that its constructor makes again, found " + value);
    }

    /** Negative in a rule of "the last Sunday on or before". */
    private static int day(int mode, int day) {
      return mode == 4 ? -day : day;
    }

    /** Negative in a rule of "the first Sunday on or after" too; 0 in one of a day of the month. */
    private static int dayOfWeek(int mode, int dayOfWeek) {
      return mode >= 3 ? -dayOfWeek : mode == 1 ? 0 : dayOfWeek;
    }
  }
}
