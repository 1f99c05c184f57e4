package org.openpowerradar.connector.net;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.protocol.login.ChannelBinding;

/**
 * The certificates of proxies that end TLS in front of the TCP listener: a bridge binds its login
 * to the one it saw. During a renewal the file holds the old one and the new one.
 */
final class ProxyCertificates {
  private static final System.Logger LOGGER = System.getLogger(ProxyCertificates.class.getName());
  private static final int MOST = 8;

  private final Optional<Path> file;
  private volatile List<ChannelBinding> bindings;
  private String complaint = "";

  private ProxyCertificates(Optional<Path> file, List<ChannelBinding> bindings) {
    this.file = file;
    this.bindings = bindings;
  }

  /**
   * Reads the file.
   *
   * @param file PEM; empty if no proxy ends TLS
   * @throws IOException if it cannot be used, in one sentence
   */
  static ProxyCertificates read(Optional<Path> file) throws IOException {
    return new ProxyCertificates(file, file.isEmpty() ? List.of() : bindings(file.get()));
  }

  /** What a login may be bound to; empty if no proxy ends TLS. */
  List<ChannelBinding> bindings() {
    return bindings;
  }

  /** Reads the file again, or says once why it cannot. Reads files: not for event loops. */
  synchronized void refresh() {
    try {
      bindings = file.isEmpty() ? List.of() : bindings(file.get());
      complaint = "";
    } catch (IOException unusable) {
      if (!complaint.equals(unusable.getMessage())) {
        complaint = unusable.getMessage();
        LOGGER.log(Level.WARNING, "{0}; the certificates known stay", complaint);
      }
    }
  }

  private static List<ChannelBinding> bindings(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      List<ChannelBinding> bindings = new ArrayList<>();
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        bindings.add(ChannelBinding.ofCertificate(each.getEncoded()));
      }
      if (bindings.isEmpty() || bindings.size() > MOST) {
        throw new IOException("it holds " + bindings.size() + " certificates, not 1 to " + MOST);
      }
      return List.copyOf(bindings);
    } catch (IOException | GeneralSecurityException unusable) {
      throw new IOException(
          "The proxies' certificates in %s cannot be used: %s"
              .formatted(file, unusable.getMessage()),
          unusable);
    }
  }
}
