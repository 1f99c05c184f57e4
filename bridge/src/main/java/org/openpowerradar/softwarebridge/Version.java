package org.openpowerradar.softwarebridge;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.jar.JarFile;
import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it into the jar. */
public final class Version implements IVersionProvider {
  private static final int LONGEST = 16;

  @Override
  public String[] getVersion() {
    return new String[] {"powerradar-bridge " + number()};
  }

  /** As the bridge tells it to the cloud: at most 16 ASCII characters. */
  public static String firmware() {
    String number = number().replace("-SNAPSHOT", "");
    return number.substring(0, Math.min(LONGEST, number.length()));
  }

  /** When it was built, as the jar says: no time before is right. The epoch outside of a jar. */
  public static Instant builtAt() {
    try {
      Path code =
          Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(code)) {
        return Instant.EPOCH;
      }
      try (JarFile jar = new JarFile(code.toFile())) {
        String built = jar.getManifest().getMainAttributes().getValue("Build-Time");
        return built == null ? Instant.EPOCH : Instant.parse(built);
      }
    } catch (IOException | URISyntaxException | DateTimeException unreadable) {
      return Instant.EPOCH;
    }
  }

  private static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
