package org.openpowerradar.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A running server for tests, on loopback; it ends with the JVM. */
interface DatabaseServer {
  /** May do everything, from 127.0.0.1 and from localhost. */
  String USER = "tests";

  /** Of that user. */
  String PASSWORD = "only-for-tests";

  int port();

  /** Name of Hibernate's class for it. */
  String dialect();

  /** What root does first: make the user of the tests. */
  static List<String> firstStatements() {
    return Stream.of("127.0.0.1", "localhost")
        .flatMap(
            host ->
                Stream.of(
                    "CREATE USER '%s'@'%s' IDENTIFIED BY '%s';".formatted(USER, host, PASSWORD),
                    "GRANT ALL ON *.* TO '%s'@'%s';".formatted(USER, host)))
        .toList();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
