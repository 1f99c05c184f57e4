package org.openpowerradar.softwarebridge;

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

  private static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
