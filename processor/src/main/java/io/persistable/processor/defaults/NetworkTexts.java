package io.persistable.processor.defaults;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.UnknownHostException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Texts of network addresses. Nothing here asks a name server ({@code equals} and {@code hashCode}
 * of a URL would): a name is kept if the address knows it, {@code localhost/127.0.0.1}, and what is
 * read is never taken for a name.
 */
public final class NetworkTexts {

  private static final String UNRESOLVED = "/<unresolved>";

  private NetworkTexts() {}

  /**
   * The text of a URL.
   *
   * @throws IllegalArgumentException if it can't be made again from it
   */
  public static String ofUrl(Object value) {
    URL url = (URL) value;
    String text = url.toExternalForm();
    try {
      URL again = new URL(text);
      if (Objects.equals(again.getProtocol(), url.getProtocol())
          && Objects.equals(again.getHost(), url.getHost())
          && again.getPort() == url.getPort()
          && Objects.equals(again.getFile(), url.getFile())
          && Objects.equals(again.getRef(), url.getRef())) {
        return text;
      }
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(
          "expected a URL of a protocol that every program has, found " + text, e);
    }
    throw new IllegalArgumentException("expected a URL that its text makes again, found " + text);
  }

  /** A URL of a text. */
  public static URL url(String text) {
    try {
      return new URL(text);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** The name that an address was made with; null if it would have to be looked up. */
  public static @Nullable String hostOf(InetAddress address) {
    String text = address.toString();
    int slash = text.lastIndexOf('/');
    return slash == 0 ? null : text.substring(0, slash);
  }

  /**
   * The scope of an address, -1 if it has none.
   *
   * @throws IllegalArgumentException if it is one of this machine's interfaces
   */
  public static int scopeOf(Inet6Address address) {
    if (address.getScopedInterface() != null) {
      throw new IllegalArgumentException(
          "expected an address that means the same on every machine, found "
              + address.getHostAddress()
              + ", which belongs to an interface of this one; keep its bytes");
    }
    return address.getHostAddress().indexOf('%') < 0 ? -1 : address.getScopeId();
  }

  public static String ofAddress(Object value) {
    InetAddress address = (InetAddress) value;
    if (address instanceof Inet6Address six) {
      scopeOf(six);
    }
    String host = hostOf(address);
    return (host == null ? "" : host + "/") + address.getHostAddress();
  }

  public static InetAddress address(String text) {
    int slash = text.lastIndexOf('/');
    String host = slash < 0 ? null : text.substring(0, slash);
    String number = text.substring(slash + 1);
    int percent = number.indexOf('%');
    int scope = percent < 0 ? -1 : Integer.parseInt(number.substring(percent + 1));
    String digits = percent < 0 ? number : number.substring(0, percent);
    return digits.indexOf(':') < 0
        ? address(host, bytes(digits, "[.]", 4, 10), scope)
        : address(host, bytes(digits, ":", 8, 16), scope);
  }

  /**
   * An address by its bytes.
   *
   * @param scope -1 for none
   * @throws IllegalArgumentException if there are neither 4 nor 16 bytes
   */
  public static InetAddress address(@Nullable String host, byte[] bytes, int scope) {
    try {
      return bytes.length == 4
          ? InetAddress.getByAddress(host, bytes)
          : Inet6Address.getByAddress(host, bytes, scope);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static byte[] bytes(String digits, String separator, int groups, int radix) {
    String[] parts = digits.split(separator, -1);
    if (parts.length != groups) {
      throw new IllegalArgumentException("no address: '" + digits + "'");
    }
    int size = radix == 10 ? 1 : 2;
    byte[] bytes = new byte[groups * size];
    for (int i = 0; i < groups; i++) {
      int group = Integer.parseUnsignedInt(parts[i], radix);
      if (group >>> (8 * size) != 0) {
        throw new IllegalArgumentException("no address: '" + digits + "'");
      }
      bytes[i * size] = (byte) (size == 1 ? group : group >> 8);
      bytes[i * size + size - 1] = (byte) group;
    }
    return bytes;
  }

  /** {@code 10.0.0.1:80}, {@code [0:0:0:0:0:0:0:1]:80}, {@code host/<unresolved>:80}. */
  public static String ofSocketAddress(Object value) {
    InetSocketAddress address = (InetSocketAddress) value;
    if (address.isUnresolved()) {
      return address.getHostString() + UNRESOLVED + ":" + address.getPort();
    }
    String text = ofAddress(address.getAddress());
    return (text.indexOf(':') < 0 ? text : "[" + text + "]") + ":" + address.getPort();
  }

  public static Object socketAddress(String text) {
    int colon = text.lastIndexOf(':');
    int port = Integer.parseInt(text.substring(colon + 1));
    String address = text.substring(0, colon);
    if (address.endsWith(UNRESOLVED)) {
      return InetSocketAddress.createUnresolved(
          address.substring(0, address.length() - UNRESOLVED.length()), port);
    }
    boolean bracketed = address.startsWith("[") && address.endsWith("]");
    return new InetSocketAddress(
        address(bracketed ? address.substring(1, address.length() - 1) : address), port);
  }
}
