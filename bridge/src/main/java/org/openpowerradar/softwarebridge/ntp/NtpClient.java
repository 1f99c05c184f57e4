package org.openpowerradar.softwarebridge.ntp;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.apache.commons.net.ntp.NTPUDPClient;
import org.apache.commons.net.ntp.NtpV3Packet;
import org.apache.commons.net.ntp.TimeInfo;
import org.apache.commons.net.ntp.TimeStamp;
import org.openpowerradar.softwarebridge.cloud.CloudClock;

/**
 * Asks NTP servers for the time, on a thread of its own: nothing waits for them, least of all the
 * login. The first that answers counts; while none does, the cloud's time is used.
 */
public final class NtpClient implements Runnable {
  private static final System.Logger LOGGER = System.getLogger(NtpClient.class.getName());
  private static final int MAX_STRATUM = 15;
  private static final int NOT_SYNCHRONISED = 3; // leap indicator

  private final List<NtpServer> servers;
  private final CloudClock clock;
  private final Pace pace;
  private boolean silent;

  /**
   * How often servers are asked.
   *
   * @param patience how long to wait for one answer
   * @param again after an answer
   * @param retry after none
   */
  public record Pace(Duration patience, Duration again, Duration retry) {
    /** 3 s; about every 17 minutes, as servers like it; every minute while none answers. */
    public static final Pace STANDARD =
        new Pace(Duration.ofSeconds(3), Duration.ofSeconds(1024), Duration.ofSeconds(60));
  }

  public NtpClient(List<NtpServer> servers, CloudClock clock, Pace pace) {
    this.servers = List.copyOf(servers);
    this.clock = clock;
    this.pace = pace;
  }

  /** Begins; ends with the process. */
  public Thread start() {
    Thread thread = new Thread(this, "ntp");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Duration wait = servers.stream().anyMatch(this::answers) ? pace.again() : pace.retry();
        synchronized (this) {
          wait(wait.toMillis());
        }
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answers(NtpServer server) {
    try (NTPUDPClient client = new NTPUDPClient()) {
      client.setDefaultTimeout(pace.patience());
      long before = clock.hostMillis();
      TimeInfo info = client.getTime(InetAddress.getByName(server.host()), server.port());
      clock.ntpSays(sample(info.getMessage(), before));
      silent = false;
      return true;
    } catch (IOException none) {
      complain(server, none);
      return false;
    }
  }

  /** The host's times are taken here; those of the server from the packet, if it is one. */
  private CloudClock.Sample sample(NtpV3Packet packet, long before) throws IOException {
    long now = clock.hostMillis();
    boolean synchronised =
        packet.getLeapIndicator() != NOT_SYNCHRONISED
            && packet.getStratum() >= 1
            && packet.getStratum() <= MAX_STRATUM;
    if (packet.getMode() != NtpV3Packet.MODE_SERVER || !synchronised) {
      throw new IOException("it does not know the time itself");
    }
    TimeStamp asked = packet.getOriginateTimeStamp();
    if (asked.getTime() < before - 1 || asked.getTime() > now + 1) {
      throw new IOException("it answers another question");
    }
    return new CloudClock.Sample(
        before,
        packet.getReceiveTimeStamp().getTime(),
        packet.getTransmitTimeStamp().getTime(),
        now);
  }

  private void complain(NtpServer server, IOException none) {
    Level level = silent ? Level.DEBUG : Level.WARNING;
    LOGGER.log(level, "NTP server {0} does not answer: {1}", server, none.getMessage());
    silent = true;
  }
}
