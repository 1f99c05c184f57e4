package org.openpowerradar.benchmarks.question;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpowerradar.benchmarks.platform.MeasuredPlatform;

/** The REST interface as a customer's program uses it: by a bearer token, one call at a time. */
final class ApiClient {
  private static final String TOKEN_PATH = "/realms/powerradar/protocol/openid-connect/token";
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long TOKEN_NANOS = 60_000_000_000L;

  private final MeasuredPlatform platform;
  private final HttpClient http;
  private String token;
  private long tokenTaken;

  ApiClient(MeasuredPlatform platform) {
    this.platform = platform;
    this.http = HttpClient.newBuilder().sslContext(platform.cloud().trust()).build();
  }

  /** Has a token and a connection that are good for the next call, so that it waits for none. */
  void prepare() throws IOException, InterruptedException {
    renewToken();
    try {
      get("/sites");
    } catch (IOException connectionWasIdleTooLong) {
      get("/sites");
    }
  }

  private void renewToken() throws IOException, InterruptedException {
    if (token == null || System.nanoTime() - tokenTaken > TOKEN_NANOS) {
      String form =
          "grant_type=client_credentials&client_id="
              + platform.credential("api.client.id")
              + "&client_secret="
              + platform.credential("api.client.secret");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(platform.endpoint("keycloak.url") + TOKEN_PATH))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build();
      Matcher found = TOKEN.matcher(http.send(request, BodyHandlers.ofString()).body());
      if (!found.find()) {
        throw new IOException("Keycloak gives no token");
      }
      token = found.group(1);
      tokenTaken = System.nanoTime();
    }
  }

  /** The body of an answer [bytes]. */
  int get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(platform.endpoint("api.url") + path))
            .header("Authorization", "Bearer " + token)
            .timeout(PATIENCE)
            .build();
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(path + ": " + answer.statusCode() + " " + new String(answer.body()));
    }
    return answer.body().length;
  }
}
