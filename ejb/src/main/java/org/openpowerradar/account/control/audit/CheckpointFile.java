package org.openpowerradar.account.control.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.openpowerradar.account.entity.audit.Checkpoint;

/** The file outside the database that checkpoints are appended to, a line each. */
public final class CheckpointFile {
  private static final System.Logger LOGGER = System.getLogger(CheckpointFile.class.getName());

  private final Path file;

  /** A file that need not exist. */
  public CheckpointFile(Path file) {
    this.file = file;
  }

  /** Appends a line; if that fails, the log says so and has the line all the same. */
  public void append(Checkpoint checkpoint) {
    try {
      Files.write(
          file,
          List.of(checkpoint.line()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException unwritable) {
      LOGGER.log(
          System.Logger.Level.ERROR,
          "A checkpoint of the audit trail is not written to {0}: {1}",
          file,
          unwritable);
    }
  }
}
