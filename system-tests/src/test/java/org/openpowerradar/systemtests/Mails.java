package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
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

  /** The link in the first mail to an address that has one; waits half a minute for it. */
  String linkTo(String address) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> first(address, Mails::link), Optional::isPresent)
        .get();
  }

  /** The first mail to an address that contains some words; waits a minute for it. */
  String textTo(String address, String words) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> first(address, mail -> Optional.of(mail).filter(all -> all.contains(words))),
            Optional::isPresent)
        .get();
  }

  private Optional<String> first(String address, Function<String, Optional<String>> part) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().contains(address))
          .map(file -> part.apply(text(file)))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path mail) {
    try {
      return Files.readString(mail).replace("=\r\n", "").replace("=3D", "=");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> link(String mail) {
    Matcher link = LINK.matcher(mail.replace("&amp;", "&"));
    return link.find() ? Optional.of(link.group()) : Optional.empty();
  }
}
