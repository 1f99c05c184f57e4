package org.openpowerradar.softwarebridge.cloud;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.login.LoginLimits;
import org.openpowerradar.protocol.message.Ack;
import org.openpowerradar.protocol.message.Bye;
import org.openpowerradar.protocol.message.Credit;
import org.openpowerradar.protocol.message.DropReason;
import org.openpowerradar.protocol.message.Dropped;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.MessageCodec;
import org.openpowerradar.protocol.message.Ping;
import org.openpowerradar.protocol.message.Pong;
import org.openpowerradar.protocol.message.QueueMark;
import org.openpowerradar.protocol.message.Stats;
import org.openpowerradar.protocol.message.StatsBuilder;
import org.openpowerradar.protocol.message.TimeRequest;
import org.openpowerradar.protocol.message.TimeResponse;
import org.openpowerradar.protocol.message.Welcome;
import org.openpowerradar.softwarebridge.store.Piece;

/** An open session: sends what the store holds, as the cloud's credits allow, and keeps alive. */
final class SessionHandler extends SimpleChannelInboundHandler<Frame> {
  private static final int STATS_PERIOD = 30; // [s]
  private static final int TIME_PERIOD = 15 * 60; // [s]

  private final Link link;
  private final Welcome welcome;
  private final boolean proven; // the cloud is who it says
  private final List<ScheduledFuture<?>> timers = new ArrayList<>();
  private Uplink uplink;
  private long heard; // [ns]

  SessionHandler(Link link, Welcome welcome, LoginMethod method) {
    this.link = link;
    this.welcome = welcome;
    this.proven = method == LoginMethod.HMAC;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) throws IOException {
    heard = System.nanoTime();
    uplink = new Uplink(link.store(), welcome.credits());
    for (QueueMark mark : welcome.queues()) {
      begin(mark);
    }
    link.store().roll();
    sendStats(context);
    every(context, STATS_PERIOD, () -> sendStats(context));
    every(context, welcome.keepAliveSeconds(), () -> keepAlive(context));
    every(context, Math.toIntExact(LoginLimits.SESSION.toSeconds()), () -> leave(context));
    askTime(context);
    every(context, TIME_PERIOD, () -> askTime(context));
    pump(context);
  }

  /** What an earlier connection sent without hearing of it again is acknowledged now. */
  private void begin(QueueMark mark) throws IOException {
    long after = link.store().acknowledged(mark.queue());
    Optional<Piece> piece = link.store().next(mark.queue(), after);
    while (piece.isPresent() && piece.get().last() <= mark.highWater()) {
      link.listener().sent(mark.queue(), piece.get());
      piece = link.store().next(mark.queue(), piece.get().last());
    }
    link.listener().acknowledged(mark.queue(), mark.highWater());
    uplink.begin(mark.queue(), mark.highWater());
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    timers.forEach(timer -> timer.cancel(false));
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, Frame frame) throws Exception {
    heard = System.nanoTime();
    Optional<MessageType> type = frame.header().messageType();
    if (type.isPresent()) {
      take(context, MessageCodec.decode(type.get(), frame.payload()));
    } else if (frame.header().critical()) {
      throw new ProtocolException(
          ErrorCode.UNKNOWN_CRITICAL_TYPE, "The cloud says something this bridge does not know");
    }
  }

  private void take(ChannelHandlerContext context, Message message) throws Exception {
    if (message instanceof Ack ack) {
      uplink.credits(ack.credits());
      link.listener().acknowledged(ack.queue(), ack.highWater());
      uplink.acknowledged(ack.queue(), ack.highWater()); // which deletes
      pump(context);
    } else if (message instanceof Credit credit) {
      uplink.credits(credit.credits());
      pump(context);
    } else if (message instanceof TimeResponse answer) {
      tellTime(context, answer);
    } else if (message instanceof Ping ping) {
      context.writeAndFlush(Outgoing.of(ping.answer()));
    } else if (!(message instanceof Pong)) {
      Refusals.check(message);
      throw new ProtocolException(
          ErrorCode.OUT_OF_ORDER, "The cloud sent " + message.type() + " in a session");
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.flush();
    context.fireChannelReadComplete();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
    pump(context);
    context.fireChannelWritabilityChanged();
  }

  /** Something may have come into the store. */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event == Link.Signal.STORED) {
      pump(context);
    } else if (event == Link.Signal.LEAVE) {
      leave(context);
    } else {
      context.fireUserEventTriggered(event);
    }
  }

  private void pump(ChannelHandlerContext context) throws IOException {
    boolean wrote = false;
    while (context.channel().isWritable()) {
      Optional<Uplink.Step> step = uplink.next();
      if (step.isEmpty()) {
        break;
      }
      long queue = step.get().queue();
      Piece piece = step.get().piece();
      link.listener().sent(queue, piece);
      context.write(outgoing(queue, piece));
      wrote = true;
    }
    if (wrote) {
      context.flush();
    }
  }

  private static Outgoing outgoing(long queue, Piece piece) {
    if (piece instanceof Piece.Block block) {
      return new Outgoing(MessageType.DATA, ByteBuffer.wrap(block.payload()));
    }
    Piece.Gap gap = (Piece.Gap) piece;
    DropReason reason = gap.damaged() ? DropReason.STORE_DAMAGED : DropReason.STORE_FULL;
    return Outgoing.of(new Dropped(queue, gap.first(), gap.last(), reason));
  }

  private void sendStats(ChannelHandlerContext context) {
    context.writeAndFlush(Outgoing.of(stats()));
  }

  private Stats stats() {
    StatsBuilder stats = Stats.builder();
    stats.queueLength(link.store().size()).dropped(link.store().dropped());
    OptionalLong oldest = link.store().oldest();
    if (oldest.isPresent()) {
      long age = (link.clock().millis() - oldest.getAsLong()) / 1000; // [s]
      stats.oldestAgeSeconds(Math.max(0, Math.min(age, 0xFFFF_FFFFL)));
    }
    stats.clockOffsetMillis(link.clock().offsetMillis()).clockQuality(link.clock().quality());
    link.report(stats);
    return stats.build();
  }

  private void keepAlive(ChannelHandlerContext context) {
    Duration silence = Duration.ofNanos(System.nanoTime() - heard);
    Duration keepAlive = Duration.ofSeconds(welcome.keepAliveSeconds());
    if (silence.compareTo(LoginLimits.deadAfter(keepAlive)) > 0) {
      link.end(context.channel(), Ending.because("the cloud fell silent"));
    } else {
      context.writeAndFlush(Outgoing.of(new Ping(heard)));
    }
  }

  private void askTime(ChannelHandlerContext context) {
    if (link.clock().wants(proven)) {
      context.writeAndFlush(Outgoing.of(new TimeRequest(link.clock().hostMillis())));
    }
  }

  private void tellTime(ChannelHandlerContext context, TimeResponse answer) {
    long now = link.clock().hostMillis();
    CloudClock.Sample sample =
        new CloudClock.Sample(
            answer.sentMillis(), answer.receivedMillis(), answer.answeredMillis(), now);
    link.clock().cloudSays(sample, proven);
    if (link.clock().wantsMore()) {
      askTime(context);
    }
  }

  private void leave(ChannelHandlerContext context) {
    context
        .writeAndFlush(Outgoing.of(new Bye(ErrorCode.NORMAL, 0)))
        .addListener(
            done -> link.end(context.channel(), Ending.because("the bridge said goodbye")));
  }

  private void every(ChannelHandlerContext context, int seconds, Runnable task) {
    timers.add(context.executor().scheduleAtFixedRate(task, seconds, seconds, TimeUnit.SECONDS));
  }
}
