package io.persistable.processor.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The classes that archives know without a persister. Those for which the library has one ({@code
 * AtomicInteger}, {@code GregorianCalendar}) are not among them: another takes its place.
 */
final class KnownTypes {

  private static final Set<String> VALUES =
      Set.of(
          "io.persistable.Range",
          "java.io.File",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Character.UnicodeBlock",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Object",
          "java.lang.Runtime.Version",
          "java.lang.Short",
          "java.lang.String",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.math.MathContext",
          "java.net.Inet4Address",
          "java.net.Inet6Address",
          "java.net.InetAddress",
          "java.net.InetSocketAddress",
          "java.net.URI",
          "java.net.URL",
          "java.net.UnixDomainSocketAddress",
          "java.nio.charset.Charset",
          "java.nio.file.Path",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.MonthDay",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.time.Period",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.ZoneId",
          "java.time.ZoneOffset",
          "java.time.ZonedDateTime",
          "java.time.chrono.ChronoLocalDateTime",
          "java.time.chrono.ChronoPeriod",
          "java.time.chrono.ChronoZonedDateTime",
          "java.time.chrono.HijrahChronology",
          "java.time.chrono.HijrahDate",
          "java.time.chrono.IsoChronology",
          "java.time.chrono.JapaneseChronology",
          "java.time.chrono.JapaneseDate",
          "java.time.chrono.JapaneseEra",
          "java.time.chrono.MinguoChronology",
          "java.time.chrono.MinguoDate",
          "java.time.chrono.ThaiBuddhistChronology",
          "java.time.chrono.ThaiBuddhistDate",
          "java.util.BitSet",
          "java.util.Currency",
          "java.util.Date",
          "java.util.Dictionary",
          "java.util.Locale",
          "java.util.Locale.LanguageRange",
          "java.util.Optional",
          "java.util.OptionalDouble",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.TimeZone",
          "java.util.UUID",
          "java.util.regex.Pattern");

  private KnownTypes() {}

  /** Whether it is one of them: a value, a collection of the JDK's, a class of this library's. */
  static boolean contains(TypeElement type) {
    String name = Names.qualified(type);
    return VALUES.contains(name)
        || Names.packageOf(type).startsWith("java.util") && isCollection(type)
        || type.getKind() == ElementKind.ENUM && isKnown(type)
        || name.startsWith("io.persistable.array.")
        || name.startsWith("io.persistable.spi.")
        || name.startsWith("io.persistable.value.");
  }

  /** The runtime lists the enums of java.base that Java 17 has. */
  private static boolean isKnown(TypeElement type) {
    return PlatformFields.isOfTheBase(type) && Names.isOpen(type) && !Unarchivable.isRefused(type);
  }

  /** Whether it is a collection or a map, of any library. */
  static boolean isCollection(TypeElement type) {
    Deque<TypeMirror> pending = new ArrayDeque<>(Set.of(type.asType()));
    while (!pending.isEmpty()) {
      if (pending.remove() instanceof DeclaredType declared) {
        TypeElement element = (TypeElement) declared.asElement();
        String name = Names.qualified(element);
        if (name.equals("java.util.Collection") || name.equals("java.util.Map")) {
          return true;
        }
        pending.add(element.getSuperclass());
        pending.addAll(element.getInterfaces());
      }
    }
    return false;
  }
}
