package org.openpowerradar.appliance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where an appliance keeps everything; only its owner may look inside, one appliance at a time. */
public final class VarDirectory implements AutoCloseable {
  private final Path root;
  private final FileChannel lock;

  private VarDirectory(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Takes the directory, making it when absent.
   *
   * @throws CannotStartException when another appliance has it
   */
  public static VarDirectory open(Path directory) {
    Path root = PrivateFile.directory(directory.toAbsolutePath().normalize());
    try {
      FileChannel channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new CannotStartException(
            "Another appliance runs on " + root + ": end it, or choose -Dpowerradar.var=DIR.");
      }
      return new VarDirectory(root, channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path root() {
    return root;
  }

  /** The directory of one part, made when absent. */
  public Path directory(String name) {
    return PrivateFile.directory(root.resolve(name));
  }

  /** Unpacked programs; may be deleted at any time while nothing runs. */
  public Path programs() {
    return directory("programs");
  }

  /** The file the output of a program goes to. */
  public Path log(String name) {
    return directory("log").resolve(name + ".log");
  }

  /** A small fact kept from start to start, or the empty text. */
  public String recall(String name) {
    Path file = directory("state").resolve(name);
    try {
      return Files.exists(file) ? Files.readString(file).strip() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a small fact for the next start. */
  public void remember(String name, String value) {
    PrivateFile.write(directory("state").resolve(name), value + "\n");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException held) {
      return null;
    }
  }
}
