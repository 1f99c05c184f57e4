package org.openpowerradar.reading.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openpowerradar.reading.boundary.Messages.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.BridgeDetail;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.boundary.Bridges;
import org.openpowerradar.bridge.entity.KeyState;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.DropReason;
import org.openpowerradar.protocol.message.Dropped;
import org.openpowerradar.reading.control.chunk.HeardStore;
import org.openpowerradar.reading.control.chunk.Silences;
import org.openpowerradar.reading.control.intake.LossStore;
import org.openpowerradar.reading.entity.BridgeGap;
import org.openpowerradar.reading.entity.BridgeGap.Cause;

class BridgeLossesIT {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final BridgeSerial BRIDGE = new BridgeSerial(927_760);
  private final ReadingParts parts = new ReadingParts(START.plus(DAY));
  private final BridgeLosses losses = new BridgeLosses();
  private boolean isOnline = true;
  private boolean isGranted = true;

  BridgeLossesIT() {
    parts.owners.put(BRIDGE, 1L);
    losses.bridges = new OneBridge();
    losses.owners = parts.controls.owners;
    losses.losses = new LossStore(parts.database);
    losses.silences = new Silences(parts.controls.journal, new HeardStore(parts.database));
    parts.deliver(BRIDGE.value(), data(1, 1, 90, START));
    parts.deliver(BRIDGE.value(), data(2, 1, 90, START.plusSeconds(3_600)));
  }

  @Test
  void gaps_whenNotGranted_thenNotFound() {
    isGranted = false;

    assertThrows(NotFoundException.class, this::gaps);
    assertThrows(NotFoundException.class, () -> losses.quarantined(BRIDGE));
  }

  @Test
  void gaps_whenMoreThanAYear_thenRefused() {
    Instant late = START.plus(Duration.ofDays(367));

    assertThrows(InvalidRequestException.class, () -> losses.gaps(BRIDGE, START, late));
  }

  @Test
  void gaps_whenBridgeWasAway_thenTheTimeBetweenAlsoAfterCompaction() {
    BridgeGap away =
        new BridgeGap(START.plusSeconds(890), START.plusSeconds(3_590), Cause.NOT_HEARD, null);

    List<BridgeGap> before = gaps();
    parts.timer.compact();

    assertEquals(List.of(away), before);
    assertEquals(List.of(away), gaps());
  }

  @Test
  void gaps_whenTheReadingsComeLater_thenHealed() {
    parts.timer.compact();
    parts.deliver(BRIDGE.value(), data(3, 1, 270, START.plusSeconds(900)));

    assertEquals(List.of(), gaps());
  }

  @Test
  void gaps_whenBridgeIsOffline_thenTheLastHasNoEnd() {
    isOnline = false;

    List<BridgeGap> gaps = gaps();

    assertEquals(new BridgeGap(START.plusSeconds(4_490), null, Cause.NOT_HEARD, null), gaps.get(1));
  }

  @Test
  void gaps_whenRecordsWereDropped_thenReasonAndCount() {
    parts.deliver(
        new Parcel.Loss(
            BRIDGE,
            new SessionId(1),
            parts.clock.instant(),
            new Dropped(1, 91, 190, DropReason.STORE_FULL)));

    List<BridgeGap> gaps = losses.gaps(BRIDGE, START.plus(DAY), START.plus(DAY).plusSeconds(1));

    Instant told = START.plus(DAY);
    assertEquals(List.of(new BridgeGap(told, told, Cause.STORE_FULL, 100L)), gaps);
  }

  @Test
  void quarantined_whenClockWasAbsurd_thenReasonAndSizeWithoutContents() {
    parts.deliver(BRIDGE.value(), data(4, 1, 5, Instant.parse("1999-01-01T00:00:00Z")));

    var message = losses.quarantined(BRIDGE).get(0);

    assertEquals("time before 2000 or more than a day ahead", message.reason());
    assertEquals(5, message.records());
    assertEquals(parts.number("SELECT LENGTH(d) FROM reading_quarantine"), message.bytes());
  }

  private List<BridgeGap> gaps() {
    return losses.gaps(BRIDGE, START, START.plus(DAY));
  }

  private final class OneBridge extends Bridges {
    @Override
    public BridgeDetail bridge(BridgeSerial bridge) {
      if (!isGranted) {
        throw new NotFoundException("No bridge " + bridge);
      }
      return new BridgeDetail(
          overview(bridge),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          false,
          List.of(),
          List.of(),
          new KeyState(0, null, null),
          null);
    }

    private BridgeOverview overview(BridgeSerial bridge) {
      return new BridgeOverview(
          bridge,
          "Office",
          new SiteId(1),
          "Gen 4",
          SecurityLevel.values()[0],
          null,
          null,
          null,
          isOnline,
          null,
          true,
          SecurityLevel.values()[0],
          null);
    }
  }
}
