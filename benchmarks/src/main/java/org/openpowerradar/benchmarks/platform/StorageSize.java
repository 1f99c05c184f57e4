package org.openpowerradar.benchmarks.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much disk the compacted readings take, with everything that is kept beside them. */
public final class StorageSize {
  private static final List<String> TABLES =
      List.of(
          "reading_chunk",
          "bucket_15",
          "site_bucket",
          "bridge_heard",
          "stream",
          "latest",
          "reading_body");

  private final Path database;

  /** In the files of the MariaDB of {@code platform}. */
  public StorageSize(MeasuredPlatform platform) {
    database = platform.var().resolve("mariadb/powerradar");
  }

  /** Chunks, buckets, listening times, streams and newest readings; not the journal [bytes]. */
  public long bytes() {
    try (Stream<Path> files = Files.list(database)) {
      return files.filter(StorageSize::isKept).mapToLong(StorageSize::size).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isKept(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".ibd") && TABLES.stream().anyMatch(name::startsWith);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
