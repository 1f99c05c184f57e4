package org.openpowerradar.account.control.audit;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Details as the one text that is stored and hashed: lines of name=value, by name. */
public final class DetailText {
  private DetailText() {}

  /** Returns the text; names hold no equals sign. */
  public static String of(Map<String, String> details) {
    return new TreeMap<>(details)
        .entrySet().stream()
            .map(each -> each.getKey() + "=" + escaped(each.getValue()))
            .collect(Collectors.joining("\n"));
  }

  /** Returns the details of a text; lines that are none are left out. */
  public static SortedMap<String, String> read(String text) {
    SortedMap<String, String> details = new TreeMap<>();
    text.lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> details.put(parts[0], unescaped(parts[1])));
    return Collections.unmodifiableSortedMap(details);
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescaped(String text) {
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '\\' && i + 1 < text.length()) {
        i++;
        each = text.charAt(i) == 'n' ? '\n' : text.charAt(i) == 'r' ? '\r' : text.charAt(i);
      }
      value.append(each);
    }
    return value.toString();
  }
}
