package org.openpowerradar.softwarebridge.store;

import java.io.IOException;
import java.nio.file.Path;

/** Another process uses the store directory. */
public final class StoreInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  StoreInUseException(Path directory) {
    super("the store " + directory + " is in use by another bridge process");
  }
}
