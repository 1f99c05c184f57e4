package org.openpowerradar.appliance.demo;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.openpowerradar.appliance.secret.Secrets;

/** The simulated bridges, one at each site of the demo. */
public enum DemoBridge {
  OFFICE(5200101, true),
  SHOP(5200102, false),
  WORKSHOP(5200103, true);

  private final long serial;
  private final boolean tls;

  DemoBridge(long serial, boolean tls) {
    this.serial = serial;
    this.tls = tls;
  }

  public long serial() {
    return serial;
  }

  /** Whether it connects by TLS; otherwise by TCP. */
  public boolean usesTls() {
    return tls;
  }

  /** Its name among the children. */
  public String child() {
    return "bridge-" + serial;
  }

  /** Its key, 32 bytes; made at the first start. */
  public byte[] key(Secrets secrets) {
    return secrets.key(secret());
  }

  /** Its key in 64 hexadecimal digits. */
  public String secretDigits(Secrets secrets) {
    return HexFormat.of().formatHex(key(secrets));
  }

  /** The file of its key: 64 hexadecimal digits. */
  Path keyFile(Secrets secrets) {
    key(secrets);
    return secrets.file(secret());
  }

  /** What it measures. */
  String profile() {
    return name().toLowerCase(Locale.ROOT) + ".properties";
  }

  private String secret() {
    return "bridge." + serial + ".secret";
  }
}
