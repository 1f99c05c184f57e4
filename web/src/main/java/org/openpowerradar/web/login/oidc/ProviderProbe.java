package org.openpowerradar.web.login.oidc;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openpowerradar.web.login.token.ProviderUnreachableException;

/**
 * Whether Keycloak answers, asked before a browser is sent there: our own page explains an outage
 * better than the browser's. Slow is not down: a Keycloak that takes the connection and lets us
 * wait counts as reachable. An answer, good or bad, holds for five seconds.
 */
public final class ProviderProbe {

  private static final Duration HOLDS = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final HttpRequest question;
  private final Clock clock;
  private Instant askedAt = Instant.MIN;
  private boolean reachable;

  public ProviderProbe(OidcSettings settings, Clock clock) {
    this.question = HttpRequest.newBuilder(settings.signingKeys()).timeout(TIMEOUT).build();
    this.clock = clock;
  }

  /**
   * Returns when Keycloak answers.
   *
   * @throws ProviderUnreachableException if it does not
   */
  public synchronized void requireReachable() throws ProviderUnreachableException {
    Instant now = clock.instant();
    if (askedAt.isBefore(now.minus(HOLDS))) {
      reachable = answers();
      askedAt = now;
    }
    if (!reachable) {
      throw new ProviderUnreachableException("Keycloak does not answer.");
    }
  }

  private boolean answers() {
    try {
      return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (HttpConnectTimeoutException unreachable) {
      return false;
    } catch (HttpTimeoutException slow) {
      return true;
    } catch (IOException unreachable) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
