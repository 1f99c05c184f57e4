package org.openpowerradar.systemtests.crawl;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cookies of one browser, all for the one host on which everything runs. */
final class Cookies {
  private final Map<String, String> values = new TreeMap<>();

  synchronized void keep(HttpHeaders headers) {
    for (String line : headers.allValues("set-cookie")) {
      String pair = line.split(";", 2)[0];
      int equals = pair.indexOf('=');
      String name = pair.substring(0, equals).strip();
      if (line.toLowerCase(Locale.ROOT).contains("max-age=0")) {
        values.remove(name);
      } else {
        values.put(name, pair.substring(equals + 1).strip());
      }
    }
  }

  /** As the header Cookie has them; "" for none. */
  synchronized String header() {
    return values.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("; "));
  }
}
