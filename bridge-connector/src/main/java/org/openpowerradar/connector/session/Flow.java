package org.openpowerradar.connector.session;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.connector.delivery.Gatherer;
import org.openpowerradar.protocol.frame.ErrorCode;

/**
 * Whether a socket is read: not while any reason speaks against it, and not for ever. While it is
 * not read, the silence of the bridge proves nothing and is not held against it.
 */
final class Flow {

  /** Why a socket is not read. */
  enum Hold {
    /** The cloud is being asked about the bridge. */
    ENQUIRY,
    /** The bridge has sent more than it was allowed, and it is not stored yet. */
    BACKLOG,
    /** The memory for undelivered parcels is full. */
    PRESSURE,
    /** The bridge does not take what is sent to it. */
    UNWRITABLE,
    /** The bridge sends more frames a second than it may; this passes by itself, soon. */
    PACE
  }

  private final Channel channel;
  private final Departure departure;
  private final Set<Hold> holds = EnumSet.noneOf(Hold.class);
  private final Deadline overload;
  private final Pace pace;
  private Duration silence;

  Flow(Channel channel, Departure departure) {
    this.channel = channel;
    this.departure = departure;
    this.overload = new Deadline(channel.eventLoop(), expected -> sendAway());
    this.pace = new Pace(departure.reception().settings().framesPerSecond());
  }

  void hold(Hold reason, boolean applies) {
    boolean changed = applies ? holds.add(reason) : holds.remove(reason);
    if (!changed || departure.isUnderWay()) {
      return;
    }
    channel.config().setAutoRead(holds.isEmpty());
    if (holds.isEmpty()) {
      heard();
    } else {
      liftSilence();
    }
    boolean waitsForRoom = holds.stream().anyMatch(hold -> hold != Hold.PACE);
    if (!waitsForRoom) {
      overload.lift();
    } else if (!overload.isSet()) {
      overload.within(departure.reception().settings().overload(), "room");
    }
  }

  /** The bridge has sent a frame: if it sends too many, the socket is not read for a while. */
  void pace() {
    pace.frame(now());
    if (!holds.contains(Hold.PACE)) {
      keepPace();
    }
  }

  private void keepPace() {
    Duration pause = pace.pause(now());
    hold(Hold.PACE, !pause.isZero());
    if (!pause.isZero()) {
      channel.eventLoop().schedule(this::keepPace, pause.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private long now() {
    return channel.eventLoop().ticker().nanoTime();
  }

  /** From now on the bridge must not be silent for longer. */
  void expectWithin(Duration longest) {
    silence = longest;
    heard();
  }

  /** The bridge has sent something. */
  void heard() {
    if (silence != null && holds.isEmpty() && !departure.isUnderWay()) {
      departure.deadline().within(silence, "a sign of life");
    }
  }

  private void liftSilence() {
    if (silence != null) {
      departure.deadline().lift();
    }
  }

  private void sendAway() {
    Gatherer gatherer = departure.reception().gatherer();
    if (gatherer.storageDown()) {
      departure.close(ErrorCode.STORAGE_UNAVAILABLE, "readings cannot be stored at present");
    } else {
      departure.close(ErrorCode.OVERLOADED, "its socket was not read for too long: " + holds);
    }
  }
}
