package org.openpowerradar.softwarebridge.fleet;

import java.util.concurrent.CompletableFuture;

/** A bridge of a fleet, of the one generation or the other. */
interface Member {
  void start();

  CompletableFuture<Void> stop();
}
