package org.openpowerradar.web.page.settings.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where bridges reach the cloud by TLS, as people have to enter it in them: the setting {@value
 * #ADDRESS}, or else the host of the portal and the port of the TLS listener.
 */
@Named
@ApplicationScoped
public class CloudEntrance {
  static final String ADDRESS = "powerradar.bridge.public.address";
  private static final String FORM = "[0-9a-z.-]{1,249}:[1-9][0-9]{0,4}";

  /** Host and port, such as {@code bridges.example:443}; null if there is no TLS listener. */
  public String getAddress() {
    String address = value(ADDRESS, byPortal()).toLowerCase(Locale.ROOT);
    return address.matches(FORM) ? address : null;
  }

  private static String byPortal() {
    return URI.create(value("powerradar.portal.url", "")).getHost()
        + ":"
        + value("powerradar.bridge.tls.port", "20043");
  }

  private static String value(String name, String otherwise) {
    return ConfigProvider.getConfig()
        .getOptionalValue(name, String.class)
        .map(String::strip)
        .orElse(otherwise);
  }
}
