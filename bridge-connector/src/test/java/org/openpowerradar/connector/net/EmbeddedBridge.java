package org.openpowerradar.connector.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.connector.RecordingListener;
import org.openpowerradar.connector.TestEndpoints;
import org.openpowerradar.connector.TestWorkers;
import org.openpowerradar.connector.delivery.GatherSettings;
import org.openpowerradar.connector.delivery.Gatherer;
import org.openpowerradar.connector.inflow.Inflow;
import org.openpowerradar.connector.limit.Census;
import org.openpowerradar.connector.limit.FailedLogins;
import org.openpowerradar.connector.metric.ConnectorMetrics;
import org.openpowerradar.connector.session.Connection;
import org.openpowerradar.connector.session.Departure;
import org.openpowerradar.connector.session.Reception;
import org.openpowerradar.connector.session.SessionSettings;
import org.openpowerradar.connector.session.Sessions;
import org.openpowerradar.connector.signal.Signals;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.FrameProtection;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.login.ChannelBinding;
import org.openpowerradar.protocol.login.HmacLogin;
import org.openpowerradar.protocol.login.SessionKeys;
import org.openpowerradar.protocol.login.Transcript;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.MessageCodec;
import org.openpowerradar.protocol.message.Response;
import org.openpowerradar.protocol.message.Welcome;

/**
 * The far end of a TCP connection without a network: the connector's own handlers, a cloud in
 * memory, and a clock that stands still until the test moves it.
 */
public final class EmbeddedBridge {
  private static final Instant START = Instant.ofEpochMilli(BridgeFixture.NOON);
  private static final long HELD_BYTES = 1L << 20;

  public final RecordingListener cloud = new RecordingListener();
  public final EmbeddedChannel channel = standingStill();
  public final PrometheusRegistry registry = new PrometheusRegistry();
  private final ConnectorMetrics metrics = new ConnectorMetrics(registry);
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Clock clock = new ChannelClock();
  private final Reception reception;
  private boolean workHeld;
  private FrameProtection outbound = FrameChecksum.ofLogin();
  private FrameProtection inbound = FrameChecksum.ofLogin();
  private byte[] unread = new byte[0];

  public EmbeddedBridge() {
    Inflow inflow =
        new Inflow(new TestEndpoints(cloud), new TestWorkers(this::accept), 4, () -> {});
    Gatherer gatherer = new Gatherer(gatherSettings(), inflow, this::alarm, metrics.deliveries());
    Signals signals = new Signals(clock);
    Sessions sessions = new Sessions(clock, signals);
    gatherer.onStorageDown(sessions::closeLegacy);
    reception =
        new Reception(
            sessionSettings(),
            inflow,
            gatherer,
            sessions,
            new Census(100, 10, 1_000),
            new FailedLogins(clock),
            metrics.sessions(),
            signals,
            clock);
    InetSocketAddress remote = new InetSocketAddress("127.0.0.1", 2655);
    Departure departure =
        new Departure(new Connection(Transport.TCP, remote, new byte[0]), reception);
    TrafficMeter meter = new TrafficMeter(departure.connection().traffic());
    channel.pipeline().addLast("traffic", meter);
    channel.pipeline().addLast("sniffer", new ProtocolSniffer(departure));
    channel.pipeline().addLast("departure", departure);
  }

  /** Before the clock is made, or it begins some milliseconds late. */
  private static EmbeddedChannel standingStill() {
    EmbeddedChannel channel = new EmbeddedChannel();
    channel.freezeTime();
    return channel;
  }

  private static GatherSettings gatherSettings() {
    return new GatherSettings(
        1000, Duration.ofMillis(10), HELD_BYTES, 3, Duration.ofMillis(100), Duration.ofSeconds(5));
  }

  private static SessionSettings sessionSettings() {
    Duration ten = Duration.ofSeconds(10);
    Duration thirty = Duration.ofSeconds(30);
    return new SessionSettings(
        100, 10, ten, ten, thirty, 16_384, 1_000, 500, 64, thirty, Duration.ofSeconds(60));
  }

