package io.persistable.tests.graph;

import static io.persistable.tests.graph.HolderModels.fields;

import java.net.Proxy;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Objects of the JDK that are archived as what they are made of. */
final class JdkModels {

  private static final Pattern FIELD = Pattern.compile("(\\w+)=(-?\\d+)(?=[,\\]])");

  private JdkModels() {}

  /** What is in one, by the names that its text has; null of another object. */
  static @Nullable Map<String, @Nullable Object> contents(Object value) {
    if (value instanceof HexFormat format) {
      return fields(
          "delimiter",
          format.delimiter(),
          "prefix",
          format.prefix(),
          "suffix",
          format.suffix(),
          "upperCase",
          format.isUpperCase());
    } else if (value instanceof Proxy proxy) {
      return fields("type", proxy.type(), "address", proxy.address());
    } else if (value instanceof StackTraceElement frame) {
      return ofFrame(frame);
    } else if (value instanceof GregorianCalendar calendar) {
      return ofCalendar((GregorianCalendar) calendar.clone());
    }
    return value instanceof SimpleTimeZone zone ? ofZone(zone) : null;
  }

  private static Map<String, @Nullable Object> ofFrame(StackTraceElement frame) {
    return fields(
        "classLoaderName",
        frame.getClassLoaderName(),
        "moduleName",
        frame.getModuleName(),
        "moduleVersion",
        frame.getModuleVersion(),
        "declaringClass",
        frame.getClassName(),
        "methodName",
        frame.getMethodName(),
        "fileName",
        frame.getFileName(),
        "lineNumber",
        frame.getLineNumber());
  }

  private static Map<String, @Nullable Object> ofCalendar(GregorianCalendar calendar) {
    return fields(
        "zone",
        calendar.getTimeZone(),
        "gregorianChange",
        calendar.getGregorianChange(),
        "lenient",
        calendar.isLenient(),
        "firstDayOfWeek",
        calendar.getFirstDayOfWeek(),
        "minimalDaysInFirstWeek",
        calendar.getMinimalDaysInFirstWeek(),
        "time",
        calendar.getTime());
  }

  /** Its text says all that it holds; its id may be made to look like a part of it. */
  private static Map<String, @Nullable Object> ofZone(SimpleTimeZone zone) {
    Map<String, @Nullable Object> rules = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(zone.toString());
    while (field.find()) {
      rules.put(field.group(1), Integer.valueOf(field.group(2)));
    }
    Map<String, @Nullable Object> all =
        fields("id", zone.getID(), "rawOffset", zone.getRawOffset());
    int start = (Integer) rules.get("startMode");
    int end = (Integer) rules.get("endMode");
    all.put("startYear", rules.get("startYear"));
    for (String side : new String[] {"start", "end"}) {
      int mode = side.equals("start") ? start : end;
      int day = (Integer) rules.get(side + "Day");
      int dayOfWeek = (Integer) rules.get(side + "DayOfWeek");
      all.put(side + "Month", rules.get(side + "Month"));
      all.put(side + "Day", mode == 4 ? -day : day);
      all.put(side + "DayOfWeek", mode > 2 ? -dayOfWeek : mode == 1 ? 0 : dayOfWeek);
      all.put(side + "Time", rules.get(side + "Time"));
      all.put(side + "TimeMode", rules.get(side + "TimeMode"));
    }
    all.put("dstSavings", rules.get("dstSavings"));
    return all;
  }
}
