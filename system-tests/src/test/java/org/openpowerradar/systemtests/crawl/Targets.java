package org.openpowerradar.systemtests.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpowerradar.systemtests.crawl.Tenant.Thing;

/** Which ids things have, and how an address is asked for things of nobody instead. */
public final class Targets {
  private static final Pattern ID = Pattern.compile("(?<![0-9])7[1-3]([0-9]{6})(?![0-9])");
  private static final Pattern ANY_ID =
      Pattern.compile(
          "(?<![0-9])7[1-39][0-9]{6}(?![0-9])"
              + "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern VALUE = Pattern.compile("(?<==)[0-9]+(?=&|$)");

  /** Words of the interface for things that have another name here. */
  private static final Map<String, String> KINDS =
      Map.of("serial", "sensor", "enrolment", "bridge");

  private final Map<String, String> ofNobody = new TreeMap<>();

  /** Numbers that only the foreign explorer saw in addresses are ids as well. */
  public Targets(SiteMap own, SiteMap foreign) {
    String known = String.join("\n", own.pages().keySet());
    for (String address : foreign.pages().keySet()) {
      Matcher matcher = VALUE.matcher(address);
      while (matcher.find()) {
        String value = matcher.group();
        if (!ID.matcher(value).matches() && !known.matches("(?s).*=" + value + "\\b.*")) {
          ofNobody.put(value, "79" + String.format("%07d", Long.parseLong(value) % 10_000_000));
        }
      }
    }
  }

  /** The same address or text, asked for what does not exist. */
  String absent(String text) {
    String replaced = text.replaceAll("(?<![0-9])7[23]([0-9]{6})(?![0-9])", "79$1");
    for (Map.Entry<String, String> each : ofNobody.entrySet()) {
      replaced = replaced.replaceAll("(?<=[=/])" + each.getKey() + "(?![0-9])", each.getValue());
    }
    return replaced.replaceAll(
        "[0-9a-f]{8}-([0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})", "00000000-$1");
  }

  List<Map.Entry<String, String>> absent(List<Map.Entry<String, String>> fields) {
    return fields.stream()
        .map(
            field ->
                field.getKey().equals(PageForm.VIEW_STATE)
                    ? field
                    : Map.entry(field.getKey(), absentValue(field.getValue())))
        .toList();
  }

  private String absentValue(String value) {
    return ofNobody.getOrDefault(value, absent(value));
  }

  /** The same address for the own site. */
  static String own(String address) {
    return address.replaceAll("(?<![0-9])7[23]([0-9]{6})(?![0-9])", "71$1");
  }

  /** Whether a call names something that is the tenant's and not only the account's. */
  static boolean names(Tenant tenant, RestCall call) {
    return tenant != Tenant.SIBLING || (call.path() + call.body()).contains("73");
  }

  /** Other ways to write an address. */
  static List<String> variants(String address) {
    String[] parts = address.split("\\?", 2);
    String query = parts.length == 1 ? "" : "?" + parts[1];
    return List.of(parts[0] + ".xhtml" + query, parts[0] + ";tried=1" + query);
  }

  /** A foreign address with one of its ids replaced by the own, if there are more. */
  static List<String> crossed(String address) {
    List<String> crossed = new ArrayList<>();
    Matcher matcher = ID.matcher(address);
    while (matcher.find()) {
      String own = "71" + matcher.group(1);
      String one = address.substring(0, matcher.start()) + own + address.substring(matcher.end());
      if (!uncrossed(one).equals(one)) {
        crossed.add(one);
      }
    }
    return crossed;
  }

  /** The same address, in which only what is foreign is nobody's. */
  static String uncrossed(String address) {
    return address.replaceAll("(?<![0-9])72([0-9]{6})(?![0-9])", "79$1");
  }

  /** All ids in a text. */
  List<String> ids(String text) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = ANY_ID.matcher(text);
    while (matcher.find()) {
      ids.add(matcher.group());
    }
    for (Map.Entry<String, String> each : ofNobody.entrySet()) {
      if (text.contains(each.getKey()) || text.contains(each.getValue())) {
        ids.add(each.getKey());
        ids.add(each.getValue());
      }
    }
    return ids;
  }

  /** Ids of a tenant by the word the interface has for a kind. */
  public static UnaryOperator<String> of(Tenant tenant) {
    return word -> {
      if (word.equals("account")) {
        return Long.toString(tenant.account());
      }
      String kind = KINDS.getOrDefault(word, word);
      if (kind.equals("phase")) {
        return "1";
      }
      for (Thing each : Thing.values()) {
        if (each.name().toLowerCase(Locale.ROOT).equals(kind)) {
          return Long.toString(tenant.id(each));
        }
      }
      return Long.toString(tenant.prefix() * 1_000_000L + 11);
    };
  }
}
