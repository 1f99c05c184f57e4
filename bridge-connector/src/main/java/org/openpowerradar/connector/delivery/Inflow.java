package org.openpowerradar.connector.delivery;

import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.openpowerradar.protocol.delivery.Admission;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.delivery.SessionClosed;
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
  private final Turnstile logins;
  private final AtomicInteger underWay = new AtomicInteger();
  private final Condition idle = new Condition(() -> underWay.get() == 0);
  private volatile boolean stopping;

  /**
   * Opens the way.
   *
   * @param logins how many calls other than deliveries run at once; the others wait their turn
   * @param afterWork runs at the end of each piece of work, on its thread
   */
  public Inflow(
      MessageEndpointFactory endpoints, WorkManager workManager, int logins, Runnable afterWork) {
    this.endpoints = endpoints;
    this.workers = new Workers(workManager);
    this.logins = new Turnstile(logins);
    this.afterWork = afterWork;
  }

  /** Completes with the receipt once the delivery is committed. */
  public CompletionStage<Receipt> deliver(Delivery delivery) {
    CompletableFuture<Receipt> answer = newAnswer();
    start(ListenerCall.deliver(delivery), answer);
    return answer;
  }

  /** Completes with what is known of the bridge; empty if it is unknown. */
  public CompletionStage<Optional<Enrolment>> enrolment(BridgeSerial bridge) {
    return inTurn(ListenerCall.enrolment(bridge));
  }

  /** Completes when the session is recorded. */
  public CompletionStage<Admission> admit(SessionOpened opened) {
    return inTurn(ListenerCall.admit(opened));
  }

  /** Completes when the end of the session is recorded; at once, unrecorded, after stopping. */
  public CompletionStage<Void> depart(SessionClosed closed) {
    return stopping ? CompletableFuture.completedStage(null) : inTurn(ListenerCall.depart(closed));
  }

  /** Completes with the bridges to be sent away when the signals are taken. */
  public CompletionStage<Set<BridgeSerial>> signals(List<Signal> signals) {
    return inTurn(ListenerCall.signals(signals));
  }

  /** Does something that may block on one of the server's threads, unless it has none to spare. */
  public void inBackground(Runnable task) {
    try {
      workers.start(new Errand(task, afterWork));
    } catch (WorkException | RuntimeException busy) {
      LOGGER.log(Level.DEBUG, "The server has no thread to spare: {0}", busy.getMessage());
    }
  }

  private <T> CompletionStage<T> inTurn(ListenerCall<T> call) {
    CompletableFuture<T> answer = newAnswer();
    answer.whenComplete((value, failure) -> logins.leave());
    logins.enter(() -> start(call, answer));
    return answer;
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
