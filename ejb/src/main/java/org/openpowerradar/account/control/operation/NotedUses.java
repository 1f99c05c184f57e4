package org.openpowerradar.account.control.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openpowerradar.account.entity.operation.LentUse;

/**
 * Uses of lent access that are on record already, so that not every look at a page writes. Forgets
 * all of them when the hour is over or there are many; forgetting costs a write, nothing more.
 */
@ApplicationScoped
public class NotedUses {
  private static final int MOST = 10_000;

  private final Set<LentUse> noted = ConcurrentHashMap.newKeySet();
  private volatile long hour;

  /** Returns whether the use is on record for certain. */
  public boolean contains(LentUse use) {
    return noted.contains(use);
  }

  /** Remembers a use that is on record. */
  public void add(LentUse use) {
    if (use.hour() != hour || noted.size() >= MOST) {
      noted.clear();
      hour = use.hour();
    }
    noted.add(use);
  }
}
