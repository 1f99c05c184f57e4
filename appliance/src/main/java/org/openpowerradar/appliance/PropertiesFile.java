package org.openpowerradar.appliance;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpowerradar.appliance.host.PrivateFile;

/**
 * Values for programs to read, Java or shell: a line {@code key=value} each, without escapes. Mode
 * 600 whether secret or not.
 */
final class PropertiesFile {
  private final Map<String, String> values = new LinkedHashMap<>();

  PropertiesFile with(String key, Object value) {
    String text = value.toString();
    if (text.matches("(?s).*[\\\\\\r\\n].*") || !text.equals(text.strip())) {
      throw new IllegalArgumentException(key + " cannot be written to a plain line");
    }
    values.put(key, text);
    return this;
  }

  String get(String key) {
    return values.get(key);
  }

  void write(Path file) {
    PrivateFile.write(
        file,
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining()));
  }
}
