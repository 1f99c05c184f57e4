package org.openpowerradar.systemtests.crawl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every call of the description that the portal serves, filled with ids of one's choice. */
public final class RestInterface {
  private static final Pattern PARAMETER = Pattern.compile("/([a-z-]+)/\\{[a-zA-Z]+}");
  private static final Pattern TABLE = Pattern.compile("text/csv.*|.*sheet.*|application/zip");
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  private final Map<String, Object> description;
  private final SampleValues samples;

  private RestInterface(Map<String, Object> description) {
    this.description = description;
    this.samples = new SampleValues(description);
  }

  /** What the portal at an address says of itself. */
  public static RestInterface of(Visitor visitor) throws IOException, InterruptedException {
    Answer answer = visitor.get("/api/openapi.yaml");
    if (!answer.isGiven()) {
      throw new IOException("No description of the interface: " + answer.status());
    }
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    return new RestInterface(SampleValues.map(yaml.load(answer.body())));
  }

  /** Paths as described, such as {@code /sites/{id}/energy}. */
  public List<String> paths() {
    return List.copyOf(SampleValues.map(description.get("paths")).keySet());
  }

  /**
   * All calls.
   *
   * @param ids the id to use for a kind of thing, such as {@code site}
   */
  public List<RestCall> calls(UnaryOperator<String> ids) {
    List<RestCall> calls = new ArrayList<>();
    SampleValues.map(description.get("paths"))
        .forEach(
            (path, value) -> {
              Map<String, Object> methods = SampleValues.map(value);
              for (String method : METHODS) {
                if (methods.containsKey(method)) {
                  calls.add(call(path, method, SampleValues.map(methods.get(method)), ids));
                }
              }
            });
    return calls;
  }

  /** Whether a call sends data out of the platform: it is marked so, or answers a table. */
  public boolean isExport(RestCall call) {
    String[] operation = call.operation().split(" ");
    Map<String, Object> methods =
        SampleValues.map(SampleValues.map(description.get("paths")).get(operation[1]));
    Map<String, Object> described =
        SampleValues.map(methods.get(operation[0].toLowerCase(Locale.ROOT)));
    Map<String, Object> answer =
        SampleValues.map(SampleValues.map(described.get("responses")).get("200"));
    return Boolean.TRUE.equals(described.get("x-export"))
        || SampleValues.map(answer.get("content")).keySet().stream()
            .anyMatch(type -> TABLE.matcher(type).matches());
  }

  private RestCall call(
      String path, String method, Map<String, Object> call, UnaryOperator<String> ids) {
    String operation = method.toUpperCase(Locale.ROOT) + " " + path;
    String address = filled(path, ids) + query(call, ids);
    Map<String, Object> content =
        SampleValues.map(samples.resolved(call.get("requestBody")).get("content"));
    if (content.isEmpty()) {
      return new RestCall(operation.split(" ")[0], address, null, null, operation);
    }
    String type = content.keySet().iterator().next();
    Object schema = SampleValues.map(content.get(type)).get("schema");
    String body = type.contains("json") ? samples.json("", schema, ids) : "a,b\n1,2\n";
    return new RestCall(operation.split(" ")[0], address, body, type, operation);
  }

  /** The word before a parameter says what it is an id of: {@code /sites/{id}}. */
  private static String filled(String path, UnaryOperator<String> ids) {
    StringBuilder address = new StringBuilder();
    Matcher matcher = PARAMETER.matcher(path);
    while (matcher.find()) {
      String id = ids.apply(singular(matcher.group(1)));
      matcher.appendReplacement(address, "/" + matcher.group(1) + "/" + id);
    }
    return matcher.appendTail(address).toString();
  }

  private static String singular(String plural) {
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }

  /** Required parameters, and those that name things of an account. */
  private String query(Map<String, Object> call, UnaryOperator<String> ids) {
    Map<String, String> query = new LinkedHashMap<>();
    for (Object each : SampleValues.list(call.get("parameters"))) {
      Map<String, Object> parameter = samples.resolved(each);
      String name = String.valueOf(parameter.get("name"));
      boolean isNeeded = Boolean.TRUE.equals(parameter.get("required"));
      if ("query".equals(parameter.get("in")) && (isNeeded || SampleValues.isId(name))) {
        query.put(name, samples.text(name, parameter.get("schema"), ids));
      }
    }
    StringBuilder text = new StringBuilder();
    query.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(Visitor.encoded(value)));
    return text.toString();
  }
}
