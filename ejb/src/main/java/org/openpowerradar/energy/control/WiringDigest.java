package org.openpowerradar.energy.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.openpowerradar.site.boundary.InstalledDevice;

/** Tells whether two wirings of a site give the same totals: devices, parents and parameters. */
public final class WiringDigest {
  private WiringDigest() {}

  /** SHA-256 in hexadecimal; names and colours do not count. */
  public static String of(List<InstalledDevice> devices) {
    StringBuilder text = new StringBuilder();
    devices.stream()
        .sorted(java.util.Comparator.comparingLong(device -> device.id().value()))
        .forEach(
            device ->
                text.append(device.id())
                    .append(' ')
                    .append(device.panel())
                    .append(' ')
                    .append(device.voltage())
                    .append(' ')
                    .append(device.parent())
                    .append(' ')
                    .append(device.parameters())
                    .append('\n'));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every JDK has SHA-256", absent);
    }
  }
}
