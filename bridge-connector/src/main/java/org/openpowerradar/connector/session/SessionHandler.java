package org.openpowerradar.connector.session;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.openpowerradar.connector.signal.Signals;
import org.openpowerradar.protocol.delivery.Admission;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.login.LoginLimits;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.Dropped;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.MessageCodec;
import org.openpowerradar.protocol.message.Ping;
import org.openpowerradar.protocol.message.Response;
import org.openpowerradar.protocol.message.Stats;
import org.openpowerradar.protocol.message.TimeRequest;
import org.openpowerradar.protocol.message.TimeResponse;
import org.openpowerradar.protocol.message.Welcome;
import org.openpowerradar.protocol.signal.SignalKind;

/**
 * A session that speaks PRB1, from HELLO to the end (docs/protocol.md, section 4). What a message
 * leads to stands in {@link SessionTable}.
 */
public final class SessionHandler extends SimpleChannelInboundHandler<Frame> {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Departure departure;
  private final Connection connection;
  private final Reception reception;
  private SessionState state = new SessionState.Unidentified();
  private ChannelHandlerContext context;
  private Flow flow;
  private long newLoginAt = Long.MAX_VALUE;

  public SessionHandler(Departure departure) {
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
  protected void channelRead0(ChannelHandlerContext from, Frame frame) throws ProtocolException {
    if (departure.isUnderWay()) {
      return;
    }
    Optional<MessageType> type = frame.header().messageType();
    if (type.isPresent()) {
      Reaction reaction = SessionTable.reaction(state.phase(), type.get());
      react(reaction, type.get(), frame);
    } else if (frame.header().critical()) {
      throw new ProtocolException(
          ErrorCode.UNKNOWN_CRITICAL_TYPE, "type " + frame.header().type() + " is not known here");
    }
    flow.heard();
    flow.pace();
    if (reception.clock().millis() > newLoginAt) {
      departure.close(ErrorCode.RESTART, "a session this old needs a new login");
    }
  }

  private void react(Reaction reaction, MessageType type, Frame frame) throws ProtocolException {
    if (reaction == Reaction.REFUSE) {
      throw new ProtocolException(
          ErrorCode.OUT_OF_ORDER, type + " does not belong here: " + state.phase());
    }
    Message message = MessageCodec.decode(type, frame.payload());
    switch (reaction) {
      case CHALLENGE -> enquire((Hello) message);
      case CHECK_PROOF -> check((Response) message);
      case GATHER -> gather(message);
      case TELL_TIME -> tellTime((TimeRequest) message);
      case ANSWER -> send(((Ping) message).answer());
      case PART -> departure.close(ErrorCode.NORMAL, "the bridge says " + message);
      default -> {}
    }
  }

  private void enquire(Hello hello) throws ProtocolException {
    connection.claimed(hello.bridge());
    departure.deadline().within(reception.settings().login(), "the login");
    if (reception.failedLogins().isBarred(hello.bridge(), connection.address())) {
      throw new ProtocolException(ErrorCode.RATE_LIMITED, "it failed to log in too often");
    }
    if (!hello.speaks(FrameLimits.VERSION)) {
      throw new ProtocolException(ErrorCode.UNSUPPORTED_VERSION, "it speaks no version 1");
    }
    if (hello.onTcp() != (connection.transport() == Transport.TCP)) {
      throw new ProtocolException(
          ErrorCode.BINDING_MISMATCH, "it means to be on another transport");
    }
    state = new SessionState.Enquiring();
    whenAnswered(
        reception.inflow().enrolment(hello.bridge()), enrolment -> challenge(hello, enrolment));
  }

  private void challenge(Hello hello, Optional<Enrolment> enrolment) {
    try {
      LoginAttempt attempt = LoginAttempt.begin(hello, enrolment, connection.bindings());
      state = new SessionState.Challenged(attempt);
      send(attempt.challenge());
    } catch (ProtocolException refused) {
      departure.refuse(refused);
    }
  }

  private void check(Response response) throws ProtocolException {
    LoginAttempt attempt = ((SessionState.Challenged) state).attempt();
    ProvenLogin proven = proven(attempt, response);
    SessionId id = new SessionId(1 + (RANDOM.nextLong() >>> 2));
    connection.admitted(id, proven.mode());
    state = new SessionState.Admitting();
    CompletionStage<Admission> recorded = reception.inflow().admit(opened(id, proven));
    departure.sessionBegins(recorded);
    reception.sessions().enter(connection.bridge().orElseThrow(), departure);
    whenAnswered(recorded, admission -> welcome(proven, admission));
  }

  private ProvenLogin proven(LoginAttempt attempt, Response response) throws ProtocolException {
    BridgeSerial bridge = connection.bridge().orElseThrow();
    boolean foreign = reception.signals().isRepeated(response.proof()) || attempt.isOther(response);
    try {
      ProvenLogin proven = attempt.prove(response);
      reception.failedLogins().succeeded(bridge, connection.address());
      reception.signals().proven(connection.address());
      return proven;
    } catch (ProtocolException refused) {
      if (refused.code() == ErrorCode.AUTHENTICATION_FAILED) {
        reception.failedLogins().failed(bridge, connection.address());
      }
      reception.metrics().refused(attempt.mode());
      tell(attempt, refused.code(), foreign);
      throw refused;
    }
  }

  private void tell(LoginAttempt attempt, ErrorCode refusal, boolean foreign) {
    Signals signals = reception.signals();
    BridgeSerial bridge = connection.bridge().orElseThrow();
    if (refusal == ErrorCode.METHOD_REFUSED) {
      signals.tell(SignalKind.DOWNGRADE, connection.address(), bridge);
    } else if (refusal == ErrorCode.AUTHENTICATION_FAILED && attempt.isNobody()) {
      signals.unknown(connection.address(), bridge);
    } else if (refusal == ErrorCode.AUTHENTICATION_FAILED) {
      signals.failed(connection.address(), bridge, foreign);
    }
  }

  private SessionOpened opened(SessionId id, ProvenLogin proven) {
    return new SessionOpened(
        connection.bridge().orElseThrow(),
        id,
        connection.transport(),
        proven.mode(),
        connection.peer(),
        reception.clock().instant(),
        proven.key());
  }

  private void welcome(ProvenLogin proven, Admission admission) {
    BridgeSession session = new BridgeSession(context, departure, flow, admission.credits());
    state = new SessionState.Admitted(session);
    connection.protectedBy(proven.fromBridge(), proven.toBridge());
    connection.allowPayloads(reception.settings().frameBytes());
    flow.expectWithin(LoginLimits.deadAfter(admission.keepAlive()));
    newLoginAt = reception.clock().millis() + LoginLimits.SESSION.toMillis();
    send(
        new Welcome(
            proven.serverProof(),
            connection.session().orElseThrow().value(),
            session.credits(),
            (int) admission.keepAlive().toSeconds(),
            reception.clock().millis(),
            admission.queues()));
    reception.metrics().admitted(proven.mode());
    DepartureLog.admitted(connection);
  }

  private void gather(Message message) throws ProtocolException {
    BridgeSession session = ((SessionState.Admitted) state).session();
    Instant received = reception.clock().instant();
    if (message instanceof Data data) {
      requireFew(data);
      session.data(data, received);
    } else if (message instanceof Dropped dropped) {
      session.dropped(dropped, received);
    } else {
      session.stats((Stats) message, received);
    }
  }

  private void requireFew(Data data) throws ProtocolException {
    int limit = reception.settings().records();
    if (data.count() > limit) {
      throw new ProtocolException(
          ErrorCode.TOO_LARGE, data.count() + " records in one message, more than " + limit);
    }
  }

  private void tellTime(TimeRequest request) {
    long now = reception.clock().millis();
    send(new TimeResponse(request.sentMillis(), now, now));
  }

  private void send(Message message) {
    context.writeAndFlush(message);
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
    if (state instanceof SessionState.Admitted admitted) {
      admitted.session().ended();
    }
    from.fireChannelInactive();
  }
}
