package org.openpowerradar.appliance.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the servers this build was made for, as the parent POM pins them. */
public final class Versions {
  private static final Properties PINNED = load();

  private Versions() {}

  /** The version of one product, such as "payara". */
  public static String of(String product) {
    String version = PINNED.getProperty(product);
    if (version == null) {
      throw new IllegalArgumentException("No version is pinned for " + product);
    }
    return version;
  }

  private static Properties load() {
    try (InputStream in = Versions.class.getResourceAsStream("/versions.properties")) {
      Properties pinned = new Properties();
      pinned.load(in);
      return pinned;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
