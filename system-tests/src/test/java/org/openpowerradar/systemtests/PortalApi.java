package org.openpowerradar.systemtests;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The REST interface as a customer's program uses it: a bearer token and the private CA. */
final class PortalApi {
  private static final String TOKEN_PATH = "/realms/powerradar/protocol/openid-connect/token";

  private final Properties endpoints;
  private final Properties credentials;
  private final HttpClient http;
  private String token;
  private Instant tokenEnds = Instant.EPOCH;

  PortalApi(Properties endpoints, Properties credentials) throws Exception {
    this.endpoints = endpoints;
    this.credentials = credentials;
    this.http =
        HttpClient.newBuilder()
            .sslContext(trusting(Path.of(endpoints.getProperty("ca.file"))))
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  /** The status of a request with this bearer token; none when null. */
  HttpResponse<String> get(String path, String bearer) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(endpoints.getProperty("api.url") + path))
            .timeout(Duration.ofSeconds(60));
    if (bearer != null) {
      request.header("Authorization", "Bearer " + bearer);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(path, token());
  }

  /** Sends a body; storing a large file takes its time on a busy machine. */
  HttpResponse<String> post(String path, byte[] body) throws IOException, InterruptedException {
    return send(
        request(path)
            .timeout(Duration.ofMinutes(10))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
    return send(
        request(path)
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
    return HttpRequest.newBuilder(URI.create(endpoints.getProperty("api.url") + path))
        .header("Authorization", "Bearer " + token());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  JsonValue json(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new IOException(path + ": " + response.statusCode() + " " + response.body());
    }
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      return reader.readValue();
    }
  }

  /** What the API says was read of a sensor between two instants, the first included. */
  JsonArray readings(long sensor, Instant from, Instant to)
      throws IOException, InterruptedException {
    return json("/sensors/" + sensor + "/readings?from=" + from + "&to=" + to).asJsonArray();
  }

  /** A fresh token of the service client. */
  String token() throws IOException, InterruptedException {
    if (now().isAfter(tokenEnds)) {
      String form =
          "grant_type=client_credentials&client_id="
              + encode(credentials.getProperty("api.client.id"))
              + "&client_secret="
              + encode(credentials.getProperty("api.client.secret"));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(endpoints.getProperty("keycloak.url") + TOKEN_PATH))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build();
      JsonObject answer = object(http.send(request, BodyHandlers.ofString()));
      token = answer.getString("access_token");
      tokenEnds = now().plusSeconds(answer.getInt("expires_in") / 2);
    }
    return token;
  }

  private static JsonObject object(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException("No token: " + answer.statusCode() + " " + answer.body());
    }
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private static Instant now() {
    return Instant.ofEpochMilli(System.currentTimeMillis());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static SSLContext trusting(Path ca) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null);
    try (InputStream in = Files.newInputStream(ca)) {
      store.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
