package org.openpowerradar.appliance.payara;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.openpowerradar.appliance.host.Await;
import org.openpowerradar.appliance.host.CannotStartException;

/**
 * Uses the product once as its clients do, trusting the private authority only: a deployment that
 * Payara calls successful may still answer nothing.
 */
public final class SmokeTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration REQUEST = Duration.ofSeconds(20);
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient http;

  /** Trusts one authority. */
  public SmokeTest(Path authority) {
    this.http =
        HttpClient.newBuilder()
            .sslContext(trusting(authority))
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  /** The portal sends strangers away, and nobody reads the REST interface without a token. */
  public void portal(String portal, String api) {
    require(portal + "/", status -> status / 100 == 3 || status == 200, null);
    require(api + "/sites", status -> status == 401, null);
  }

  /**
   * A service client gets a token at Keycloak and may read with it.
   *
   * @param issuer address of the realm
   * @param client id of the service client
   */
  public void api(String api, String issuer, String client, String secret) {
    String form =
        "grant_type=client_credentials&client_id="
            + URLEncoder.encode(client, StandardCharsets.UTF_8)
            + "&client_secret="
            + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
            .timeout(REQUEST)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    String[] token = new String[1];
    if (!Await.until(PATIENCE, () -> (token[0] = token(request)) != null)) {
      throw new CannotStartException("Keycloak gives no token to the client " + client + ".");
    }
    require(api + "/sites", status -> status == 200, token[0]);
  }

  /** The token, or null while Keycloak gives none, as after its database was away. */
  private String token(HttpRequest request) {
    try {
      Matcher token = TOKEN.matcher(send(request).body());
      return token.find() ? token.group(1) : null;
    } catch (CannotStartException notYet) {
      return null;
    }
  }

  private void require(String address, IntPredicate expected, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(REQUEST);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    int[] status = new int[1];
    boolean answered =
        Await.until(
            PATIENCE,
            () -> {
              status[0] = status(request.build());
              return expected.test(status[0]);
            });
    if (!answered) {
      throw new CannotStartException(
          address + " answered " + status[0] + ": see the log of Payara.");
    }
  }

  private int status(HttpRequest request) {
    try {
      return send(request).statusCode();
    } catch (CannotStartException notYet) {
      return 0;
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CannotStartException(request.uri() + " does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("Interrupted.", e);
    }
  }

  private static SSLContext trusting(Path authority) {
    try (InputStream in = Files.newInputStream(authority)) {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, factory.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
