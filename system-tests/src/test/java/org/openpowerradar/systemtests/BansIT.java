package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped filter and jail with Debian's real fail2ban, on lines the running product wrote, with
 * an action that only writes down whom it would ban.
 */
class BansIT {
  private static final String SCANNER = "127.0.0.41";
  private static final String CUSTOMER = "127.0.0.42";
  private static final Path SHIPPED = RunningPlatform.ROOT.resolve("deployment/fail2ban");
  private static final Pattern MATCHED =
      Pattern.compile("Lines: (\\d+) lines, \\d+ ignored, (\\d+) matched");
  private static final byte[] WEB = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @TempDir static Path folder;
  private static Path log;

  @BeforeAll
  static void attack() throws Exception {
    boolean present = Files.exists(Path.of("/usr/bin/fail2ban-server"));
    assertTrue(present || System.getenv("CI") == null, "fail2ban is missing");
    assumeTrue(present, "skipped: fail2ban is missing, install Debian's package fail2ban");
    RunningPlatform platform = RunningPlatform.get();
    log = platform.securityLog();
    EnrolledBridge bridge = EnrolledBridge.at(platform, 1);
    HostilePeer.guess(CUSTOMER, platform, bridge.serial(), HostilePeer.guess());
    for (int i = 0; i < 20; i++) {
      HostilePeer.babble(SCANNER, platform, WEB);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> Files.exists(log) && has("kind=SCAN", SCANNER) && has("kind=FAILED", CUSTOMER));
  }

  private static boolean has(String kind, String address) throws IOException {
    return Files.readAllLines(log).stream()
        .anyMatch(line -> line.contains(kind) && line.contains("address=" + address + " "));
  }

  @Test
  void filter_whenRunOnTheProductsLines_thenItMatchesProofsOnly() throws Exception {
    long proofs =
        Files.readAllLines(log).stream()
            .filter(line -> line.matches(".* kind=(SCAN|SPRAY) .* proven=yes .*"))
            .count();

    String report = output("fail2ban-regex", log.toString(), SHIPPED + "/filter.d/powerradar.conf");

    Matcher matched = MATCHED.matcher(report);
    assertTrue(matched.find(), report);
    assertEquals(proofs, Long.parseLong(matched.group(2)), report);
    assertTrue(proofs > 0);
  }

  @Test
  void server_whenItRunsOnTheProductsLog_thenItBansTheScannerAndNotTheCustomer() throws Exception {
    Path banned = folder.resolve("banned");
    configure(banned);
    Process server =
        new ProcessBuilder(
                "fail2ban-server",
                "-c",
                "" + folder,
                "-s",
                "" + folder.resolve("socket"),
                "-p",
                "" + folder.resolve("pid"),
                "-f",
                "start")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    try {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> Files.exists(banned) && Files.readAllLines(banned).contains(SCANNER));
      assertEquals(false, Files.readAllLines(banned).contains(CUSTOMER));
    } finally {
      server.destroy();
      server.waitFor();
    }
    Figures.print("fail2ban banned " + Files.readAllLines(banned));
  }

  /** As shipped, with another action, place and log, and without sparing loopback. */
  private static void configure(Path banned) throws IOException {
    for (String part : List.of("filter.d", "jail.d", "action.d")) {
      Files.createDirectories(folder.resolve(part));
    }
    for (String part : List.of("filter.d", "jail.d")) {
      Files.copy(
          SHIPPED.resolve(part).resolve("powerradar.conf"),
          folder.resolve(part).resolve("powerradar.conf"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    writeServer();
    writeJail(banned);
  }

  private static void writeServer() throws IOException {
    Files.writeString(
        folder.resolve("fail2ban.conf"),
        """
        [Definition]
        loglevel = INFO
        logtarget = STDOUT
        syslogsocket = auto
        socket = %1$s/socket
        pidfile = %1$s/pid
        dbfile = None
        dbpurgeage = 1d
        """
            .formatted(folder));
  }

  private static void writeJail(Path banned) throws IOException {
    Files.writeString(folder.resolve("jail.conf"), "[DEFAULT]\nenabled = false\n");
    Files.writeString(
        folder.resolve("jail.local"),
        """
        [powerradar]
        logpath = %s
        ignoreip =
        ignoreself = false
        action = writedown
        """
            .formatted(log));
    Files.writeString(
        folder.resolve("action.d/writedown.conf"),
        "[Definition]\nactionban = echo <ip> >> %s\nactionunban =\n".formatted(banned));
  }

  private static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
