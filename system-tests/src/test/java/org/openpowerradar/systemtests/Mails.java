package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails that the platform sent, as the appliance caught them. */
final class Mails {
  private static final Pattern LINK = Pattern.compile("https://[^\\s\"<>]+action-token[^\\s\"<>]+");

  private final Path folder;

  Mails(Path folder) {
    this.folder = folder;
  }

  /** The link in the first mail to an address; waits half a minute for it. */
  String linkTo(String address) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> find(address), Optional::isPresent)
        .get();
  }

  private Optional<String> find(String address) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().contains(address))
          .map(Mails::link)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String link(Path mail) {
    try {
      String text = Files.readString(mail).replace("=\r\n", "").replace("=3D", "=");
      Matcher link = LINK.matcher(text.replace("&amp;", "&"));
      if (!link.find()) {
        throw new AssertionError("no link in " + mail);
      }
      return link.group();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
