package org.openpowerradar.softwarebridge.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.softwarebridge.Version;
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
              + " once. Nobody but you should be able to read it (mode 600).")
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

  BridgeSerial serial() {
    try {
      return new BridgeSerial(serial);
    } catch (IllegalArgumentException outside) {
      throw Refusal.wrong("--serial is 1 to 4294967295, not " + serial + ".");
    }
  }

  /** The secret, and at every later connection what the file holds then, if it can be read. */
  Supplier<byte[]> secret(PrintWriter out) {
    if (secretFile == null) {
      throw Refusal.wrong(
          "--secret-file is needed: the cloud does not let in who cannot prove it.");
    }
    byte[] first = SecretFile.read(secretFile, out);
    AtomicReference<byte[]> last = new AtomicReference<>(first);
    return () -> last.updateAndGet(known -> SecretFile.reread(secretFile).orElse(known));
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
