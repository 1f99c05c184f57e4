package org.openpowerradar.softwarebridge.replay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.softwarebridge.store.Batch;
import org.openpowerradar.softwarebridge.store.Piece;
import org.openpowerradar.softwarebridge.store.Store;

/** A store whose cloud takes everything at once; keeps what it was given. */
final class SwallowingStore implements Store {
  final List<Data> messages = new ArrayList<>();
  private long next = 1;

  @Override
  public void append(Batch batch) {
    try {
      messages.add(Data.decode(ByteBuffer.wrap(batch.encoded(1, next))));
      next += batch.count();
    } catch (ProtocolException unsound) {
      throw new AssertionError(unsound);
    }
  }

  @Override
  public void commit() {}

  @Override
  public void roll() {}

  @Override
  public List<Long> queues() {
    return List.of(1L);
  }

  @Override
  public long newest() {
    return 1;
  }

  @Override
  public long acknowledged(long queue) {
    return next - 1;
  }

  @Override
  public Optional<Piece> next(long queue, long after) {
    return Optional.empty();
  }

  @Override
  public void acknowledge(long queue, long highWater) {}

  @Override
  public long size() {
    return 0;
  }

  @Override
  public OptionalLong oldest() {
    return OptionalLong.empty();
  }

  @Override
  public long dropped() {
    return 0;
  }

  @Override
  public long heardTo() {
    return 0;
  }

  @Override
  public void close() {}
}
