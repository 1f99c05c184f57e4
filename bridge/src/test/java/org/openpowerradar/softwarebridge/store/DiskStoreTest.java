package org.openpowerradar.softwarebridge.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest {
  @TempDir Path directory;

  @Test
  void next_whenNotCommitted_thenHandsOutNothing() throws IOException {
    try (DiskStore store = open()) {
      store.append(BatchFixture.of(3));

      assertEquals(Optional.empty(), store.next(store.newest(), 0));
    }
  }

  @Test
  void next_whenCommitted_thenRecordsAreNumberedFromOneWithoutGaps() throws IOException {
    try (DiskStore store = open()) {
      append(store, 3, 5, 2);

      assertEquals(List.of("1-3", "4-8", "9-10"), pieces(store, store.newest()));
      Piece.Block second = (Piece.Block) store.next(store.newest(), 3).orElseThrow();
      ByteBuffer payload = ByteBuffer.wrap(second.payload());
      assertEquals(store.newest(), payload.getLong());
      assertEquals(4, payload.getLong());
    }
  }

  @Test
  void open_whenAnEarlierRunLeftRecords_thenTheyWaitInTheirQueueAndNewOnesInAnother()
      throws IOException {
    long old;
    try (DiskStore store = open()) {
      append(store, 3, 5);
      old = store.newest();
    }

    try (DiskStore store = open()) {
      append(store, 7);

      assertEquals(List.of(old, store.newest()), store.queues());
      assertEquals(List.of("1-3", "4-8"), pieces(store, old));
      assertEquals(List.of("1-7"), pieces(store, store.newest()));
      assertEquals(15, store.size());
    }
  }

  @Test
  void oldest_whenSomeAreAcknowledged_thenOfTheFirstThatWaitsAlsoAfterARestart()
      throws IOException {
    try (DiskStore store = open()) {
      assertEquals(OptionalLong.empty(), store.oldest());
      store.append(new BatchFixture(3, 5_000));
      store.append(new BatchFixture(5, 7_000));
      store.commit();
      assertEquals(OptionalLong.of(5_000), store.oldest());

      store.acknowledge(store.newest(), 3);
      assertEquals(OptionalLong.of(7_000), store.oldest());
    }
    try (DiskStore store = open()) {
      store.append(new BatchFixture(1, 9_000));
      assertEquals(OptionalLong.of(7_000), store.oldest());
    }
  }

  @Test
  void open_whenTheLastBlockIsCutAnywhere_thenAllBlocksBeforeItAreWhole() throws IOException {
    long queue;
    try (DiskStore store = open()) {
      append(store, 3, 5, 2);
      queue = store.newest();
    }
    byte[] whole = Files.readAllBytes(segment());
    int block = 20 + 20;

    for (int cut = 1; cut <= block; cut++) {
      Files.write(segment(), java.util.Arrays.copyOf(whole, whole.length - cut));
      try (SegmentFile file = SegmentFile.open(segment())) {
        assertEquals(9, file.next(), "cut by " + cut);
        assertEquals(queue, file.queue());
        assertEquals(whole.length - block, Files.size(segment()));
      }
    }
  }

  @Test
  void open_whenAnyByteOfTheLastBlockIsWrong_thenThatBlockIsCutOff() throws IOException {
    try (DiskStore store = open()) {
      append(store, 3, 5, 2);
    }
    byte[] whole = Files.readAllBytes(segment());

    for (int at = whole.length - 40; at < whole.length; at++) {
      byte[] wrong = whole.clone();
      wrong[at] ^= 0x10;
      Files.write(segment(), wrong);
      try (SegmentFile file = SegmentFile.open(segment())) {
        assertEquals(9, file.next(), "byte " + at);
      }
    }
  }

  @Test
  void open_whenTheHeaderIsTorn_thenTheFileIsForgotten() throws IOException {
    try (DiskStore store = open()) {
      assertEquals(0, store.size());
    }
    Files.write(segment(), new byte[] {'P', 'R', 'S'});

    try (DiskStore store = open()) {
      append(store, 1);

      assertEquals(1, store.queues().size());
      assertEquals(1, store.size());
    }
  }

  @Test
  void acknowledge_whenAllOfAClosedQueue_thenItsFilesAreDeleted() throws IOException {
    try (DiskStore store = open()) {
      append(store, 3, 5);
      long old = store.newest();
      store.roll();
      append(store, 1);

      store.acknowledge(old, 8);

      assertEquals(List.of(store.newest()), store.queues());
      assertEquals(1, store.size());
      assertEquals(1, segments().size());
    }
  }

  @Test
  void acknowledge_whenOnlyAPart_thenNothingBehindItIsTouched() throws IOException {
    try (DiskStore store = open()) {
      append(store, 3, 5);
      store.acknowledge(store.newest(), 3);

      assertEquals(5, store.size());
      assertEquals("4-8", text(store.next(store.newest(), 3).orElseThrow()));
    }
  }

  @Test
  void acknowledge_whenTheCloudHasMoreThanTheDiskKept_thenUsedNumbersAreNotUsedAgain()
      throws IOException {
    try (DiskStore store = open()) {
      append(store, 3);
      long lossy = store.newest();

      store.acknowledge(lossy, 50);
      append(store, 2);

      assertTrue(store.newest() != lossy);
      assertEquals(List.of("1-2"), pieces(store, store.newest()));
    }
  }

  @Test
  void append_whenFull_thenTheOldestIsDroppedAndTold() throws IOException {
    try (DiskStore store = new DiskStore(directory, 1024)) {
      for (int batch = 0; batch < 12; batch++) {
        append(store, 100);
      }

      assertEquals(200, store.dropped());
      assertEquals(1000, store.size());
      assertEquals("1-200 gone", text(store.next(store.newest(), 0).orElseThrow()));
    }
  }

  @Test
  void append_whenFullAndAQueueIsDroppedWhole_thenItsGapSurvivesARestart() throws IOException {
    long old;
    try (DiskStore store = new DiskStore(directory, 1024)) {
      append(store, 150);
      old = store.newest();
      store.roll();
      for (int batch = 0; batch < 10; batch++) {
        append(store, 100);
      }
    }

    try (DiskStore store = new DiskStore(directory, 1024)) {
      assertEquals("1-150 gone", text(store.next(old, 0).orElseThrow()));
      store.acknowledge(old, 150);
      assertTrue(!store.queues().contains(old));
    }
  }

  @Test
  void roll_whenEightQueuesAreOpen_thenTheNewestGoesOn() throws IOException {
    try (DiskStore store = open()) {
      for (int batch = 0; batch < 12; batch++) {
        append(store, 1);
        store.roll();
      }

      assertEquals(8, store.queues().size());
      assertEquals(12, store.size());
    }
  }

  @Test
  void heardTo_whenAcknowledgedAndReopened_thenStillKnown() throws IOException {
    try (DiskStore store = open()) {
      store.append(new BatchFixture(3, 77_000));
      store.commit();
      store.acknowledge(store.newest(), 3);
    }

    try (DiskStore store = open()) {
      assertEquals(77_000, store.heardTo());
      assertEquals(0, store.size());
    }
  }

  @Test
  void open_whenAnotherHasIt_thenRefusedWithASentence() throws IOException {
    try (DiskStore store = open()) {
      assertEquals(0, store.size());
      Exception refused = assertThrows(StoreInUseException.class, this::open);
      assertTrue(refused.getMessage().endsWith("is in use by another bridge process"));
    }
  }

  private DiskStore open() throws IOException {
    return new DiskStore(directory, DiskStore.DEFAULT_CAPACITY);
  }

  private static void append(Store store, int... counts) throws IOException {
    for (int count : counts) {
      store.append(BatchFixture.of(count));
    }
    store.commit();
  }

  private static List<String> pieces(Store store, long queue) throws IOException {
    List<String> pieces = new ArrayList<>();
    Optional<Piece> piece = store.next(queue, 0);
    while (piece.isPresent()) {
      pieces.add(text(piece.get()));
      piece = store.next(queue, piece.get().last());
    }
    return pieces;
  }

  private static String text(Piece piece) {
    return piece.first() + "-" + piece.last() + (piece instanceof Piece.Gap ? " gone" : "");
  }

  private Path segment() throws IOException {
    return segments().get(0);
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".segment")).toList();
    }
  }
}
