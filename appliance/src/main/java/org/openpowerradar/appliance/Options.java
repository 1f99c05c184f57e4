package org.openpowerradar.appliance;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.openpowerradar.appliance.host.CannotStartException;
import org.openpowerradar.appliance.host.PortPlan;

/**
 * How an appliance is to run.
 *
 * @param root directory of the checkout, built
 * @param var where it keeps everything
 * @param portBase first of its hundred ports; empty: the one of the last start, or 20000
 * @param reach where it listens and what it is called
 * @param demo what of the demo it brings
 * @param databaseDoor port by which the application reaches the database when something stands
 *     between them; empty: that of the database itself
 */
public record Options(
    Path root, Path var, OptionalInt portBase, Reach reach, Demo demo, OptionalInt databaseDoor) {
  private static final int MOST_DAYS = 400;

  /**
   * Where portal, Keycloak and bridge listeners listen, and their name.
   *
   * @param bind IP address, 127.0.0.1 unless told otherwise; 0.0.0.0 for all
   * @param host name browsers and bridges use, in the certificates besides localhost
   */
  public record Reach(String bind, String host) {
    static final Reach LOOPBACK = new Reach("127.0.0.1", "localhost");

    InetAddress address() {
      try {
        return InetAddress.getByName(bind);
      } catch (UnknownHostException e) {
        throw new CannotStartException("powerradar.bind is no address: " + bind + ".", e);
      }
    }

    List<String> names() {
      List<String> names = new ArrayList<>(List.of("localhost", "127.0.0.1"));
      if (!names.contains(host)) {
        names.add(0, host);
      }
      return names;
    }
  }

  /**
   * What of the demo is wanted beside its customers.
   *
   * @param bridges whether the simulated bridges run
   * @param days how many days of simulated history they bring at the first start
   * @param legacy serials of old bridges that may connect unproven, in the first demo account
   */
  public record Demo(boolean bridges, int days, List<Long> legacy) {
    private static final Demo USUAL = new Demo(true, 30, List.of());
  }

  /** The usual appliance: loopback, with the bridges of the demo. */
  public static Options in(Path root, Path var) {
    return new Options(
        root, var, OptionalInt.empty(), Reach.LOOPBACK, Demo.USUAL, OptionalInt.empty());
  }

  /** With other ports. */
  public Options withPortBase(int base) {
    return new Options(root, var, OptionalInt.of(base), reach, demo, databaseDoor);
  }

  /** With ports that are free now, or with those its var directory keeps from an earlier start. */
  public Options withFreePorts() {
    boolean kept = Files.exists(var.resolve("state").resolve(Installation.PORT_BASE));
    return kept ? this : withPortBase(PortPlan.free().base());
  }

  /** Reached from elsewhere. */
  public Options withReach(Reach other) {
    return new Options(root, var, portBase, other, demo, databaseDoor);
  }

  /** Without simulated bridges; their sites stay empty. */
  public Options withoutBridges() {
    return withDemo(new Demo(false, demo.days(), demo.legacy()));
  }

  /** With something on this port between the application and its database, such as a test. */
  public Options withDatabaseDoor(int port) {
    return new Options(root, var, portBase, reach, demo, OptionalInt.of(port));
  }

  /** With old bridges that may connect unproven. */
  public Options withLegacy(List<Long> serials) {
    return withDemo(new Demo(demo.bridges(), demo.days(), serials));
  }

  /** With so many days of simulated history, made at the first start. */
  public Options withHistory(int days) {
    return withDemo(new Demo(demo.bridges(), days, demo.legacy()));
  }

  private Options withDemo(Demo other) {
    return new Options(root, var, portBase, reach, other, databaseDoor);
  }

  /**
   * What the system properties {@code powerradar.root}, {@code .var}, {@code .portBase}, {@code
   * .bind}, {@code .host}, {@code .demo.days} and {@code .demo.legacy} say.
   */
  public static Options ofSystemProperties() {
    Path root = Path.of(System.getProperty("powerradar.root", ".")).toAbsolutePath().normalize();
    Path var = root.resolve(System.getProperty("powerradar.var", "var"));
    Options options =
        in(root, var)
            .withReach(
                new Reach(
                    System.getProperty("powerradar.bind", Reach.LOOPBACK.bind()),
                    System.getProperty("powerradar.host", Reach.LOOPBACK.host())))
            .withHistory(days(System.getProperty("powerradar.demo.days", "")))
            .withLegacy(serials(System.getProperty("powerradar.demo.legacy", "")));
    String base = System.getProperty("powerradar.portBase", "");
    return base.isBlank()
        ? options
        : options.withPortBase((int) number("powerradar.portBase", base));
  }

  private static int days(String text) {
    long days = text.isBlank() ? Demo.USUAL.days() : number("powerradar.demo.days", text);
    if (days > MOST_DAYS) {
      throw new CannotStartException("powerradar.demo.days is at most " + MOST_DAYS + ".");
    }
    return (int) days;
  }

  private static List<Long> serials(String text) {
    return List.of(text.split(",")).stream()
        .map(String::strip)
        .filter(serial -> !serial.isEmpty())
        .map(serial -> number("powerradar.demo.legacy", serial))
        .toList();
  }

  private static long number(String name, String text) {
    if (!text.strip().matches("[1-9]\\d{0,8}")) {
      throw new CannotStartException(name + " is no number in range: '" + text + "'.");
    }
    return Long.parseLong(text.strip());
  }
}
