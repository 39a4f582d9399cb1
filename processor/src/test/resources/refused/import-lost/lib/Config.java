package lib;

import java.util.HashMap;
import java.util.Map;

/** Without an accessor of its state. */
public class Config {

  private final Map<String, String> values = new HashMap<>();

  public void put(String key, String value) {
    values.put(key, value);
  }

  public String get(String key) {
    return values.get(key);
  }
}
