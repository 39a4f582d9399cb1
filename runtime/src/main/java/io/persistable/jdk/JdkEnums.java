package io.persistable.jdk;

import java.io.ObjectInputFilter;
import java.lang.annotation.ElementType;
import java.lang.annotation.RetentionPolicy;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.module.ModuleDescriptor;
import java.math.RoundingMode;
import java.net.Authenticator;
import java.net.Proxy;
import java.net.StandardProtocolFamily;
import java.nio.file.AccessMode;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.PosixFilePermission;
import java.security.CryptoPrimitive;
import java.security.DrbgParameters;
import java.security.KeyRep;
import java.security.cert.CRLReason;
import java.security.cert.CertPathValidatorException;
import java.security.cert.PKIXReason;
import java.security.cert.PKIXRevocationChecker;
import java.text.Normalizer;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.HijrahEra;
import java.time.chrono.IsoEra;
import java.time.chrono.MinguoEra;
import java.time.chrono.ThaiBuddhistEra;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collector;

/** The public enums of java.base in Java 17; a test finds them all. */
public final class JdkEnums {

  public static final List<Class<? extends Enum<?>>> ALL =
      List.of(
          AccessMode.class,
          AclEntryFlag.class,
          AclEntryPermission.class,
          AclEntryType.class,
          Authenticator.RequestorType.class,
          CRLReason.class,
          CertPathValidatorException.BasicReason.class,
          Character.UnicodeScript.class,
          ChronoField.class,
          ChronoUnit.class,
          Collector.Characteristics.class,
          CryptoPrimitive.class,
          DayOfWeek.class,
          DirectMethodHandleDesc.Kind.class,
          DrbgParameters.Capability.class,
          ElementType.class,
          FileVisitOption.class,
          FileVisitResult.class,
          FormatStyle.class,
          Formatter.BigDecimalLayoutForm.class,
          HijrahEra.class,
          IsoEra.class,
          KeyRep.Type.class,
          LinkOption.class,
          Locale.Category.class,
          Locale.FilteringMode.class,
          Locale.IsoCountryCode.class,
          MethodHandles.Lookup.ClassOption.class,
          MinguoEra.class,
          ModuleDescriptor.Exports.Modifier.class,
          ModuleDescriptor.Modifier.class,
          ModuleDescriptor.Opens.Modifier.class,
          ModuleDescriptor.Requires.Modifier.class,
          Month.class,
          Normalizer.Form.class,
          NumberFormat.Style.class,
          ObjectInputFilter.Status.class,
          PKIXReason.class,
          PKIXRevocationChecker.Option.class,
          PosixFilePermission.class,
          ProcessBuilder.Redirect.Type.class,
          Proxy.Type.class,
          ResolverStyle.class,
          RetentionPolicy.class,
          RoundingMode.class,
          SignStyle.class,
          StackWalker.Option.class,
          StandardCopyOption.class,
          StandardOpenOption.class,
          StandardProtocolFamily.class,
          System.Logger.Level.class,
          TextStyle.class,
          ThaiBuddhistEra.class,
          Thread.State.class,
          TimeUnit.class,
          VarHandle.AccessMode.class,
          ZoneOffsetTransitionRule.TimeDefinition.class);

  private JdkEnums() {}
}
