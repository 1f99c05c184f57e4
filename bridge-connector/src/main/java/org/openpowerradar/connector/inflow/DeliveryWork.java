package org.openpowerradar.connector.inflow;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.Work;
import java.util.concurrent.CompletableFuture;
import org.openpowerradar.protocol.delivery.BridgeListener;

/**
 * One call into the application, on one of the server's threads: endpoint created, told, called,
 * told, released. The answer completes last, so that whoever hears of success may acknowledge.
 *
 * <p>That {@code afterDelivery} returned proves nothing: see docs/adr/0002. The listener's own
 * return does, because the application commits inside it.
 */
final class DeliveryWork<T> implements Work {
  private final MessageEndpointFactory endpoints;
  private final ListenerCall<T> call;
  private final CompletableFuture<T> answer;
  private final Runnable afterWork;

  DeliveryWork(
      MessageEndpointFactory endpoints,
      ListenerCall<T> call,
      CompletableFuture<T> answer,
      Runnable afterWork) {
    this.endpoints = endpoints;
    this.call = call;
    this.answer = answer;
    this.afterWork = afterWork;
  }

  @Override
  public void run() {
    try {
      answer.complete(callEndpoint());
    } catch (ResourceException | RuntimeException | NoSuchMethodException failure) {
      StrandedCall.clear();
      answer.completeExceptionally(failure);
    } finally {
      // An Error passes through to the server, but nobody may wait for an answer for ever.
      answer.completeExceptionally(new IllegalStateException("The call ended without an answer"));
      afterWork.run();
    }
  }

  private T callEndpoint() throws ResourceException, NoSuchMethodException {
    MessageEndpoint endpoint = endpoints.createEndpoint(null);
    try {
      endpoint.beforeDelivery(call.method());
      T value;
      try {
        value = call.call().apply((BridgeListener) endpoint);
      } finally {
        endpoint.afterDelivery();
      }
      return value;
    } finally {
      endpoint.release();
    }
  }

  @Override
  public void release() {
    // The server asks for haste at shutdown; calls are short and end by themselves.
  }
}
