package org.openpowerradar.softwarebridge.cloud;

import java.time.Duration;
import org.openpowerradar.softwarebridge.store.Piece;

/** Two listeners who hear the same. */
public record Listeners(LinkListener one, LinkListener other) implements LinkListener {
  @Override
  public void opened(Opened opened) {
    one.opened(opened);
    other.opened(opened);
  }

  @Override
  public void sent(long queue, Piece piece) {
    one.sent(queue, piece);
    other.sent(queue, piece);
  }

  @Override
  public void acknowledged(long queue, long highWater) {
    one.acknowledged(queue, highWater);
    other.acknowledged(queue, highWater);
  }

  @Override
  public void confirmed(long nanos) {
    one.confirmed(nanos);
    other.confirmed(nanos);
  }

  @Override
  public void ended(Ending ending, Duration wait) {
    one.ended(ending, wait);
    other.ended(ending, wait);
  }
}
