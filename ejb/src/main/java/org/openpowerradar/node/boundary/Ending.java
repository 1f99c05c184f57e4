package org.openpowerradar.node.boundary;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the application on this node is about to end; whoever works for long looks here. */
@ApplicationScoped
public class Ending {
  private volatile boolean begun;

  /** From now on, until the application is gone. */
  public void begin() {
    begun = true;
  }

  /** Whether no work should be begun any more. */
  public boolean hasBegun() {
    return begun;
  }
}
