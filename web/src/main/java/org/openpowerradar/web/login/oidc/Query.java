package org.openpowerradar.web.login.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Named values in the order they were given, written as {@code application/x-www-form-urlencoded}.
 */
final class Query {

  private final Map<String, String> values = new LinkedHashMap<>();

  Query with(String name, String value) {
    values.put(name, value);
    return this;
  }

  URI at(URI address) {
    return URI.create(address + "?" + this);
  }

  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
