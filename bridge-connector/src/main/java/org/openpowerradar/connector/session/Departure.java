package org.openpowerradar.connector.session;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.openpowerradar.connector.delivery.Settled;
import org.openpowerradar.protocol.delivery.Admission;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.SessionClosed;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.message.Message;

/**
 * The end of one connection, whatever the reason: the only place that closes a channel. Tells the
 * bridge why where it can understand it, writes one line into the log, and reports the end of the
 * session to the cloud. Stands last in the pipeline, so that every failure arrives here.
 */
public final class Departure extends ChannelInboundHandlerAdapter {
  private static final System.Logger LOGGER = System.getLogger(Departure.class.getName());

  /** Time for the last frame to arrive before the socket is closed under it [ms]. */
  private static final long FAREWELL_MILLIS = 500;

  private final Connection connection;
  private final Reception reception;

  /** That of the socket, also where a proxy has ended TLS. */
  private final Transport listener;

  private CompletionStage<Admission> admission = new CompletableFuture<>();
  private Channel channel;
  private Deadline deadline;
  private Reason reason;
  private boolean counted;
  private boolean alien;

  /** Why a connection ends. */
  private record Reason(ErrorCode code, String sentence) {}

  public Departure(Connection connection, Reception reception) {
    this.connection = connection;
    this.reception = reception;
    this.listener = connection.transport();
  }

  /** The connection that will end here; thread-safe. */
  public Connection connection() {
    return connection;
  }

  /** What all sessions share; thread-safe. */
  public Reception reception() {
    return reception;
  }

  /** Whether the connection is being closed: what arrives now is not to be looked at. */
  public boolean isUnderWay() {
    return reason != null;
  }

  /** The peer was to speak TLS, and said something else. */
  public void spokeNoTls() {
    alien = true;
  }

  /** By when the peer must send something. */
  Deadline deadline() {
    return deadline;
  }

  /**
   * The cloud is asked to record the session; its end will be reported after that.
   *
   * @param recorded completes when the session is recorded
   */
  void sessionBegins(CompletionStage<Admission> recorded) {
    admission = recorded;
    reception.census().proven(connection.address());
    counted = false;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    channel = context.channel();
    deadline =
        new Deadline(
            context.executor(),
            expected -> close(ErrorCode.TIMEOUT, expected + " did not come in time"));
    if (channel.isActive()) {
      opened();
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    opened();
    context.fireChannelActive();
  }

  private void opened() {
    if (counted || isUnderWay()) {
      return;
    }
    if (!reception.census().enter(connection.address(), listener)) {
      close(ErrorCode.RATE_LIMITED, "there are too many connections");
      return;
    }
    counted = true;
    reception.sessions().opened(this);
    deadline.within(reception.settings().firstFrame(), "the first frame");
  }

  /** The connection comes through a proxy, which says from where; counted there from now on. */
  public void comesFrom(InetSocketAddress source) {
    String proxy = connection.address();
    connection.comesFrom(source);
    if (counted && !reception.census().move(proxy, connection.address(), listener)) {
      counted = false;
      close(ErrorCode.RATE_LIMITED, "there are too many connections");
    }
  }

  /**
   * Ends the connection; only the first reason counts. May be called on any thread.
   *
   * @param code what the bridge is told
   * @param sentence what the log says, without payloads and secrets
   */
  public void close(ErrorCode code, String sentence) {
    if (!channel.eventLoop().inEventLoop()) {
      channel.eventLoop().execute(() -> close(code, sentence));
      return;
    }
    close(code, 0, sentence);
  }

  /** Ends the connection because of the frame that was begun last; on its event loop. */
  public void refuse(ProtocolException broken) {
    boolean isFrame = broken.code() != ErrorCode.BAD_MAGIC;
    close(broken.code(), isFrame ? connection.frameType() : 0, broken.getMessage());
  }

  private void close(ErrorCode code, int cause, String sentence) {
    if (isUnderWay()) {
      return;
    }
    deadline.lift();
    ends(code, sentence);
    if (connection.isFramed() && channel.isActive()) {
      channel.config().setAutoRead(true);
      farewell(LastWord.of(code, cause));
    } else {
      channel.close();
    }
  }

  private void ends(ErrorCode code, String sentence) {
    reason = new Reason(code, sentence);
    reception.metrics().ended(connection.session().isPresent(), code);
    DepartureLog.closing(connection, code, sentence);
    Suspicion.of(connection, alien).tell(code, reception.signals());
  }

  /** Ends the connection if the cloud said so with one of these answers; on its event loop. */
  void dismiss(List<Settled> settled) {
    for (Settled each : settled) {
      if (each.outcome() instanceof Outcome.Dismissed dismissed) {
        close(dismissed.code(), "the cloud would not let it in like this any more");
      }
    }
  }

  private void farewell(Message lastWord) {
    channel.writeAndFlush(lastWord).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    channel.eventLoop().schedule(() -> channel.close(), FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ReferenceCountUtil.release(message);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (!isUnderWay()) {
      ends(ErrorCode.NORMAL, "the peer hung up");
    }
    deadline.lift();
    reception.sessions().leave(this);
    if (counted || connection.session().isPresent()) {
      reception.census().leave(connection.address(), listener, !counted);
    }
    connection.session().ifPresent(this::report);
  }

  private void report(SessionId session) {
    SessionClosed closed =
        new SessionClosed(
            connection.bridge().orElseThrow(),
            session,
            reason.code(),
            connection.traffic().carried(),
            reception.clock().instant());
    admission
        .thenCompose(admitted -> reception.inflow().depart(closed))
        .whenComplete((done, failure) -> DepartureLog.reported(connection, failure));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
    Throwable cause = failure instanceof DecoderException ? failure.getCause() : failure;
    if (cause instanceof ProtocolException broken) {
      refuse(broken);
    } else if (cause instanceof SSLException) {
      close(ErrorCode.BAD_MAGIC, "TLS failed");
    } else if (cause instanceof IOException) {
      close(ErrorCode.NORMAL, "the connection broke");
    } else {
      LOGGER.log(Level.ERROR, "A connection failed inside the connector", failure);
      close(ErrorCode.RESTART, "the connector failed");
    }
  }
}
