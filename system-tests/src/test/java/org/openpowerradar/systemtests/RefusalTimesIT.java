package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpowerradar.systemtests.crawl.RestCall;
import org.openpowerradar.systemtests.crawl.Stopwatch;
import org.openpowerradar.systemtests.crawl.Tenant;
import org.openpowerradar.systemtests.write.Ground;
import org.openpowerradar.systemtests.write.Owner;
import org.openpowerradar.systemtests.write.Write;
import org.openpowerradar.systemtests.write.Writes;

/**
 * How long foreign and absent things take to be refused. No time fails the build: that the database
 * is asked the same for both is asserted where grants are asked, {@code AccessIT}.
 */
class RefusalTimesIT {
  private static final Tenant OWN = new Tenant(84, 84_000_001, "timesown");
  private static final Tenant OTHER = new Tenant(85, 85_000_001, "timesother");
  private static final Set<String> TIMED =
      Set.of(
          "PUT /sites/{id}",
          "PUT /zones/{id}",
          "PUT /devices/{id}",
          "PUT /devices/{id}/parameters",
          "POST /bridges/{serial}/key",
          "DELETE /bridge-claims/{id}");

  private static Owners owners;
  private static Owner own;
  private static Ground foreign;

  @BeforeAll
  static void bringThings() throws Exception {
    owners = new Owners(RunningPlatform.get());
    own = owners.of(OWN);
    Owner other = owners.of(OTHER);
    owners.putAside();
    foreign = other.ground(owners::bridge);
  }

  @AfterAll
  static void leave() throws Exception {
    if (owners != null) {
      owners.leave();
    }
  }

  static Stream<Write> calls() {
    return Stream.concat(
        Stream.of(
            read("GET /bridges/{serial}"),
            read("GET /bridges/{serial}/quarantine"),
            new Write("GET /sites/{id}", at -> "/sites/" + at.site(), null, null, null)),
        Writes.all().filter(write -> TIMED.contains(write.operation())));
  }

  private static Write read(String operation) {
    String path = operation.substring("GET ".length());
    return new Write(operation, at -> path.replace("{serial}", "" + at.bridge()), null, null, null);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void refusals_whenTimedByTurns_thenPrinted(Write write) throws Exception {
    RestCall ofForeign = write.on(foreign);
    RestCall ofAbsent = write.on(Ground.ABSENT);
    List<Integer> refused =
        List.of(own.visitor().call(ofForeign).status(), own.visitor().call(ofAbsent).status());

    Stopwatch.Pair pair =
        Stopwatch.compared(
            write.operation(),
            () -> own.visitor().call(ofForeign),
            () -> own.visitor().call(ofAbsent));

    assertEquals(List.of(404, 404), refused);
    Figures.print(
        "refused by turns: %s: foreign %.2f ms, absent %.2f ms"
            .formatted(pair.what(), pair.foreign() / 1e3, pair.absent() / 1e3));
  }
}
