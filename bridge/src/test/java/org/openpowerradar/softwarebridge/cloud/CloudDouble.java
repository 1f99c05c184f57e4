package org.openpowerradar.softwarebridge.cloud;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.login.ChannelBinding;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.Dropped;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Message;

/** A cloud in the test: remembers what it was sent, and misbehaves as it is told to. */
public final class CloudDouble implements Closeable {
  public static final byte[] KEY = new byte[32];

  public final Map<Long, Long> highWaters = new ConcurrentHashMap<>();
  public final List<Data> stored = new CopyOnWriteArrayList<>();
  public final List<Dropped> dropped = new CopyOnWriteArrayList<>();
  public final List<Message> messages = new CopyOnWriteArrayList<>();
  public final AtomicInteger connections = new AtomicInteger();
  public final AtomicInteger hellos = new AtomicInteger();

  public volatile byte[] key = KEY;
  public volatile LoginMethod method = LoginMethod.HMAC;
  public volatile boolean forgesAcknowledgements;
  public volatile boolean acknowledges = true;
  public volatile long credits = 2048;
  public volatile ErrorCode refuses;
  public volatile ErrorCode goodbye;
  public volatile int retryAfter;
  public volatile long aheadMillis;

  private final ServerSocket server;
  private final ChannelBinding binding;
  private final List<CloudConversation> conversations = new CopyOnWriteArrayList<>();

  private CloudDouble(ServerSocket server, ChannelBinding binding) {
    this.server = server;
    this.binding = binding;
    Thread thread = new Thread(this::accept, "cloud double");
    thread.setDaemon(true);
    thread.start();
  }

  public static CloudDouble onTcp() throws IOException {
    return onTcp(0);
  }

  public static CloudDouble onTcp(int port) throws IOException {
    ServerSocket server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    return new CloudDouble(server, ChannelBinding.NONE);
  }

  public static CloudDouble onTls(CertificateFixture certificate)
      throws IOException, GeneralSecurityException {
    ServerSocket server =
        certificate
            .context()
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    return new CloudDouble(server, ChannelBinding.ofCertificate(certificate.leaf()));
  }

  public int port() {
    return server.getLocalPort();
  }

  ChannelBinding binding() {
    return binding;
  }

  /** The number of records it has stored. */
  public long records() {
    return stored.stream().mapToInt(Data::count).sum();
  }

  public void hangUp() {
    conversations.forEach(CloudConversation::close);
    conversations.clear();
  }

  /** Says something now, to everyone. */
  public void say(Message message) {
    conversations.forEach(each -> each.say(message));
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        CloudConversation conversation = new CloudConversation(this, socket);
        conversations.add(conversation);
        Thread thread = new Thread(conversation, "cloud conversation");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    hangUp();
  }
}
