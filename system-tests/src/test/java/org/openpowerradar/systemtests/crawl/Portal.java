package org.openpowerradar.systemtests.crawl;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/** Where the portal and Keycloak are, and how often they were asked. */
public final class Portal {
  private final Properties endpoints;
  private final HttpClient http;
  private final AtomicLong asked = new AtomicLong();

  /** The portal whose addresses are in the file the appliance writes. */
  public Portal(Properties endpoints, SSLContext trust) {
    this.endpoints = endpoints;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(trust)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  HttpClient http() {
    return http;
  }

  /** An address of the portal by its path, or any other as it is. */
  URI page(String path) {
    return URI.create(path.startsWith("http") ? path : endpoints.getProperty("portal.url") + path);
  }

  URI api(String path) {
    return URI.create(endpoints.getProperty("api.url") + path);
  }

  URI keycloak(String path) {
    return URI.create(endpoints.getProperty("keycloak.url") + path);
  }

  /** The path of an address of the portal; "" for any other. */
  String pathOf(String address) {
    String url = endpoints.getProperty("portal.url");
    String path = address.startsWith(url) ? address.substring(url.length()) : address;
    return path.startsWith("/") && !path.startsWith("//") ? path : "";
  }

  void count() {
    asked.incrementAndGet();
  }

  /** How many requests were answered since the start. */
  public long asked() {
    return asked.get();
  }
}
