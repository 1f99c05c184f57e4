package org.openpowerradar.appliance;

import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.appliance.demo.DemoPerson;

/** What people want to know when everything runs. */
final class ReadyBlock {
  private final Settings settings;
  private final Options options;

  ReadyBlock(Settings settings, Options options) {
    this.settings = settings;
    this.options = options;
  }

  List<String> lines() {
    PropertiesFile endpoints = settings.endpoints();
    PropertiesFile credentials = settings.credentials();
    String host = options.reach().host();
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("READY");
    lines.add(line("Portal", endpoints.get("portal.url")));
    for (DemoPerson person : DemoPerson.values()) {
      String password = credentials.get("demo.user." + person.login() + ".password");
      lines.add(
          line(
              "Login",
              String.format("%-6s %s   %s", person.login(), password, person.description())));
    }
    lines.add(line("REST", endpoints.get("api.url")));
    lines.add(line("Keycloak", endpoints.get("keycloak.url")));
    lines.add(line("Mail", endpoints.get("mail.directory") + " (what the platform sent)"));
    lines.add(line("Bridges, TLS", host + ":" + endpoints.get("bridge.tls.port")));
    lines.add(line("Bridges, TCP", host + ":" + endpoints.get("bridge.tcp.port")));
    lines.add(line("Authority", endpoints.get("ca.file") + " (let your browser trust it)"));
    lines.add(
        line("For programs", options.var() + "/endpoints.properties, credentials.properties"));
    lines.add("Ctrl-C stops everything.");
    lines.add("");
    return lines;
  }

  private static String line(String name, String value) {
    return String.format("  %-13s %s", name, value);
  }
}
