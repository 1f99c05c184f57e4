package org.openpowerradar.account.control.identity;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.ws.rs.ProcessingException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

/** The connection to Keycloak's admin REST: made at its first use, closed with the application. */
@ApplicationScoped
public class Keycloak {
  private static final System.Logger LOGGER = System.getLogger(Keycloak.class.getName());
  private static final String BODY_WITH_DELETE =
      "jersey.config.client.suppressHttpComplianceValidation";

  @Inject Clock clock;

  private IdentitySettings settings;
  private KeycloakTokens tokens;
  private ServiceToken token;
  private KeycloakUsers users;

  /**
   * Asks something. What Keycloak refuses comes as {@link KeycloakRefusals.Refused}.
   *
   * @throws PeopleException if Keycloak does not answer, answers with an error of its own, or does
   *     not let the service account in
   */
  <T> T ask(Function<KeycloakUsers, T> question) {
    try {
      return question.apply(users());
    } catch (KeycloakRefusals.Refused refused) {
      if (refused.status() < 500 && refused.status() != 401) {
        throw refused;
      }
      throw away(refused);
    } catch (ProcessingException | JsonException noAnswer) {
      throw away(noAnswer);
    }
  }

  private static PeopleException away(RuntimeException cause) {
    LOGGER.log(System.Logger.Level.WARNING, "Keycloak cannot be asked about people", cause);
    return new PeopleException(Refusal.IDENTITY_AWAY);
  }

  synchronized IdentitySettings settings() {
    if (settings == null) {
      settings = IdentitySettings.of(ConfigProvider.getConfig());
    }
    return settings;
  }

  /** Id of the service account. */
  String self() {
    return ask(users -> token.subject());
  }

  private synchronized KeycloakUsers users() {
    if (users == null) {
      tokens = at(settings().realm()).build(KeycloakTokens.class);
      token = new ServiceToken(tokens, settings(), clock);
      users =
          at(settings().admin())
              .register(token)
              .property(BODY_WITH_DELETE, true)
              .build(KeycloakUsers.class);
    }
    return users;
  }

  private static RestClientBuilder at(URI address) {
    return RestClientBuilder.newBuilder()
        .baseUri(address)
        .connectTimeout(2, TimeUnit.SECONDS)
        .readTimeout(10, TimeUnit.SECONDS)
        .followRedirects(false)
        .register(KeycloakRefusals.class);
  }

  @PreDestroy
  synchronized void close() {
    if (users != null) {
      users.close();
      tokens.close();
    }
  }
}