  private void accept(Runnable task) {
    work.add(task);
    if (!workHeld) {
      runWork();
    }
  }

  private void alarm(Duration delay, Runnable task) {
    channel.eventLoop().schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** From now on calls into the cloud wait for {@link #runWork()}. */
  public void holdWork() {
    workHeld = true;
  }

  /** Lets the cloud answer what it was asked. */
  public void runWork() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
    channel.runPendingTasks();
  }

  /** Lets time pass, in small steps so that what follows from timers happens in its order. */
  public void pass(Duration time) {
    Duration step = Duration.ofMillis(50);
    for (Duration left = time; !left.isNegative() && !left.isZero(); left = left.minus(step)) {
      channel.advanceTimeBy(step.toNanos(), TimeUnit.NANOSECONDS);
      channel.runScheduledPendingTasks();
      channel.runPendingTasks();
    }
  }

  public Instant now() {
    return clock.instant();
  }

  public Reception reception() {
    return reception;
  }

  public void sendBytes(byte[] bytes) {
    channel.writeInbound(Unpooled.wrappedBuffer(bytes));
    channel.runPendingTasks();
  }

  public void send(Message message) {
    ByteBuffer frame = MessageCodec.frame(message, outbound);
    byte[] bytes = new byte[frame.remaining()];
    frame.get(bytes);
    sendBytes(bytes);
  }

  /** All bytes the connector has sent and nobody has read. */
  public byte[] receiveBytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(unread);
    unread = new byte[0];
    for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
      byte[] bytes = new byte[next.readableBytes()];
      next.readBytes(bytes).release();
      all.writeBytes(bytes);
    }
    return all.toByteArray();
  }

  /** The next message from the connector, null if there is none. */
  public Message receive() throws ProtocolException {
    ByteBuffer all = ByteBuffer.wrap(receiveBytes());
    if (!all.hasRemaining()) {
      return null;
    }
    FrameHeader header = FrameHeader.decode(all.duplicate(), FrameLimits.PAYLOAD_AFTER_LOGIN);
    int length = FrameLimits.HEADER_LENGTH + header.length() + inbound.trailerLength();
    Message message = MessageCodec.open(header, all.slice(0, length), inbound);
    unread = new byte[all.remaining() - length];
    all.get(length, unread);
    return message;
  }

  /** Sends HELLO and takes the challenge. */
  public Challenge challenged(Hello hello) throws ProtocolException {
    send(hello);
    return (Challenge) receive();
  }

  /** Sends the right answer to a challenge, and speaks the session's language from then on. */
  public void respond(Hello hello, Challenge challenge) {
    SessionKeys keys = respondOnly(hello, challenge);
    outbound = keys.clientToServer();
    inbound = keys.serverToClient();
  }

  /** From now on frames are numbered and have checksums only. */
  public void speakChap() {
    outbound = FrameChecksum.ofSession();
    inbound = FrameChecksum.ofSession();
  }

  /** Sends the right answer to a challenge. */
  public SessionKeys respondOnly(Hello hello, Challenge challenge) {
    HmacLogin login = new HmacLogin(BridgeFixture.KEY);
    Transcript transcript = Transcript.of(hello, challenge, ChannelBinding.NONE);
    send(new Response(challenge.identifier(), login.clientProof(transcript)));
    return login.sessionKeys(transcript);
  }

  /** Logs in as the enrolled bridge. */
  public Welcome login() throws ProtocolException {
    cloud.enrol(BridgeFixture.BRIDGE.value(), BridgeFixture.KEY);
    Hello hello = BridgeFixture.hello(BridgeFixture.BRIDGE, BridgeFixture.ALL_METHODS, true);
    respond(hello, challenged(hello));
    return (Welcome) receive();
  }

  /** The time of the channel, from a fixed start. */
  private final class ChannelClock extends Clock {
    private final long start = nanos();

    private long nanos() {
      return channel.eventLoop().ticker().nanoTime();
    }

    @Override
    public Instant instant() {
      return START.plusNanos(nanos() - start);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("Only UTC is used");
    }
  }
}
