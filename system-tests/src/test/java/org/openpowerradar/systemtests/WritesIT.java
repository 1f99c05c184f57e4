package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpowerradar.systemtests.crawl.Answer;
import org.openpowerradar.systemtests.crawl.RestInterface;
import org.openpowerradar.systemtests.crawl.Tenant;
import org.openpowerradar.systemtests.crawl.TenantStore;
import org.openpowerradar.systemtests.write.Ground;
import org.openpowerradar.systemtests.write.Owner;
import org.openpowerradar.systemtests.write.Write;
import org.openpowerradar.systemtests.write.Writes;

/** Every call that sets up sites and bridges, tried on one's own things, and on others. */
class WritesIT {
  private static final Tenant OWN = new Tenant(81, 81_000_001, "writeown");
  private static final Tenant OTHER = new Tenant(82, 82_000_001, "writeother");
  private static final String TOLD = "SELECT COUNT(*) FROM audit_entry WHERE account = ?";
  private static final Set<String> PARTS =
      Set.of("sites", "zones", "panels", "devices", "bridges", "enrolments", "bridge-claims");

  private static RunningPlatform platform;
  private static Owners owners;
  private static Owner own;
  private static Owner other;

  @BeforeAll
  static void signIn() throws Exception {
    platform = RunningPlatform.get();
    owners = new Owners(platform);
    own = owners.of(OWN);
    other = owners.of(OTHER);
  }

  @AfterAll
  static void leave() throws Exception {
    if (owners != null) {
      owners.leave();
    }
  }

  static Stream<Write> writes() {
    return Writes.all();
  }

  @ParameterizedTest
  @MethodSource("writes")
  void write_whenTheThingIsOwn_thenDoneAndOnRecordOnce(Write write) throws Exception {
    Ground ground = ground(own);
    int before = entries();

    Answer answer = own.visitor().call(write.on(ground));

    assertTrue(answer.isGiven(), () -> answer.status() + " " + answer.body());
    assertEquals(before + 1, entries());
  }

  @ParameterizedTest
  @MethodSource("writes")
  void write_whenTheThingIsForeignOrAbsent_thenNotFoundInTheSameWords(Write write)
      throws Exception {
    Ground foreign = ground(other);
    long before = checksum();

    Answer ofForeign = own.visitor().call(write.on(foreign));
    Answer ofAbsent = own.visitor().call(write.on(Ground.ABSENT));

    assertEquals(404, ofForeign.status(), ofForeign::body);
    assertEquals(404, ofAbsent.status(), ofAbsent::body);
    assertEquals(anonymous(ofAbsent), anonymous(ofForeign));
    assertEquals(before, checksum(), "nothing of the other account changed");
  }

  static Stream<Write> writesThatCanBeWrong() {
    return writes().filter(write -> write.wrong() != null);
  }

  @ParameterizedTest
  @MethodSource("writesThatCanBeWrong")
  void write_whenItIsNotUnderstood_thenRefusedAsAProblemAndNothingChanged(Write write)
      throws Exception {
    Ground ground = ground(own);
    int before = entries();

    Answer answer = own.visitor().call(write.wrongOn(ground));

    assertEquals(400, answer.status(), answer::body);
    assertTrue(answer.type().startsWith("application/problem+json"), answer::type);
    assertEquals(before, entries());
  }

  static Stream<Write> writesOfWhatWasRead() {
    return writes().filter(write -> write.again() != null);
  }

  @ParameterizedTest
  @MethodSource("writesOfWhatWasRead")
  void write_whenSomebodyElseWasFaster_thenConflictAndTheFirstStands(Write write) throws Exception {
    Ground ground = ground(own);
    assertTrue(own.visitor().call(write.on(ground)).isGiven());
    int before = entries();

    Answer answer = own.visitor().call(write.againOn(ground));

    assertEquals(409, answer.status(), answer::body);
    assertEquals(before, entries());
  }

  @Test
  void description_thenEachOfItsWritesIsTriedHere() throws Exception {
    Set<String> described =
        RestInterface.of(own.visitor()).calls(kind -> "1").stream()
            .filter(call -> !call.method().equals("GET"))
            .map(call -> call.operation())
            .filter(operation -> PARTS.contains(operation.split("[ /]+")[1]))
            .filter(operation -> !operation.matches(".*/(meters|imports|groups|bulk.*)$"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        described, writes().map(Write::operation).collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Ground ground(Owner owner) throws Exception {
    owners.putAside();
    return owner.ground(owners::bridge);
  }

  private static int entries() throws SQLException {
    try (Connection database = EnrolledBridge.database(platform);
        PreparedStatement count = database.prepareStatement(TOLD)) {
      count.setLong(1, OWN.account());
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static long checksum() throws SQLException {
    try (Connection database = EnrolledBridge.database(platform)) {
      return new TenantStore(database).checksum(OTHER.account());
    }
  }

  private static String anonymous(Answer answer) {
    return (answer.type() + answer.body()).replaceAll("[0-9]+", "(id)");
  }
}
