package org.openpowerradar.benchmarks.question;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpowerradar.benchmarks.platform.MeasuredPlatform;

/** The pages of the portal as a browser fetches them: signed in, one page at a time. */
final class PortalReader {
  private static final Pattern LOGIN =
      Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int FOUND = 302;

  private final MeasuredPlatform platform;
  private final HttpClient http;
  private final Map<String, String> cookies = new TreeMap<>();

  private PortalReader(MeasuredPlatform platform) {
    this.platform = platform;
    this.http = HttpClient.newBuilder().sslContext(platform.cloud().trust()).build();
  }

  /** Somebody of the demo, signed in at Keycloak. */
  static PortalReader signedIn(MeasuredPlatform platform, String user)
      throws IOException, InterruptedException {
    PortalReader reader = new PortalReader(platform);
    Matcher login = LOGIN.matcher(reader.follow(reader.page("/app/home")).body());
    if (!login.find()) {
      throw new IOException("Keycloak shows no login page");
    }
    String form =
        "username="
            + user
            + "&password="
            + URLEncoder.encode(secret(platform, user), StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(login.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (reader.follow(request).statusCode() != 200) {
      throw new IOException(user + " cannot sign in");
    }
    return reader;
  }

  /** Whether this platform has somebody of that name. */
  static boolean knows(MeasuredPlatform platform, String user) {
    return secret(platform, user) != null;
  }

  private static String secret(MeasuredPlatform platform, String user) {
    return platform.credential("demo.user." + user + ".password");
  }

  /** The length of a page [bytes]; 0 if it is refused or not there. */
  int get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(page(path));
    return answer.statusCode() == 200 ? answer.body().length() : 0;
  }

  private HttpRequest.Builder page(String path) {
    String url = path.startsWith("http") ? path : platform.endpoint("portal.url") + path;
    return HttpRequest.newBuilder(URI.create(url)).GET();
  }

  private HttpResponse<String> follow(HttpRequest.Builder first)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = send(first);
    while (answer.statusCode() == FOUND) {
      answer = send(page(answer.headers().firstValue("location").orElseThrow()));
    }
    return answer;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer =
        http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    for (String line : answer.headers().allValues("set-cookie")) {
      String[] pair = line.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return answer;
  }
}
