package org.openpowerradar.softwarebridge.legacy;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyType;
import org.openpowerradar.softwarebridge.cloud.Ending;
import org.openpowerradar.softwarebridge.cloud.Failures;
import org.openpowerradar.softwarebridge.store.Piece;

/**
 * A connection of an old bridge: greets, passes live frames on, each confirmed by a 5A in its turn,
 * and beside them brings stored batches, one at a time, each again every 20 s until the cloud has
 * it.
 */
final class LegacyTalk extends ChannelInboundHandlerAdapter {
  private static final int NOISE_PERIOD = 10_100; // [ms]
  private static final int STATISTICS_PERIOD = 30_100; // [ms]
  private static final int BATCH_PERIOD = 20_000; // [ms]
  private static final int MOST_PENDING = 10_000; // frames

  private final LegacyLink link;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final List<ScheduledFuture<?>> timers = new ArrayList<>();
  private ChannelHandlerContext context;
  private LegacyFrame batch; // null while none is under way
  private long batchQueue;
  private long batchLast;

  /** A live frame that is not confirmed yet. */
  record Pending(LegacyFrame frame, long millis, long nanos) {}

  LegacyTalk(LegacyLink link) {
    this.link = link;
  }

  @Override
  public void channelActive(ChannelHandlerContext active) throws IOException {
    context = active;
    link.opened(this);
    link.own().greeting().forEach(this::live);
    every(NOISE_PERIOD, () -> live(link.noise()));
    every(STATISTICS_PERIOD, () -> live(link.statistics()));
    every(BATCH_PERIOD, this::writeBatch);
    nextBatch();
  }

  /** Sends a frame now; it waits for its 5A. */
  void live(LegacyFrame frame) {
    pending.add(new Pending(frame, link.millis(), System.nanoTime()));
    write(frame);
    if (pending.size() > MOST_PENDING) {
      link.end(this, Ending.because("the cloud confirms nothing"));
    }
  }

  /** The frames that the cloud has not confirmed, in order. */
  Deque<Pending> pending() {
    return pending;
  }

  @Override
  public void channelRead(ChannelHandlerContext active, Object answer) throws IOException {
    if (answer == AnswerDecoder.CONFIRMATION) {
      Pending confirmed = pending.poll();
      if (confirmed != null && !confirmed.frame().fromBridge()) {
        link.listener().confirmed(System.nanoTime() - confirmed.nanos());
      }
    } else if (answer instanceof LegacyFrame frame && confirmsBatch(frame)) {
      batch = null;
      link.store().acknowledge(batchQueue, batchLast);
      nextBatch();
    }
  }

  private boolean confirmsBatch(LegacyFrame frame) {
    return batch != null
        && frame.type() == LegacyType.BATCH_ACKNOWLEDGEMENT.code()
        && frame.sequence() == batch.sequence();
  }

  private void nextBatch() throws IOException {
    for (long queue : link.store().queues()) {
      Optional<Piece> piece = link.store().next(queue, link.store().acknowledged(queue));
      while (piece.isPresent() && piece.get() instanceof Piece.Gap gap) {
        link.store().acknowledge(queue, gap.last()); // old bridges cannot tell of it
        piece = link.store().next(queue, gap.last());
      }
      if (piece.isPresent() && piece.get() instanceof Piece.Block block) {
        batch = link.own().batch(block.payload());
        batchQueue = queue;
        batchLast = block.last();
        writeBatch();
        return;
      }
    }
  }

  private void writeBatch() {
    if (batch != null) {
      write(batch);
    }
  }

  private void write(LegacyFrame frame) {
    byte[] bytes = frame.encode();
    link.sent(bytes.length);
    context.writeAndFlush(Unpooled.wrappedBuffer(bytes));
  }

  private void every(int millis, Runnable task) {
    timers.add(context.executor().scheduleAtFixedRate(task, millis, millis, TimeUnit.MILLISECONDS));
  }

  @Override
  public void channelInactive(ChannelHandlerContext active) {
    timers.forEach(timer -> timer.cancel(false));
    link.end(this, Ending.because("the connection was closed"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext active, Throwable cause) {
    Throwable reason = cause instanceof DecoderException ? cause.getCause() : cause;
    link.end(this, Ending.because(Failures.sentence(reason)));
  }
}
