package org.openpowerradar.connector.session;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.openpowerradar.connector.delivery.Gatherer;
import org.openpowerradar.connector.delivery.Pressure;
import org.openpowerradar.connector.delivery.Sender;
import org.openpowerradar.connector.delivery.Settled;
import org.openpowerradar.connector.metric.SessionMetrics;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.legacy.LegacyBatch;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyType;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.Stats;

/**
 * An admitted old bridge: its frames become records of a queue that lives as long as the session,
 * and each frame is answered, in order, once it is committed.
 */
final class LegacySession implements Sender {

  /** As often as a bridge that tells by itself. */
  private static final Duration REPORTS = Duration.ofSeconds(30);

  private final ChannelHandlerContext context;
  private final Departure departure;
  private final Flow flow;
  private final Gatherer gatherer;
  private final SessionMetrics metrics;
  private final Transport transport;
  private final BridgeSerial bridge;
  private final SessionId id;
  private final LegacyQueue queue = new LegacyQueue();
  private final HeardSensors heard = new HeardSensors();
  private final ReportTime reports;
  private final LegacyAnswers answers = new LegacyAnswers();
  private final Queue<LegacyAnswers.Slot> underWay = new ArrayDeque<>();

  LegacySession(ChannelHandlerContext context, Departure departure, Flow flow) {
    this.context = context;
    this.departure = departure;
    this.flow = flow;
    this.gatherer = departure.reception().gatherer();
    this.metrics = departure.reception().metrics();
    this.transport = departure.connection().transport();
    this.bridge = departure.connection().bridge().orElseThrow();
    this.id = departure.connection().session().orElseThrow();
    this.reports = new ReportTime(REPORTS, departure.reception().clock().instant());
  }

  /**
   * Takes over a frame.
   *
   * @throws ProtocolException MALFORMED or TOO_LARGE if it is a batch that breaks the grammar
   */
  void frame(LegacyFrame frame, Instant received) throws ProtocolException {
    queue.heard(frame, received);
    LegacyTranslation.sensor(frame)
        .filter(sensor -> sensor.value() != bridge.value())
        .ifPresent(sensor -> heard.count(sensor, frame));
    Optional<Parcel> parcel = parcel(frame, received);
    LegacyAnswers.Slot slot = answers.reserve(frame);
    if (parcel.isPresent()) {
      underWay.add(slot);
      gatherer.offer(parcel.get(), this);
    } else {
      answers.settle(slot);
      answer();
    }
    if (reports.isDue(received)) {
      report(received);
    }
    updateFlow();
  }

  /** Tells in the bridge's place what its frames show; the bridge waits for no answer to that. */
  private void report(Instant at) {
    reports.told(at);
    gatherer.offer(status(at, Stats.builder().sensors(heard.take()).build()), Sender.NOBODY);
  }

  private Parcel status(Instant at, Stats stats) {
    return new Parcel.Status(bridge, id, at, stats, departure.connection().traffic().carried());
  }

  private Optional<Parcel> parcel(LegacyFrame frame, Instant received) throws ProtocolException {
    if (frame.type() == LegacyType.BATCH.code()) {
      return queue
          .batch(LegacyBatch.decode(frame), received)
          .map(data -> batch(frame, data, received));
    }
    if (frame.fromBridge()) {
      return Optional.of(status(received, LegacyTranslation.stats(frame)));
    }
    return queue.live(frame, received).map(data -> readings(data, received));
  }

  private Parcel batch(LegacyFrame frame, Data data, Instant received) {
    return new Parcel.LegacyBatch(bridge, id, received, data, LegacyBatch.digest(frame));
  }

  private Parcel readings(Data data, Instant received) {
    return new Parcel.Readings(bridge, id, received, data);
  }

  private void updateFlow() {
    int limit = departure.reception().settings().heldFrames();
    boolean full = gatherer.pressure() == Pressure.FULL;
    flow.hold(Flow.Hold.BACKLOG, answers.waiting() > limit);
    flow.hold(Flow.Hold.PRESSURE, full);
    if (full) {
      gatherer.awaitRelief(this);
    }
  }

  @Override
  public void settled(List<Settled> settled) {
    context.executor().execute(() -> committed(settled));
  }

  private void committed(List<Settled> settled) {
    for (Settled each : settled) {
      if (each.outcome() instanceof Outcome.OutOfOrder) {
        departure.close(ErrorCode.OUT_OF_ORDER, "the cloud misses frames before these");
        return;
      }
      answers.settle(underWay.remove());
      metrics.readingsAcknowledged(transport, each.storedReadings());
    }
    answer();
    updateFlow();
    departure.dismiss(settled);
  }

  private void answer() {
    int before = answers.waiting();
    ByteBuf due = answers.take();
    if (due.isReadable() && !departure.isUnderWay()) {
      metrics.framesSent(transport, before - answers.waiting());
      context.writeAndFlush(due);
    } else {
      due.release();
    }
  }

  @Override
  public void relieved() {
    context.executor().execute(this::updateFlow);
  }

  void ended() {
    if (!heard.isEmpty()) {
      report(departure.reception().clock().instant());
    }
    gatherer.forget(this);
  }
}
