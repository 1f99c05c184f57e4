package org.openpowerradar.connector.inflow;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

/**
 * One call of the listener, ready to be made.
 *
 * @param method the listener's method, as the container wants to know it beforehand
 * @param call the call itself
 */
record ListenerCall<T>(Method method, Function<BridgeListener, T> call) {
  private static final Method ENROLMENTS = method("enrolments", Set.class);
  private static final Method ADMIT = method("admit", List.class);
  private static final Method DELIVER = method("deliver", Delivery.class);
  private static final Method SIGNALS = method("signals", List.class);
  private static final Method DEPART = method("depart", List.class);

  static ListenerCall<Enrolments> enrolments(Set<BridgeSerial> bridges) {
    return new ListenerCall<>(ENROLMENTS, listener -> listener.enrolments(bridges));
  }

  static ListenerCall<Map<SessionId, Admission>> admit(List<SessionOpened> opened) {
    return new ListenerCall<>(ADMIT, listener -> listener.admit(opened));
  }

  static ListenerCall<Receipt> deliver(Delivery delivery) {
    return new ListenerCall<>(DELIVER, listener -> listener.deliver(delivery));
  }

  static ListenerCall<Void> depart(List<SessionClosed> closed) {
    return new ListenerCall<>(
        DEPART,
        listener -> {
          listener.depart(closed);
          return null;
        });
  }

  static ListenerCall<Set<BridgeSerial>> signals(List<Signal> signals) {
    return new ListenerCall<>(SIGNALS, listener -> listener.signals(signals));
  }

  private static Method method(String name, Class<?> parameter) {
    try {
      return BridgeListener.class.getMethod(name, parameter);
    } catch (NoSuchMethodException changed) {
      throw new ExceptionInInitializerError(changed);
    }
  }
}
