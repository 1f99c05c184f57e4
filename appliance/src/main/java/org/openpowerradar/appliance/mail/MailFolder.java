package org.openpowerradar.appliance.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openpowerradar.appliance.host.PrivateFile;

/** Mails as files {@code 0001-anna@office.example.eml}, for their owner alone. */
final class MailFolder {
  private static final int MOST = 9_999;

  private final Path directory;

  MailFolder(Path directory) {
    this.directory = PrivateFile.directory(directory);
  }

  /** Keeps a mail; the name of the recipient is cut to what may stand in a file name. */
  void keep(String recipient, String mail) {
    String name = recipient.replaceAll("[^A-Za-z0-9@._-]", "_");
    int number = Math.min(count() + 1, MOST);
    String file = String.format("%04d-%.100s.eml", number, name);
    PrivateFile.write(directory.resolve(file), mail);
  }

  private int count() {
    try (Stream<Path> files = Files.list(directory)) {
      return (int) files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
