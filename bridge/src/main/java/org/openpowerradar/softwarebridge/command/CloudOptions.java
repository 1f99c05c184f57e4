package org.openpowerradar.softwarebridge.command;

import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.softwarebridge.cloud.Backoff;
import org.openpowerradar.softwarebridge.cloud.CloudAddress;
import org.openpowerradar.softwarebridge.cloud.CloudClock;
import org.openpowerradar.softwarebridge.cloud.Identity;
import org.openpowerradar.softwarebridge.cloud.LinkSettings;
import org.openpowerradar.softwarebridge.cloud.Trust;
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
      defaultValue = "0",
      description =
          "Waits a random time up to this before the first connection; 30 keeps many bridges from"
              + " coming at once after a power cut. Default: ${DEFAULT-VALUE}.")
  private int startDelay;

  Duration startDelay() {
    if (startDelay < 0 || startDelay > 3600) {
      throw Refusal.wrong("--start-delay is 0 to 3600 seconds.");
    }
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(startDelay * 1000L + 1));
  }

  CloudAddress address() {
    try {
      return CloudAddress.parse(cloud);
    } catch (IllegalArgumentException notOne) {
      throw Refusal.wrong(notOne.getMessage() + ".");
    }
  }

  LinkSettings settings(BridgeSerial serial, byte[] key) {
    return new LinkSettings(address(), trust(), new Identity(serial, key, method()), waits());
  }

  SslContext trust() {
    if (!address().tls()) {
      return null;
    }
    try {
      return ca == null ? Trust.system() : Trust.only(ca);
    } catch (IOException unusable) {
      throw Refusal.wrong(Refusal.sentence(unusable));
    }
  }

  CloudClock clock(long floor) {
    return switch (time) {
      case "cloud" -> CloudClock.following(Clock.systemUTC(), floor);
      case "host" -> CloudClock.trusting(Clock.systemUTC());
      default -> throw Refusal.wrong("--time is cloud or host, not '" + time + "'.");
    };
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
