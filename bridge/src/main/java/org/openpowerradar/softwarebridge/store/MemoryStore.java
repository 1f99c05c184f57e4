package org.openpowerradar.softwarebridge.store;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A store of one queue that forgets everything with its process: for bridges that only make load.
 * When full it drops the oldest, as the one on disk does.
 */
public final class MemoryStore implements Store {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final long queue = Math.max(1, RANDOM.nextLong() & Long.MAX_VALUE);
  private final Deque<Held> blocks = new ArrayDeque<>();
  private final long capacity;
  private long last;
  private long acknowledged;
  private long dropped;
  private long heardTo;

  /** A block, and until when the receiver had listened when it was made [ms]. */
  private record Held(Piece.Block block, long heardTo) {}

  /** A store for so many records. */
  public MemoryStore(long capacity) {
    this.capacity = capacity;
  }

  @Override
  public synchronized void append(Batch batch) {
    while (size() + batch.count() > capacity && !blocks.isEmpty()) {
      dropped += blocks.removeFirst().block().count();
    }
    Piece.Block block = new Piece.Block(last + 1, batch.count(), batch.encoded(queue, last + 1));
    blocks.add(new Held(block, batch.heardTo()));
    last += batch.count();
    heardTo = batch.heardTo();
  }

  @Override
  public void commit() {
    // nothing outlives the process
  }

  @Override
  public void roll() {
    // live readings wait behind the others: both are soon gone
  }

  @Override
  public List<Long> queues() {
    return List.of(queue);
  }

  @Override
  public long newest() {
    return queue;
  }

  @Override
  public synchronized long acknowledged(long id) {
    return acknowledged;
  }

  @Override
  public synchronized Optional<Piece> next(long id, long after) {
    if (id != queue || after >= last) {
      return Optional.empty();
    }
    for (Held held : blocks) {
      Piece.Block block = held.block();
      if (block.first() > after + 1) {
        return Optional.of(new Piece.Gap(after + 1, block.first() - 1, false));
      }
      if (block.last() > after) {
        return Optional.of(block);
      }
    }
    return Optional.of(new Piece.Gap(after + 1, last, false));
  }

  @Override
  public synchronized void acknowledge(long id, long highWater) {
    if (id == queue) {
      acknowledged = Math.max(acknowledged, highWater);
      while (!blocks.isEmpty() && blocks.getFirst().block().last() <= highWater) {
        blocks.removeFirst();
      }
    }
  }

  @Override
  public synchronized long size() {
    return blocks.isEmpty() ? 0 : last - blocks.getFirst().block().first() + 1;
  }

  @Override
  public synchronized OptionalLong oldest() {
    return blocks.isEmpty() ? OptionalLong.empty() : OptionalLong.of(blocks.getFirst().heardTo());
  }

  @Override
  public synchronized long dropped() {
    return dropped;
  }

  @Override
  public synchronized long heardTo() {
    return heardTo;
  }

  @Override
  public void close() {
    // nothing is open
  }
}
