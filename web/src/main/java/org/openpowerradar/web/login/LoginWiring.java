package org.openpowerradar.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;
import org.openpowerradar.web.login.oidc.BrowserAddresses;
import org.openpowerradar.web.login.oidc.OidcSettings;
import org.openpowerradar.web.login.oidc.Realm;
import org.openpowerradar.web.login.token.LogoutToken;
import org.openpowerradar.web.login.token.SeenOnce;

/** Makes the parts of the login, once, from the settings; a wrong setting stops the deployment. */
@ApplicationScoped
class LoginWiring {

  void checkSettings(@Observes @Initialized(ApplicationScoped.class) Object start) {
    settings();
  }

  @Produces
  @Singleton
  OidcSettings settings() {
    return OidcSettings.of(ConfigProvider.getConfig());
  }

  @Produces
  @Singleton
  Realm realm(OidcSettings settings) {
    return new Realm(settings, Clock.systemUTC());
  }

  @Produces
  @Singleton
  BrowserAddresses browserAddresses(OidcSettings settings) {
    return new BrowserAddresses(settings);
  }

  @Produces
  @Singleton
  SeenOnce seenLogoutTokens() {
    return new SeenOnce(Clock.systemUTC(), LogoutToken.LIFE.multipliedBy(2));
  }
}
