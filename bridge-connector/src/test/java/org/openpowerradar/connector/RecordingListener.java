package org.openpowerradar.connector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.openpowerradar.protocol.delivery.Admission;
import org.openpowerradar.protocol.delivery.BridgeListener;
import org.openpowerradar.protocol.delivery.BridgeListener.Enrolments;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.delivery.SessionClosed;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.QueueMark;
import org.openpowerradar.protocol.signal.Signal;

/** A cloud in memory that keeps what it was told, and fails when a test wants it to. */
public final class RecordingListener implements BridgeListener {
  public final List<SessionOpened> opened = new CopyOnWriteArrayList<>();
  public final List<SessionClosed> closed = new CopyOnWriteArrayList<>();
  public final List<Signal> signals = new CopyOnWriteArrayList<>();
  public final Set<BridgeSerial> shutOut = ConcurrentHashMap.newKeySet();
  public final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final Map<BridgeSerial, Enrolment> enrolments = new HashMap<>();
  private final Map<Long, Long> marks = new HashMap<>();
  private volatile boolean questionsFail;
  private volatile Function<Delivery, Receipt> storage = this::store;

  public RecordingListener enrol(long serial, byte[] key) {
    BridgeSerial bridge = new BridgeSerial(serial);
    return enrol(
        new Enrolment(bridge, List.of(key), true, LoginMode.HMAC, false, null, Transport.TCP));
  }

  public synchronized RecordingListener enrol(Enrolment enrolment) {
    enrolments.put(enrolment.bridge(), enrolment);
    return this;
  }

  /** From now on deliveries go there. */
  public void deliverTo(Function<Delivery, Receipt> next) {
    storage = next;
  }

  public void fail() {
    deliverTo(
        delivery -> {
          throw new IllegalStateException("The test wants storage to fail");
        });
  }

  /** From now on nobody is known, because asking fails. */
  public void failQuestions() {
    questionsFail = true;
  }

  /** Asking works again. */
  public void answerQuestions() {
    questionsFail = false;
  }

  public void recover() {
    deliverTo(this::store);
  }

  /** All parcels stored, in order. */
  public List<Parcel> parcels() {
    return deliveries.stream().flatMap(delivery -> delivery.parcels().stream()).toList();
  }

  @Override
  public synchronized Enrolments enrolments(Set<BridgeSerial> bridges) {
    if (questionsFail) {
      throw new IllegalStateException("The test wants questions to fail");
    }
    Map<BridgeSerial, Enrolment> known = new HashMap<>(enrolments);
    known.keySet().retainAll(bridges);
    return new Enrolments(known, Set.of());
  }

  @Override
  public synchronized Map<SessionId, Admission> admit(List<SessionOpened> sessions) {
    List<QueueMark> queues = new ArrayList<>();
    marks.forEach((queue, mark) -> queues.add(new QueueMark(queue, mark)));
    Map<SessionId, Admission> admitted = new HashMap<>();
    for (SessionOpened session : sessions) {
      opened.add(session);
      admitted.put(session.session(), new Admission(queues, Duration.ofSeconds(60), 2048));
    }
    return admitted;
  }

  @Override
  public Receipt deliver(Delivery delivery) {
    return storage.apply(delivery);
  }

  @Override
  public void depart(List<SessionClosed> sessions) {
    closed.addAll(sessions);
  }

  @Override
  public Set<BridgeSerial> signals(List<Signal> told) {
    if (questionsFail) {
      throw new IllegalStateException("The test wants questions to fail");
    }
    signals.addAll(told);
    return Set.copyOf(shutOut);
  }

  public synchronized Receipt store(Delivery delivery) {
    deliveries.add(delivery);
    return new Receipt(delivery.parcels().stream().map(this::outcome).toList());
  }

  private Outcome outcome(Parcel parcel) {
    Data data = null;
    if (parcel instanceof Parcel.Readings readings) {
      data = readings.data();
    } else if (parcel instanceof Parcel.LegacyBatch batch) {
      data = batch.data();
    }
    if (data == null) {
      long lost = parcel instanceof Parcel.Loss loss ? loss.dropped().to() : 0;
      return new Outcome.Stored(lost);
    }
    long mark = marks.getOrDefault(data.queue(), 0L);
    if (data.firstRecord() > mark + 1) {
      return new Outcome.OutOfOrder(mark);
    }
    marks.put(data.queue(), Math.max(mark, data.lastRecord()));
    return new Outcome.Stored(marks.get(data.queue()));
  }
}
