package org.openpowerradar.reading.boundary;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.bridge.boundary.BridgeSessions;
import org.openpowerradar.protocol.delivery.Admission;
import org.openpowerradar.protocol.delivery.BridgeListener;
import org.openpowerradar.protocol.delivery.BridgeListener.Enrolments;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.delivery.SessionClosed;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.QueueMark;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.reading.entity.RefusedDataException;
import org.openpowerradar.security.boundary.Quarantine;

/**
 * Where bridges come in. Has no transaction of its own, because Payara's MDB container logs a
 * failed commit and returns normally: the transaction is {@link ReadingIntake}'s, whose failure
 * comes out here and goes on to the connector, which then acknowledges nothing (docs/adr/0002).
 *
 * <p>Defaults stand here once more, behind the colons: Payara starts a message-driven bean before
 * it reads the configuration file of the application.
 */
@MessageDriven(
    name = "BridgeInbox",
    messageListenerInterface = BridgeListener.class,
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "address",
          propertyValue = "${MPCONFIG=powerradar.bridge.address:127.0.0.1}"),
      @ActivationConfigProperty(
          propertyName = "tlsPort",
          propertyValue = "${MPCONFIG=powerradar.bridge.tls.port}"),
      @ActivationConfigProperty(
          propertyName = "tcpPort",
          propertyValue = "${MPCONFIG=powerradar.bridge.tcp.port}"),
      @ActivationConfigProperty(
          propertyName = "keystore",
          propertyValue = "${MPCONFIG=powerradar.bridge.tls.keystore}"),
      @ActivationConfigProperty(
          propertyName = "keystorePassword",
          propertyValue = "${MPCONFIG=powerradar.bridge.tls.keystore.password}"),
      @ActivationConfigProperty(
          propertyName = "keystoreCheckSeconds",
          propertyValue = "${MPCONFIG=powerradar.bridge.keystore.check.seconds:60}"),
      @ActivationConfigProperty(
          propertyName = "proxies",
          propertyValue = "${MPCONFIG=powerradar.bridge.proxies:none}"),
      @ActivationConfigProperty(
          propertyName = "proxyCertificates",
          propertyValue = "${MPCONFIG=powerradar.bridge.proxy.certificates:none}"),
      @ActivationConfigProperty(
          propertyName = "ioThreads",
          propertyValue = "${MPCONFIG=powerradar.bridge.io.threads:2}"),
      @ActivationConfigProperty(
          propertyName = "maxConnections",
          propertyValue = "${MPCONFIG=powerradar.bridge.max.connections:20000}"),
      @ActivationConfigProperty(
          propertyName = "maxUnprovenPerAddress",
          propertyValue = "${MPCONFIG=powerradar.bridge.max.unproven.per.address:4096}"),
      @ActivationConfigProperty(
          propertyName = "firstFrameSeconds",
          propertyValue = "${MPCONFIG=powerradar.bridge.first.frame.seconds:8}"),
      @ActivationConfigProperty(
          propertyName = "loginSeconds",
          propertyValue = "${MPCONFIG=powerradar.bridge.login.seconds:10}"),
      @ActivationConfigProperty(
          propertyName = "frameSeconds",
          propertyValue = "${MPCONFIG=powerradar.bridge.frame.seconds:30}"),
      @ActivationConfigProperty(
          propertyName = "maxFrameBytes",
          propertyValue = "${MPCONFIG=powerradar.bridge.max.frame.bytes:16384}"),
      @ActivationConfigProperty(
          propertyName = "maxRecords",
          propertyValue = "${MPCONFIG=powerradar.bridge.max.records:1024}"),
      @ActivationConfigProperty(
          propertyName = "framesPerSecond",
          propertyValue = "${MPCONFIG=powerradar.bridge.frames.per.second:500}"),
      @ActivationConfigProperty(
          propertyName = "heldFrames",
          propertyValue = "${MPCONFIG=powerradar.bridge.held.frames:64}"),
      @ActivationConfigProperty(
          propertyName = "identifySeconds",
          propertyValue = "${MPCONFIG=powerradar.bridge.identify.seconds:30}"),
      @ActivationConfigProperty(
          propertyName = "overloadSeconds",
          propertyValue = "${MPCONFIG=powerradar.bridge.overload.seconds:60}"),
      @ActivationConfigProperty(
          propertyName = "gatherRecords",
          propertyValue = "${MPCONFIG=powerradar.bridge.gather.records:8192}"),
      @ActivationConfigProperty(
          propertyName = "gatherMillis",
          propertyValue = "${MPCONFIG=powerradar.bridge.gather.millis:20}"),
      @ActivationConfigProperty(
          propertyName = "heldMegabytes",
          propertyValue = "${MPCONFIG=powerradar.bridge.held.megabytes:64}"),
      @ActivationConfigProperty(
          propertyName = "deliveriesInFlight",
          propertyValue = "${MPCONFIG=powerradar.bridge.deliveries.in.flight:3}"),
      @ActivationConfigProperty(
          propertyName = "loginsInFlight",
          propertyValue = "${MPCONFIG=powerradar.bridge.logins.in.flight:4}"),
      @ActivationConfigProperty(
          propertyName = "retryMillis",
          propertyValue = "${MPCONFIG=powerradar.bridge.retry.millis:100}"),
      @ActivationConfigProperty(
          propertyName = "storageDownSeconds",
          propertyValue = "${MPCONFIG=powerradar.bridge.storage.down.seconds:5}")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BridgeInbox implements BridgeListener {
  private static final System.Logger LOGGER = System.getLogger(BridgeInbox.class.getName());

  @Inject BridgeSessions sessions;
  @Inject ReadingIntake intake;
  @Inject LatestReadings latest;
  @Inject JournalMetrics metrics;
  @Inject DeliveryWatch watch;
  @Inject Quarantine quarantine;

  @Override
  public Enrolments enrolments(Set<BridgeSerial> bridges) {
    return sessions.enrolments(bridges);
  }

  @Override
  public Map<SessionId, Admission> admit(List<SessionOpened> opened) {
    Map<SessionId, Admission> admitted = new HashMap<>(sessions.admit(opened));
    Map<BridgeSerial, List<QueueMark>> queues =
        intake.openQueues(opened.stream().map(SessionOpened::bridge).collect(Collectors.toSet()));
    for (SessionOpened each : opened) {
      List<QueueMark> own = queues.getOrDefault(each.bridge(), List.of());
      admitted.computeIfPresent(
          each.session(), (id, given) -> new Admission(own, given.keepAlive(), given.credits()));
    }
    return admitted;
  }

  @Override
  public void depart(List<SessionClosed> closed) {
    sessions.depart(closed);
  }

  /**
   * {@inheritDoc}
   *
   * <p>A parcel that can never be stored does not hold up the others: the delivery is halved until
   * it stands alone, then it goes to the quarantine. Any other failure is thrown: nothing of what
   * is not yet acknowledged is lost, because bridges send it again, and what was stored before the
   * failure is known by its high-water.
   */
  @Override
  public Receipt deliver(Delivery delivery) {
    Receipt receipt = store(delivery.parcels());
    latest.note(delivery, receipt);
    watch.look(delivery, receipt);
    return receipt;
  }

  @Override
  public Set<BridgeSerial> signals(List<Signal> signals) {
    return quarantine.take(signals);
  }

  private Receipt store(List<Parcel> parcels) {
    try {
      return intake.store(new Delivery(parcels));
    } catch (RefusedDataException refused) {
      return parcels.size() == 1 ? setAside(parcels.get(0), refused) : halves(parcels);
    }
  }

  private Receipt halves(List<Parcel> parcels) {
    int middle = parcels.size() / 2;
    List<Outcome> outcomes = new ArrayList<>(store(parcels.subList(0, middle)).outcomes());
    outcomes.addAll(store(parcels.subList(middle, parcels.size())).outcomes());
    return new Receipt(outcomes);
  }

  private Receipt setAside(Parcel parcel, RefusedDataException refused) {
    String reason = refused.getMessage();
    LOGGER.log(System.Logger.Level.WARNING, "Bridge {0} quarantined: {1}", parcel.bridge(), reason);
    Outcome outcome = intake.quarantine(parcel, reason);
    metrics.quarantined();
    return new Receipt(List.of(outcome));
  }
}
