package org.openpowerradar.connector.session;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.openpowerradar.protocol.delivery.Admission;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.login.LoginLimits;
import org.openpowerradar.protocol.signal.SignalKind;

/**
 * A connection of an old bridge (docs/protocol.md, section 1). It proves nothing and often does not
 * say hello: who it is follows from the first frame about itself. Frames before that are held, a
 * few and for a while, and not answered.
 */
public final class LegacyHandler extends SimpleChannelInboundHandler<LegacyFrame> {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Departure departure;
  private final Connection connection;
  private final Reception reception;
  private final Queue<Held> held = new ArrayDeque<>();
  private ChannelHandlerContext context;
  private Flow flow;
  private LegacySession session;

  /** A frame that came before the cloud knew whose it is. */
  private record Held(LegacyFrame frame, Instant received) {}

  public LegacyHandler(Departure departure) {
    this.departure = departure;
    this.connection = departure.connection();
    this.reception = departure.reception();
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    flow = new Flow(added.channel(), departure);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext from, LegacyFrame frame)
      throws ProtocolException {
    if (departure.isUnderWay()) {
      return;
    }
    flow.pace();
    Instant received = reception.clock().instant();
    if (session != null) {
      session.frame(frame, received);
      flow.heard();
    } else {
      hold(new Held(frame, received));
    }
  }

  private void hold(Held next) throws ProtocolException {
    if (held.isEmpty()) {
      departure.deadline().within(reception.settings().identify(), "a frame of the bridge itself");
    }
    if (held.size() == reception.settings().heldFrames()) {
      throw new ProtocolException(
          ErrorCode.TOO_LARGE, "there are too many frames before one of the bridge itself");
    }
    held.add(next);
    boolean own = next.frame().fromBridge() && next.frame().node() > 0;
    if (own && connection.bridge().isEmpty()) {
      enquire(new BridgeSerial(next.frame().node()));
    }
  }

  private void enquire(BridgeSerial bridge) {
    connection.claimed(bridge);
    departure.deadline().within(reception.settings().login(), "the answer of the cloud");
    flow.hold(Flow.Hold.ENQUIRY, true);
    whenAnswered(reception.inflow().enrolment(bridge), this::identified);
  }

  private void identified(Optional<Enrolment> enrolment) {
    BridgeSerial bridge = connection.bridge().orElseThrow();
    if (enrolment.isEmpty()) {
      reception.signals().unknown(connection.address(), bridge);
      refuse(ErrorCode.AUTHENTICATION_FAILED, "it is not enrolled");
    } else if (!enrolment.get().enabled()) {
      refuse(ErrorCode.BRIDGE_DISABLED, "the bridge is switched off");
    } else if (!enrolment.get().legacyAllowed()) {
      reception.signals().tell(SignalKind.DOWNGRADE, connection.address(), bridge);
      refuse(ErrorCode.METHOD_REFUSED, "it must not connect without a proof");
    } else if (!comesFrom(enrolment.get().legacyNetworks())) {
      reception.signals().failed(connection.address(), bridge, false);
      refuse(ErrorCode.METHOD_REFUSED, "from there it must not connect without a proof");
    } else if (reception.gatherer().storageDown()) {
      departure.close(ErrorCode.STORAGE_UNAVAILABLE, "readings cannot be stored at present");
    } else if (standsInTheWay(reception.sessions().find(bridge), enrolment.get())) {
      reception.signals().failed(connection.address(), bridge, false);
      refuse(ErrorCode.AUTHENTICATION_FAILED, "another session cannot be taken over");
    } else {
      admit(bridge);
    }
  }

  private void refuse(ErrorCode code, String why) {
    reception.metrics().refused(LoginMode.LEGACY);
    departure.close(code, why);
  }

  private boolean comesFrom(String networks) {
    try {
      return networks == null || Networks.parse(networks).contain(connection.remote());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  /**
   * Without a proof only a session without a proof is replaced, and that from the networks of the
   * bridge or, where it has none, from the same address.
   */
  private boolean standsInTheWay(Optional<Departure> open, Enrolment enrolment) {
    if (open.isEmpty()) {
      return false;
    }
    Connection other = open.get().connection();
    boolean placed =
        enrolment.legacyNetworks() != null || other.address().equals(connection.address());
    return other.mode() != LoginMode.LEGACY || !placed;
  }

  private void admit(BridgeSerial bridge) {
    SessionId id = new SessionId(1 + (RANDOM.nextLong() >>> 2));
    connection.admitted(id, LoginMode.LEGACY);
    CompletionStage<Admission> recorded =
        reception
            .inflow()
            .admit(
                new SessionOpened(
                    bridge,
                    id,
                    connection.transport(),
                    LoginMode.LEGACY,
                    connection.peer(),
                    reception.clock().instant(),
                    null));
    departure.sessionBegins(recorded);
    reception.sessions().enter(bridge, departure);
    whenAnswered(recorded, this::begin);
  }

  private void begin(Admission admission) {
    reception.metrics().admitted(LoginMode.LEGACY);
    DepartureLog.admitted(connection);
    session = new LegacySession(context, departure, flow);
    try {
      while (!held.isEmpty()) {
        Held next = held.remove();
        session.frame(next.frame(), next.received());
      }
    } catch (ProtocolException broken) {
      departure.close(broken.code(), broken.getMessage());
    }
    flow.expectWithin(LoginLimits.deadAfter(admission.keepAlive()));
    flow.hold(Flow.Hold.ENQUIRY, false);
  }

  private <T> void whenAnswered(CompletionStage<T> question, Consumer<T> goOn) {
    Question.ask(question, context.executor(), departure, goOn);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext from) {
    flow.hold(Flow.Hold.UNWRITABLE, !from.channel().isWritable());
    from.fireChannelWritabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext from) {
    if (session != null) {
      session.ended();
    }
    from.fireChannelInactive();
  }
}
