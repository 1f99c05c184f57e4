package org.openpowerradar.softwarebridge.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.softwarebridge.store.Batch;
import org.openpowerradar.softwarebridge.store.DiskStore;
import org.openpowerradar.softwarebridge.store.Piece;

class UplinkTest {
  @TempDir Path directory;
  private DiskStore store;

  private record Ten() implements Batch {
    @Override
    public int count() {
      return 10;
    }

    @Override
    public long heardTo() {
      return 1;
    }

    @Override
    public byte[] encoded(long queue, long firstRecord) {
      return new byte[4];
    }
  }

  @BeforeEach
  void open() throws IOException {
    store = new DiskStore(directory, 2_000);
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  @Test
  void next_whenLiveAndBacklogWait_thenOneToFour() throws IOException {
    append(9);
    store.roll();
    append(3);
    Uplink uplink = new Uplink(store, 10_000);

    List<String> order = new ArrayList<>();
    for (Optional<Uplink.Step> step = uplink.next(); step.isPresent(); step = uplink.next()) {
      order.add(step.get().queue() == store.newest() ? "live" : "old");
    }

    assertEquals(
        List.of(
            "live", "old", "old", "old", "old", "live", "old", "old", "old", "old", "live", "old"),
        order);
  }

  @Test
  void next_whenCreditsAreUsed_thenNothingUntilAnAcknowledgement() throws IOException {
    append(5);
    Uplink uplink = new Uplink(store, 25);

    assertEquals(1, uplink.next().orElseThrow().piece().first());
    assertEquals(11, uplink.next().orElseThrow().piece().first());
    assertTrue(uplink.next().isEmpty());

    uplink.acknowledged(store.newest(), 10);
    assertEquals(21, uplink.next().orElseThrow().piece().first());
    assertTrue(uplink.next().isEmpty());
  }

  @Test
  void next_whenCreditsAreFewerThanAMessage_thenOneMessageAtATime() throws IOException {
    append(2);
    Uplink uplink = new Uplink(store, 3);

    assertTrue(uplink.next().isPresent());
    assertTrue(uplink.next().isEmpty());
  }

  @Test
  void next_whenThereAreNoCredits_thenNothing() throws IOException {
    append(2);

    assertTrue(new Uplink(store, 0).next().isEmpty());
  }

  @Test
  void begin_whenTheCloudHasAPart_thenGoesOnBehindIt() throws IOException {
    append(3);
    Uplink uplink = new Uplink(store, 100);

    uplink.begin(store.newest(), 20);

    assertEquals(21, uplink.next().orElseThrow().piece().first());
  }

  @Test
  void acknowledged_whenTheOldMarkIsRepeated_thenSendsFromThereOnceMore() throws IOException {
    append(3);
    Uplink uplink = new Uplink(store, 100);
    sendAll(uplink);

    uplink.acknowledged(store.newest(), 10);
    uplink.acknowledged(store.newest(), 10);
    assertEquals(List.of(11L, 21L), sendAll(uplink));

    uplink.acknowledged(store.newest(), 10);
    assertEquals(List.of(), sendAll(uplink), "but not for each repetition");
  }

  @Test
  void acknowledged_whenTheCloudHasLessThanItHad_thenIsToldWhatIsGone() throws IOException {
    for (int batch = 0; batch < 20; batch++) {
      append(1); // several files of 64 records
    }
    Uplink uplink = new Uplink(store, 1_000);
    sendAll(uplink);
    uplink.acknowledged(store.newest(), 150);

    uplink.acknowledged(store.newest(), 0);

    Piece first = uplink.next().orElseThrow().piece();
    assertTrue(first instanceof Piece.Gap);
    assertEquals(1, first.first());
  }

  private void append(int batches) throws IOException {
    for (int batch = 0; batch < batches; batch++) {
      store.append(new Ten());
    }
    store.commit();
  }

  private static List<Long> sendAll(Uplink uplink) throws IOException {
    List<Long> firsts = new ArrayList<>();
    for (Optional<Uplink.Step> step = uplink.next(); step.isPresent(); step = uplink.next()) {
      firsts.add(step.get().piece().first());
    }
    return firsts;
  }
}
