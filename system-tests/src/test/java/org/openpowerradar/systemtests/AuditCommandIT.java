package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.systemtests.crawl.Person;
import org.openpowerradar.systemtests.crawl.Portal;
import org.openpowerradar.systemtests.crawl.Visitor;

/**
 * The command that looks at the audit trail from outside, on the database of a running platform.
 */
class AuditCommandIT {
  private static final Tool JAVA =
      new Tool(Path.of(System.getProperty("java.home"), "bin/java"), Path.of("/dev/null"));
  private static final String LAST =
      "SELECT MAX(id) FROM audit_entry WHERE id < (SELECT id FROM audit_head WHERE one = 1)";

  @TempDir Path secrets;

  private static RunningPlatform platform;

  @BeforeAll
  static void start() throws Exception {
    platform = RunningPlatform.get();
    Portal portal = new Portal(platform.endpoints(), PortalApi.trusting(platform.ca()));
    for (String user : List.of("anna", "ben", "carla")) {
      String password = platform.credentials().getProperty("demo.user." + user + ".password");
      Visitor.signedIn(portal, new Person("", user, password, List.of()));
    }
    await().atMost(Duration.ofMinutes(1)).until(() -> last() > 0);
  }

  @Test
  void command_whenNothingWasChanged_thenSaysThatTheTrailIsWhole() throws Exception {
    Tool.Said said = verify();

    assertEquals(0, said.exit(), said.output());
    assertEquals(true, said.output().contains("The audit trail is whole: "), said.output());
  }

  @Test
  void command_whenAnEntryWasChanged_thenNamesItAndExitsWithOne() throws Exception {
    long entry = last();
    String target = change(entry, "site 999");

    Tool.Said said;
    try {
      said = verify();
    } finally {
      change(entry, target);
    }

    assertEquals(1, said.exit(), said.output());
    assertEquals(
        true,
        said.output().contains("The audit trail was changed. First bad entry " + entry + ":"),
        said.output());
    assertEquals(0, verify().exit(), "it is whole again");
  }

  private Tool.Said verify() throws Exception {
    Path password =
        Files.createTempFile(
            secrets,
            "password",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, platform.credentials().getProperty("db.migration.password"));
    return JAVA.say(
        "-jar",
        RunningPlatform.ROOT.resolve("appliance/target/powerradar-appliance.jar").toString(),
        "verify-audit",
        "--url",
        platform.endpoint("db.jdbc.url"),
        "--user",
        platform.credentials().getProperty("db.migration.user"),
        "--password-file",
        password.toString(),
        "--public-key",
        platform.var().resolve("audit/public-key.pem").toString());
  }

  /** Writes another target into an entry; returns the one it had. */
  private static String change(long entry, String target) throws SQLException {
    try (Connection connection = EnrolledBridge.database(platform);
        PreparedStatement read =
            connection.prepareStatement("SELECT target FROM audit_entry WHERE id = ?");
        PreparedStatement write =
            connection.prepareStatement("UPDATE audit_entry SET target = ? WHERE id = ?")) {
      read.setLong(1, entry);
      try (ResultSet row = read.executeQuery()) {
        row.next();
        write.setString(1, target);
        write.setLong(2, entry);
        write.executeUpdate();
        return row.getString(1);
      }
    }
  }

  /** The newest entry that another one follows; 0: there is none. */
  private static long last() throws SQLException {
    try (Connection connection = EnrolledBridge.database(platform);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LAST)) {
      row.next();
      return row.getLong(1);
    }
  }
}
