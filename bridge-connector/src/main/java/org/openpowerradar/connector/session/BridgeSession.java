package org.openpowerradar.connector.session;

import io.netty.channel.ChannelHandlerContext;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.connector.delivery.Gatherer;
import org.openpowerradar.connector.delivery.Pressure;
import org.openpowerradar.connector.delivery.Sender;
import org.openpowerradar.connector.delivery.Settled;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Ack;
import org.openpowerradar.protocol.message.Credit;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.Dropped;
import org.openpowerradar.protocol.message.Stats;
import org.openpowerradar.protocol.message.TimeQuality;

/**
 * An admitted PRB1 session: what it sends is gathered, and acknowledged once it is committed. The
 * acknowledgement carries the credits: how many records may be under way.
 */
final class BridgeSession implements Sender {

  /** A bridge that sends beyond its credits by this factor is not read until it is served. */
  private static final int TOLERANCE = 2;

  /** So that messages without records are bounded as well. */
  private static final int RECORDS_OF_A_REPORT = 8;

  /** Twice as long as bridges take to tell of themselves: for those that do not. */
  private static final Duration REPORTS = Duration.ofSeconds(60);

  private final ChannelHandlerContext context;
  private final Departure departure;
  private final Flow flow;
  private final Gatherer gatherer;
  private final BridgeSerial bridge;
  private final SessionId id;
  private final long granted;
  private final ReportTime reports;
  private long unsettled;

  BridgeSession(ChannelHandlerContext context, Departure departure, Flow flow, long granted) {
    this.context = context;
    this.departure = departure;
    this.flow = flow;
    this.gatherer = departure.reception().gatherer();
    this.bridge = departure.connection().bridge().orElseThrow();
    this.id = departure.connection().session().orElseThrow();
    this.granted = granted;
    this.reports = new ReportTime(REPORTS, departure.reception().clock().instant());
  }

  /** How many records may be under way now. */
  long credits() {
    long credits = gatherer.pressure().credits(granted);
    if (credits < granted) {
      gatherer.awaitRelief(this);
    }
    return credits;
  }

  void data(Data data, Instant received) throws ProtocolException {
    offer(new Parcel.Readings(bridge, id, received, anchored(data, received)));
    if (reports.isDue(received)) {
      stats(Stats.builder().build(), received);
    }
  }

  void dropped(Dropped dropped, Instant received) {
    offer(new Parcel.Loss(bridge, id, received, dropped));
  }

  void stats(Stats stats, Instant received) {
    reports.told(received);
    offer(
        new Parcel.Status(bridge, id, received, stats, departure.connection().traffic().carried()));
  }

  /** Gives times since the bridge's start their place in time; the quality stays UPTIME. */
  private static Data anchored(Data data, Instant received) throws ProtocolException {
    if (data.quality() != TimeQuality.UPTIME) {
      return data;
    }
    try {
      return data.shiftedBy(received.toEpochMilli() - data.uptime().sentMillis());
    } catch (IllegalArgumentException outOfRange) {
      throw new ProtocolException(ErrorCode.MALFORMED, "An uptime points outside of all time");
    }
  }

  private void offer(Parcel parcel) {
    unsettled += weight(parcel);
    gatherer.offer(parcel, this);
    updateFlow();
  }

  private void updateFlow() {
    boolean full = gatherer.pressure() == Pressure.FULL;
    flow.hold(Flow.Hold.BACKLOG, unsettled > TOLERANCE * granted);
    flow.hold(Flow.Hold.PRESSURE, full);
    if (full) {
      gatherer.awaitRelief(this);
    }
  }

  private static int weight(Parcel parcel) {
    return parcel instanceof Parcel.Readings readings
        ? readings.data().count()
        : RECORDS_OF_A_REPORT;
  }

  @Override
  public void settled(List<Settled> settled) {
    context.executor().execute(() -> acknowledge(settled));
  }

  private void acknowledge(List<Settled> settled) {
    Map<Long, Long> marks = new LinkedHashMap<>();
    for (Settled each : settled) {
      unsettled -= weight(each.parcel());
      count(each);
      if (each.parcel() instanceof Parcel.Readings readings) {
        marks.put(readings.data().queue(), highWater(each.outcome()));
      } else if (each.parcel() instanceof Parcel.Loss loss) {
        marks.put(loss.dropped().queue(), highWater(each.outcome()));
      }
    }
    long credits = credits();
    marks.forEach((queue, mark) -> context.write(new Ack(queue, mark, credits)));
    context.flush();
    updateFlow();
    departure.dismiss(settled);
  }

  private void count(Settled each) {
    departure
        .reception()
        .metrics()
        .readingsAcknowledged(departure.connection().transport(), each.storedReadings());
  }

  private static long highWater(Outcome outcome) {
    if (outcome instanceof Outcome.Stored stored) {
      return stored.highWater();
    }
    if (outcome instanceof Outcome.OutOfOrder outOfOrder) {
      return outOfOrder.highWater();
    }
    return ((Outcome.Quarantined) outcome).highWater();
  }

  @Override
  public void relieved() {
    context
        .executor()
        .execute(
            () -> {
              context.writeAndFlush(new Credit(credits()));
              updateFlow();
            });
  }

  void ended() {
    gatherer.forget(this);
  }
}
