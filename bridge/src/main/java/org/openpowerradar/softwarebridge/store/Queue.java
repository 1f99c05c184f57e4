package org.openpowerradar.softwarebridge.store;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;

/** One queue of a {@link DiskStore}: its files in order; never without at least one. */
final class Queue {
  private final long id;
  private final Deque<SegmentFile> files = new ArrayDeque<>();
  private long acknowledged;
  private long committed;

  Queue(long id, long acknowledged) {
    this.id = id;
    this.acknowledged = acknowledged;
  }

  /** Adds a file, all of which is on disk. */
  void add(SegmentFile file) {
    files.add(file);
    committed = last();
  }

  long id() {
    return id;
  }

  SegmentFile newestFile() {
    return files.getLast();
  }

  SegmentFile oldestFile() {
    return files.getFirst();
  }

  boolean single() {
    return files.size() == 1;
  }

  SegmentFile removeOldest() {
    return files.removeFirst();
  }

  long acknowledged() {
    return acknowledged;
  }

  void acknowledge(long highWater) {
    acknowledged = Math.max(acknowledged, Math.min(highWater, last()));
  }

  /** The last record ever appended. */
  long last() {
    return files.getLast().next() - 1;
  }

  boolean finished() {
    return acknowledged >= last();
  }

  /** How many records wait: neither acknowledged nor dropped. */
  long size() {
    return last() - Math.max(acknowledged, files.getFirst().first() - 1) - holes(files.getFirst());
  }

  /** Until when the receiver had listened when it made the oldest batch that waits [ms]. */
  OptionalLong oldest() {
    for (SegmentFile file : files) {
      long wanted = Math.max(acknowledged + 1, file.first());
      if (file.next() > wanted) {
        return OptionalLong.of(file.heardTo(wanted));
      }
    }
    return OptionalLong.empty();
  }

  /** Records between files that the disk lost. */
  private long holes(SegmentFile oldest) {
    long holes = 0;
    SegmentFile before = oldest;
    for (SegmentFile file : files) {
      holes += Math.max(0, file.first() - before.next());
      before = file;
    }
    return holes;
  }

  void committed(long record) {
    committed = Math.max(committed, record);
  }

  Optional<Piece> next(long after) throws IOException {
    long wanted = after + 1;
    if (wanted > committed) {
      return Optional.empty();
    }
    for (SegmentFile file : files) {
      if (file.first() > wanted) {
        return Optional.of(new Piece.Gap(wanted, file.first() - 1, file != files.getFirst()));
      }
      if (file.next() > wanted) {
        return Optional.of(file.block(wanted));
      }
    }
    throw new IllegalStateException("record " + wanted + " is in no file");
  }
}
