package org.openpowerradar.softwarebridge.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.softwarebridge.cloud.Backoff;
import org.openpowerradar.softwarebridge.cloud.CloudAddress;
import org.openpowerradar.softwarebridge.cloud.CloudClock;
import org.openpowerradar.softwarebridge.cloud.Identity;
import org.openpowerradar.softwarebridge.cloud.LinkSettings;
import org.openpowerradar.softwarebridge.cloud.Trust;
import org.openpowerradar.softwarebridge.ntp.NtpClient;
import org.openpowerradar.softwarebridge.ntp.NtpServer;
import picocli.CommandLine.Option;

/** Where the cloud is and how to come back to it: options of every command. */
final class CloudOptions {
  @Option(
      names = "--cloud",
      required = true,
      paramLabel = "ADDRESS",
      description =
          "The cloud: tls://HOST:PORT (encrypted, certificate and name are checked) or"
              + " tcp://HOST:PORT (not encrypted). There is no default.")
  private String cloud;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description =
          "PEM file with the certificate authority of the cloud. Default: those this Java trusts.")
  private Path ca;

  @Option(
      names = "--login",
      paramLabel = "METHOD",
      defaultValue = "hmac",
      description = {
        "How to log in: hmac (both sides prove themselves), chap-sha256 or chap-md5 (only the"
            + " bridge does, once). Default: ${DEFAULT-VALUE}."
      })
  private String login;

  @Option(
      names = "--time",
      paramLabel = "SOURCE",
      defaultValue = "cloud",
      description =
          "Where time comes from: cloud (asked over the connection; until then the clock of this"
              + " machine) or host (this machine's clock, which NTP keeps). Default:"
              + " ${DEFAULT-VALUE}.")
  private String time;

  @Option(
      names = "--ntp",
      split = ",",
      paramLabel = "HOST[:PORT]",
      description =
          "NTP servers, asked one after another. While one of them answers its time is used, else"
              + " the cloud's. Default: none.")
  private List<String> ntp = List.of();

  @Option(
      names = "--reconnect-max",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description =
          "The longest wait before connecting again; waits are random and grow to it. Default:"
              + " ${DEFAULT-VALUE}.")
  private double reconnectMax;

  @Option(
      names = "--refused-wait",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "The shortest wait after the cloud refused this bridge. Default: ${DEFAULT-VALUE}.")
  private double refusedWait;

  @Option(
      names = "--start-delay",
      paramLabel = "SECONDS",
      description =
          "Waits a random time up to this before the first connection, so that many bridges do not"
              + " come at once after a power cut (0 to 3600). Default: 30 for run, else 0.")
  private Integer startDelay;

  /** The random wait before the first connection, by default up to so many seconds. */
  Duration startDelay(int standard) {
    int most = startDelay == null ? standard : startDelay;
    if (most < 0 || most > 3600) {
      throw Refusal.wrong("--start-delay is 0 to 3600 seconds.");
    }
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most * 1000L + 1));
  }

  CloudAddress address() {
    try {
      return CloudAddress.parse(cloud);
    } catch (IllegalArgumentException notOne) {
      throw Refusal.wrong(notOne.getMessage() + ".");
    }
  }

  LinkSettings settings(BridgeSerial serial, Supplier<byte[]> key) {
    LoginMethod method = method();
    return new LinkSettings(
        address(), trust(), () -> new Identity(serial, key.get(), method), waits());
  }

  Trust trust() {
    if (!address().tls()) {
      return null;
    }
    try {
      return ca == null ? Trust.system() : Trust.only(ca);
    } catch (IOException unusable) {
      throw Refusal.wrong(Refusal.sentence(unusable));
    }
  }

  /**
   * The clock of the bridge; NTP servers, if any are named, are asked from now on.
   *
   * @param floor a time known to be past, ms since 1970
   */
  CloudClock clock(long floor) {
    List<NtpServer> servers = ntpServers();
    if (time.equals("host") && !servers.isEmpty()) {
      throw Refusal.wrong(
          "With --time host the time of this machine is believed: leave --ntp away.");
    }
    CloudClock clock =
        switch (time) {
          case "cloud" -> CloudClock.following(Clock.systemUTC(), floor);
          case "host" -> CloudClock.trusting(Clock.systemUTC(), floor);
          default -> throw Refusal.wrong("--time is cloud or host, not '" + time + "'.");
        };
    if (!servers.isEmpty()) {
      new NtpClient(servers, clock, NtpClient.Pace.STANDARD).start();
    }
    return clock;
  }

  private List<NtpServer> ntpServers() {
    try {
      return ntp.stream().map(NtpServer::parse).toList();
    } catch (IllegalArgumentException none) {
      throw Refusal.wrong(none.getMessage() + ".");
    }
  }

  LoginMethod method() {
    return switch (login) {
      case "hmac" -> LoginMethod.HMAC;
      case "chap-sha256" -> LoginMethod.CHAP_SHA256;
      case "chap-md5" -> LoginMethod.CHAP_MD5;
      default ->
          throw Refusal.wrong("--login is hmac, chap-sha256 or chap-md5, not '" + login + "'.");
    };
  }

  Backoff.Limits waits() {
    if (reconnectMax < 0.1 || reconnectMax > 3600 || refusedWait < 0 || refusedWait > 3600) {
      throw Refusal.wrong("--reconnect-max is 0.1 to 3600, --refused-wait 0 to 3600 seconds.");
    }
    Duration longest = Duration.ofMillis(Math.round(reconnectMax * 1000));
    Duration shortest = Backoff.Limits.STANDARD.shortest();
    return new Backoff.Limits(
        shortest.compareTo(longest) < 0 ? shortest : longest.dividedBy(2),
        longest,
        Duration.ofMillis(Math.round(refusedWait * 1000)));
  }

  /** Says what is less safe than it could be. */
  void warn(PrintWriter out) {
    if (method() != LoginMethod.HMAC) {
      out.println("Warning: with CHAP the cloud does not prove itself, and frames carry no proof.");
    }
  }
}
