package org.openpowerradar.benchmarks.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import org.openpowerradar.appliance.Appliance;
import org.openpowerradar.appliance.Options;
import org.openpowerradar.appliance.Part;
import org.openpowerradar.appliance.host.Programs;
import org.openpowerradar.appliance.host.Progress;
import org.openpowerradar.benchmarks.load.Cloud;

/**
 * The platform as shipped, empty, with real MariaDB, Keycloak and Payara; nothing of it is set
 * otherwise than in the demo, but its simulated bridges do not run.
 */
public final class MeasuredPlatform implements AutoCloseable {
  private final Path var;
  private final Appliance appliance;
  private final Properties endpoints;
  private final Properties credentials;

  private MeasuredPlatform(Path var, Appliance appliance) {
    this.var = var;
    this.appliance = appliance;
    this.endpoints = read(appliance.endpoints());
    this.credentials = read(appliance.credentials());
  }

  /**
   * Starts a new one; what an earlier one left is deleted, but for the unpacked programs.
   *
   * @param root the checkout
   * @param var where it lives
   */
  public static MeasuredPlatform start(Path root, Path var, Progress progress) {
    deleteAllButPrograms(var);
    Options options = Options.in(root, var).withoutBridges();
    Integer base = Integer.getInteger("powerradar.portBase");
    Appliance appliance =
        new Appliance(
            base == null ? options.withFreePorts() : options.withPortBase(base), progress);
    Runtime.getRuntime().addShutdownHook(new Thread(appliance::close, "stop platform"));
    appliance.start();
    return new MeasuredPlatform(var, appliance);
  }

  private static void deleteAllButPrograms(Path var) {
    try {
      if (Files.isDirectory(var)) {
        try (var children = Files.list(var)) {
          for (Path child : children.toList()) {
            if (!child.endsWith("programs")) {
              Programs.delete(child);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it keeps everything. */
  public Path var() {
    return var;
  }

  /** First of its hundred ports. */
  public int portBase() {
    return appliance.ports().base();
  }

  public String endpoint(String key) {
    return endpoints.getProperty(key);
  }

  public String credential(String key) {
    return credentials.getProperty(key);
  }

  /** Where bridges connect to. */
  public Cloud cloud() {
    return new Cloud(
        Cloud.trusting(Path.of(endpoint("ca.file"))),
        Integer.parseInt(endpoint("bridge.tls.port")),
        Integer.parseInt(endpoint("bridge.tcp.port")));
  }

  /** Id of the process of Payara. */
  public long payara() {
    return pid("java", var.resolve("payara").toString());
  }

  /** Id of the process of MariaDB. */
  public long mariaDb() {
    return pid("mariadbd", var.resolve("mariadb").toString());
  }

  /** Ends Payara as a power cut would and starts it again; returns when it is ready. */
  public void cutPowerOfPayara() {
    appliance.kill(Part.PAYARA);
    appliance.start(Part.PAYARA);
  }

  /** Clock and processor times of Payara and MariaDB. */
  public Meter meter() {
    return new Meter(new Cpu(payara()), new Cpu(mariaDb()));
  }

  /** What the keys of bridges are sealed with. */
  public byte[] keyEncryptionKey() {
    return Base64.getDecoder().decode(text("secrets/key-encryption-key").strip());
  }

  /** Id of the one process of a program that has a folder of this platform on its command line. */
  private static long pid(String program, String folder) {
    return ProcessHandle.allProcesses()
        .mapToLong(ProcessHandle::pid)
        .filter(pid -> isCommandOf(pid, program, folder))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No " + program + " runs on " + folder));
  }

  private static boolean isCommandOf(long pid, String program, String folder) {
    try {
      String command = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
      return command.split("\0")[0].endsWith("/" + program) && command.contains(folder);
    } catch (IOException ended) {
      return false;
    }
  }

  private String text(String file) {
    try {
      return Files.readString(var.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    appliance.close();
  }
}
