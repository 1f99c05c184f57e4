package org.openpowerradar.connector.net;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;

/**
 * The certificate bridges are shown: the one of the keystore file, also after that has changed.
 * Open connections keep the one they began with. A file that cannot be used changes nothing.
 */
final class Certificates {
  private static final System.Logger LOGGER = System.getLogger(Certificates.class.getName());

  private final ListenSettings settings;
  private volatile TlsContexts.Identity current;
  private State seen;

  /** By which a change of the file is told. */
  private record State(Object file, long modified, long size) {}

  private Certificates(ListenSettings settings, State seen, TlsContexts.Identity current) {
    this.settings = settings;
    this.seen = seen;
    this.current = current;
  }

  /**
   * Reads the keystore file.
   *
   * @throws IOException if it cannot be used, in one sentence
   */
  static Certificates read(ListenSettings settings) throws IOException {
    try {
      State seen = state(settings);
      return new Certificates(settings, seen, TlsContexts.read(settings));
    } catch (IOException | GeneralSecurityException unusable) {
      throw new IOException(sentence(settings, unusable), unusable);
    }
  }

  /** What new connections are shown. */
  TlsContexts.Identity current() {
    return current;
  }

  /** Takes over a changed file, or says once why it cannot. Reads files: not for event loops. */
  synchronized void refresh() {
    try {
      State now = state(settings);
      if (now.equals(seen)) {
        return;
      }
      seen = now;
      current = TlsContexts.read(settings);
      LOGGER.log(Level.INFO, "New connections are shown the certificate {0}", current.name());
    } catch (IOException | GeneralSecurityException unusable) {
      complain(unusable);
    }
  }

  private void complain(Exception unusable) {
    State none = new State(null, 0, 0);
    boolean gone = unusable instanceof java.nio.file.NoSuchFileException;
    if (!gone || !none.equals(seen)) {
      LOGGER.log(Level.WARNING, "{0}; the certificate in use stays", sentence(settings, unusable));
    }
    seen = gone ? none : seen;
  }

  private static State state(ListenSettings settings) throws IOException {
    BasicFileAttributes file = Files.readAttributes(settings.keystore(), BasicFileAttributes.class);
    return new State(file.fileKey(), file.lastModifiedTime().toMillis(), file.size());
  }

  private static String sentence(ListenSettings settings, Exception unusable) {
    return "The keystore %s cannot be used: %s"
        .formatted(settings.keystore(), unusable.getMessage());
  }
}
