package org.openpowerradar.connector;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.xa.XAResource;
import org.openpowerradar.protocol.delivery.Admission;
import org.openpowerradar.protocol.delivery.BridgeListener;
import org.openpowerradar.protocol.delivery.BridgeListener.Enrolments;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Receipt;
import org.openpowerradar.protocol.delivery.SessionClosed;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Signal;

/** Endpoints as a container makes them, over one listener; keeps what they were told. */
public final class TestEndpoints implements MessageEndpointFactory {
  public final List<String> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger unavailable = new AtomicInteger();
  private final BridgeListener listener;

  public TestEndpoints(BridgeListener listener) {
    this.listener = listener;
  }

  /** The next attempts fail, as while an application starts. */
  public TestEndpoints unavailableFor(int attempts) {
    unavailable.set(attempts);
    return this;
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
    if (unavailable.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new UnavailableException("The application is starting");
    }
    return new Endpoint();
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource resource, long timeout)
      throws UnavailableException {
    return createEndpoint(resource);
  }

  @Override
  public boolean isDeliveryTransacted(Method method) {
    return false;
  }

  @Override
  public String getActivationName() {
    return "test";
  }

  @Override
  public Class<?> getEndpointClass() {
    return Endpoint.class;
  }

  /** One endpoint. */
  private final class Endpoint implements MessageEndpoint, BridgeListener {
    @Override
    public void beforeDelivery(Method method) {
      calls.add("before " + method.getName());
    }

    @Override
    public void afterDelivery() {
      calls.add("after");
    }

    @Override
    public void release() {
      calls.add("release");
    }

    @Override
    public Enrolments enrolments(Set<BridgeSerial> bridges) {
      return listener.enrolments(bridges);
    }

    @Override
    public Map<SessionId, Admission> admit(List<SessionOpened> opened) {
      return listener.admit(opened);
    }

    @Override
    public Receipt deliver(Delivery delivery) {
      return listener.deliver(delivery);
    }

    @Override
    public void depart(List<SessionClosed> closed) {
      listener.depart(closed);
    }

    @Override
    public Set<BridgeSerial> signals(List<Signal> signals) {
      return listener.signals(signals);
    }
  }
}
