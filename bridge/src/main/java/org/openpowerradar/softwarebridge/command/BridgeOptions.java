package org.openpowerradar.softwarebridge.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.openpowerradar.protocol.identity.BridgeCode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.softwarebridge.Version;
import org.openpowerradar.softwarebridge.cloud.CloudAddress;
import org.openpowerradar.softwarebridge.enrolment.OwnSecret;
import org.openpowerradar.softwarebridge.enrolment.ShownCode;
import org.openpowerradar.softwarebridge.store.DiskStore;
import org.openpowerradar.softwarebridge.store.SavedTime;
import picocli.CommandLine.Option;

/** Which bridge this is, and where it keeps its readings. */
final class BridgeOptions {
  @Option(
      names = "--serial",
      required = true,
      paramLabel = "NUMBER",
      description = "Serial number of this bridge, 1 to 4294967295, as enrolled in the cloud.")
  private long serial;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description =
          "File with the secret of this bridge: 64 hexadecimal digits, as the cloud showed them"
              + " once. Nobody but you should be able to read it (mode 600). Default: one that the"
              + " bridge makes itself at its first start and keeps in its store, to be claimed"
              + " with.")
  private Path secretFile;

  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description =
          "Directory for readings that the cloud does not have yet; made if absent. It belongs to"
              + " this one bridge.")
  private Path store;

  @Option(
      names = "--store-capacity",
      paramLabel = "READINGS",
      defaultValue = "" + DiskStore.DEFAULT_CAPACITY,
      description =
          "How many readings the store holds; when full, the oldest are dropped and the cloud is"
              + " told so. Default: ${DEFAULT-VALUE}, about 100 sensors for one day.")
  private long capacity;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description =
          "Appends every reading of a session and whether the cloud acknowledged it, as CSV:"
              + " queue, record, sensor, instant, raw, acknowledged.")
  private Path journal;

  private OwnSecret own;

  BridgeSerial serial() {
    try {
      return new BridgeSerial(serial);
    } catch (IllegalArgumentException outside) {
      throw Refusal.wrong("--serial is 1 to 4294967295, not " + serial + ".");
    }
  }

  /** The secret, and at every later connection what the file holds then, if it can be read. */
  Supplier<byte[]> secret(PrintWriter out) {
    Path file = secretFile == null ? ownSecret().file() : secretFile;
    byte[] first = SecretFile.read(file, out);
    AtomicReference<byte[]> last = new AtomicReference<>(first);
    return () -> last.updateAndGet(known -> SecretFile.reread(file).orElse(known));
  }

  /** Says how this bridge is claimed, if it has to be: a console shows its code the first time. */
  void tellCode(CloudAddress cloud, PrintWriter out) {
    if (secretFile != null) {
      return;
    }
    if (ownSecret().isNew() && System.console() != null) {
      showCode(cloud, out);
    }
    out.println("This bridge uses the secret it made itself; run with --show-code shows it.");
  }

  /** Shows serial and secret to whoever asked for it. */
  void showCode(CloudAddress cloud, PrintWriter out) {
    byte[] secret = SecretFile.read(secretFile == null ? ownSecret().file() : secretFile, out);
    new ShownCode(new BridgeCode(serial(), secret, nameable(cloud))).lines().forEach(out::println);
    out.flush();
  }

  /** A code names the cloud only by TLS, and by what has a place in a code. */
  private static String nameable(CloudAddress cloud) {
    String host = cloud.host().toLowerCase(Locale.ROOT);
    return cloud.tls() && host.matches("[0-9a-z.-]{1,249}") ? host + ":" + cloud.port() : null;
  }

  private OwnSecret ownSecret() {
    try {
      own = own == null ? OwnSecret.in(store) : own;
      return own;
    } catch (IOException unusable) {
      throw Refusal.wrong(Refusal.sentence(unusable));
    }
  }

  /** Writes what is sent and acknowledged, if that is wanted. */
  Journal openJournal() throws IOException {
    return journal == null ? Journal.none() : Journal.to(journal);
  }

  /** No time before this is right: that of the build, and the last that was known to be right. */
  long timeFloor() throws IOException {
    Instant saved = savedTime().read();
    Instant built = Version.builtAt();
    return (saved.isAfter(built) ? saved : built).toEpochMilli();
  }

  SavedTime savedTime() {
    return new SavedTime(store);
  }

  Path directory() {
    return store;
  }

  DiskStore openStore() throws IOException {
    if (capacity < 1024 || capacity > 100_000_000) {
      throw Refusal.wrong("--store-capacity is 1024 to 100000000 readings.");
    }
    return new DiskStore(store, capacity);
  }
}
