package org.openpowerradar.softwarebridge.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The directory of a {@link DiskStore}: used by one process at a time, its files in order. */
final class StoreDirectory implements Closeable {
  private static final String SUFFIX = ".segment";

  private final Path path;
  private final FileChannel lock;
  private long ordinal;

  StoreDirectory(Path path) throws IOException {
    this.path = Files.createDirectories(path);
    this.lock =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked()) {
      lock.close();
      throw new StoreInUseException(path);
    }
  }

  private boolean locked() throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  /** Opens what an earlier run left, in the order in which it was begun. */
  List<SegmentFile> open() throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.list(path)) {
      paths = all.filter(each -> each.toString().endsWith(SUFFIX)).sorted().toList();
    }
    List<SegmentFile> files = new ArrayList<>();
    for (Path each : paths) {
      ordinal = Math.max(ordinal, Long.parseLong(each.getFileName().toString(), 0, 12, 10));
      SegmentFile file = SegmentFile.open(each);
      if (file == null) {
        Files.delete(each);
      } else {
        files.add(file);
      }
    }
    return files;
  }

  SegmentFile create(long queue, long first) throws IOException {
    ordinal++;
    String name = String.format("%012d-%016x%s", ordinal, queue, SUFFIX);
    SegmentFile file = SegmentFile.create(path.resolve(name), queue, first);
    force();
    return file;
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /** Makes new names survive a loss of power, where the system can. */
  void force() throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel directory = FileChannel.open(path, StandardOpenOption.READ)) {
        directory.force(true);
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
