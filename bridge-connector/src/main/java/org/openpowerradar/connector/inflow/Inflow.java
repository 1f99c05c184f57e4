package org.openpowerradar.connector.inflow;

import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.openpowerradar.protocol.delivery.Admission;
import org.openpowerradar.protocol.delivery.BridgeListener.Enrolments;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.delivery.SessionClosed;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Signal;

/**
 * The way into the application: every call of the {@code BridgeListener} runs as a piece of work on
 * the server's threads. The answers complete on those threads; a call that failed, was refused or
 * ended without an answer completes with the exception.
 */
public final class Inflow {
  private static final System.Logger LOGGER = System.getLogger(Inflow.class.getName());
  private final MessageEndpointFactory endpoints;
  private final Workers workers;
  private final Runnable afterWork;
  private final Turnstile turns;
  private final Bundle<BridgeSerial, Optional<Enrolment>> enrolments;
  private final Bundle<SessionOpened, Admission> admissions;
  private final Bundle<SessionClosed, Void> departures;
  private final AtomicInteger underWay = new AtomicInteger();
  private final Condition idle = new Condition(() -> underWay.get() == 0);
  private volatile boolean stopping;

  /**
   * Opens the way.
   *
   * @param logins how many calls other than deliveries run at once; what comes meanwhile is bundled
   * @param afterWork runs at the end of each piece of work, on its thread
   */
  public Inflow(
      MessageEndpointFactory endpoints, WorkManager workManager, int logins, Runnable afterWork) {
    this.endpoints = endpoints;
    this.workers = new Workers(workManager);
    this.afterWork = afterWork;
    this.turns = new Turnstile(logins);
    this.enrolments = new Bundle<>(turns, this::enrolments);
    this.admissions = new Bundle<>(turns, this::admit);
    this.departures = new Bundle<>(turns, this::depart);
  }

  /** Completes with the receipt once the delivery is committed. */
  public CompletionStage<Receipt> deliver(Delivery delivery) {
    return call(ListenerCall.deliver(delivery));
  }

  /** Completes with what is known of the bridge; empty if it is unknown. */
  public CompletionStage<Optional<Enrolment>> enrolment(BridgeSerial bridge) {
    return enrolments.ask(bridge);
  }

  /** Completes when the session is recorded. */
  public CompletionStage<Admission> admit(SessionOpened opened) {
    return admissions.ask(opened);
  }

  /** Completes when the end of the session is recorded; at once, unrecorded, after stopping. */
  public CompletionStage<Void> depart(SessionClosed closed) {
    return stopping ? CompletableFuture.completedStage(null) : departures.ask(closed);
  }

  /** Completes with the bridges to be sent away when the signals are taken. */
  public CompletionStage<Set<BridgeSerial>> signals(List<Signal> signals) {
    CompletableFuture<Set<BridgeSerial>> answer = newAnswer();
    answer.whenComplete((value, failure) -> turns.leave());
    turns.enter(() -> start(ListenerCall.signals(signals), answer));
    return answer;
  }

  private CompletionStage<Function<BridgeSerial, Optional<Enrolment>>> enrolments(
      List<BridgeSerial> bridges) {
    return call(ListenerCall.enrolments(new LinkedHashSet<>(bridges)))
        .thenApply(answer -> bridge -> enrolment(bridge, answer));
  }

  private static Optional<Enrolment> enrolment(BridgeSerial bridge, Enrolments answer) {
    if (answer.unreadable().contains(bridge)) {
      throw new IllegalStateException("the keys of bridge " + bridge + " cannot be read");
    }
    return Optional.ofNullable(answer.known().get(bridge));
  }

  private CompletionStage<Function<SessionOpened, Admission>> admit(List<SessionOpened> opened) {
    return call(ListenerCall.admit(opened))
        .thenApply(answer -> session -> admission(session, answer));
  }

  private static Admission admission(SessionOpened opened, Map<SessionId, Admission> answer) {
    Admission admission = answer.get(opened.session());
    if (admission == null) {
      throw new IllegalStateException("bridge " + opened.bridge() + " is let in no more");
    }
    return admission;
  }

  private CompletionStage<Function<SessionClosed, Void>> depart(List<SessionClosed> closed) {
    return call(ListenerCall.depart(closed)).thenApply(nothing -> session -> null);
  }

  private <T> CompletionStage<T> call(ListenerCall<T> call) {
    CompletableFuture<T> answer = newAnswer();
    start(call, answer);
    return answer;
  }

  /** Does something that may block on one of the server's threads, unless it has none to spare. */
  public void inBackground(Runnable task) {
    try {
      workers.start(new Errand(task, afterWork));
    } catch (WorkException | RuntimeException busy) {
      LOGGER.log(Level.DEBUG, "The server has no thread to spare: {0}", busy.getMessage());
    }
  }

  /**
   * The server takes the application away: it refuses endpoints from now on, so that sessions that
   * end with the connector are not reported. Each counts as over when its bridge comes back.
   */
  public void stop() {
    stopping = true;
  }

  /** Returns when no call is under way, or when the time is over. */
  public void awaitIdle(Duration atMost) {
    idle.await(atMost);
  }

  private <T> CompletableFuture<T> newAnswer() {
    underWay.incrementAndGet();
    CompletableFuture<T> answer = new CompletableFuture<>();
    answer.whenComplete(
        (value, failure) -> {
          underWay.decrementAndGet();
          idle.signal();
        });
    return answer;
  }

  private <T> void start(ListenerCall<T> call, CompletableFuture<T> answer) {
    try {
      workers.start(new DeliveryWork<>(endpoints, call, answer, afterWork));
    } catch (WorkException | RuntimeException refused) {
      answer.completeExceptionally(refused);
    }
  }
}
