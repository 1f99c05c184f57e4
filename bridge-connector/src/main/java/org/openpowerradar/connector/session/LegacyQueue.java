package org.openpowerradar.connector.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.legacy.LegacyBatch;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.TimeQuality;
import org.openpowerradar.protocol.message.Uptime;

/**
 * The queue the connector keeps in place of an old bridge, which numbers nothing: a random id for
 * each session, records numbered from 1.
 */
final class LegacyQueue {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Old bridges send a frame of their own every 10 s; three missing ones mean no listening. */
  private static final Duration LISTENING = Duration.ofSeconds(35);

  private final long id = 1 + (RANDOM.nextLong() >>> 2);
  private final long boot = RANDOM.nextInt() & 0xFFFF_FFFFL;
  private final UptimeAnchor anchor = new UptimeAnchor();
  private long next = 1;
  private long heardFrom;
  private long heardTo;

  /** Any frame says that the bridge was listening. */
  void heard(LegacyFrame frame, Instant received) {
    long now = received.toEpochMilli();
    if (now - heardTo > LISTENING.toMillis() || now < heardTo) {
      heardFrom = now;
    }
    heardTo = now;
    anchor.heard(frame, now);
  }

  /** One frame of a sensor, heard now; empty if there is nothing to store of it. */
  Optional<Data> live(LegacyFrame frame, Instant received) {
    return LegacyTranslation.record(frame, received.toEpochMilli())
        .map(
            record -> {
              DataBuilder builder =
                  new DataBuilder(id, next)
                      .quality(TimeQuality.CLOUD)
                      .heard(new HeardSpan(heardFrom, heardTo));
              builder.add(record);
              heardFrom = heardTo;
              return numbered(builder.build());
            });
  }

  /**
   * The frames of sensors in a batch, at the times they were heard; empty if there are none.
   *
   * @throws ProtocolException MALFORMED if a time is outside of all time
   */
  Optional<Data> batch(LegacyBatch batch, Instant received) throws ProtocolException {
    long base = base(batch, received);
    DataBuilder builder = new DataBuilder(id, next).quality(TimeQuality.KEPT_CLOCK);
    if (batch.baseIsUptime()) {
      long sent = (batch.baseSeconds() + batch.spanSeconds()) * 1000;
      builder.uptime(new Uptime(boot, sent));
    }
    try {
      for (LegacyBatch.Entry entry : batch.entries()) {
        long time = base + entry.offsetSeconds() * 1000L;
        LegacyTranslation.record(entry.frame(), time).ifPresent(builder::add);
      }
      builder.heard(new HeardSpan(base, base + batch.spanSeconds() * 1000L));
      return builder.size() == 0 ? Optional.empty() : Optional.of(numbered(builder.build()));
    } catch (IllegalArgumentException outOfRange) {
      throw new ProtocolException(ErrorCode.MALFORMED, "A batch points outside of all time");
    }
  }

  private long base(LegacyBatch batch, Instant received) {
    return batch.baseIsUptime()
        ? anchor.base(batch, received.toEpochMilli())
        : batch.baseSeconds() * 1000;
  }

  private Data numbered(Data data) {
    next += data.count();
    return data;
  }
}
