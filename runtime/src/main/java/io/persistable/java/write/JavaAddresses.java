package io.persistable.java.write;

import io.persistable.java.write.JavaValues.Call;
import io.persistable.text.NetworkTexts;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.util.List;

/** Network addresses as calls: by helper methods, since the JDK's factories throw checked ones. */
final class JavaAddresses {

  private JavaAddresses() {}

  static Call url(URL url) {
    return new Call(
        URL.class, "url", List.of(JavaText.string(NetworkTexts.ofUrl(url))), SourceMethod.URL);
  }

  static Call inet4(Inet4Address address) {
    return new Call(
        Inet4Address.class, "inet4", List.of(host(address), bytes(address)), SourceMethod.INET4);
  }

  static Call inet6(Inet6Address address) {
    int scope = NetworkTexts.scopeOf(address);
    return new Call(
        Inet6Address.class,
        "inet6",
        List.of(host(address), bytes(address), String.valueOf(scope)),
        SourceMethod.INET6);
  }

  static Call socketAddress(InetSocketAddress address) {
    String port = String.valueOf(address.getPort());
    return address.isUnresolved()
        ? new Call(
            InetSocketAddress.class,
            "createUnresolved",
            List.of(JavaText.string(address.getHostString()), port))
        : new Call(InetSocketAddress.class, "", List.of(JavaValues.of(address.getAddress()), port));
  }

  private static String host(InetAddress address) {
    String host = NetworkTexts.hostOf(address);
    return host == null ? "null" : JavaText.string(host);
  }

  private static String bytes(InetAddress address) {
    StringBuilder text = new StringBuilder("new byte[] {");
    String separator = "";
    for (byte each : address.getAddress()) {
      text.append(separator).append(each);
      separator = ", ";
    }
    return text.append('}').toString();
  }
}
