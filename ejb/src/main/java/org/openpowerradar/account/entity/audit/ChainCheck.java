package org.openpowerradar.account.entity.audit;

import java.security.PublicKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks at the whole chain, entry by entry from the first: is each what its hash says, does it
 * follow the one before it, does the chain agree with what was signed. Needs little memory however
 * long the chain is. The same in the platform and in the command {@code verify-audit}.
 */
public final class ChainCheck {

  /** Action of an entry that says that a person was erased; its target is {@code person ID}. */
  public static final String PERSON_ERASED = "person.erase";

  /** Action of an entry that says that an account was erased; its target is {@code account N}. */
  public static final String ACCOUNT_ERASED = "account.erase";

  private final TreeMap<Long, Checkpoint> signed = new TreeMap<>();
  private final Map<Whose, Long> forgotten = new HashMap<>();
  private String hash = ChainLink.START;
  private long last;
  private long at;
  private boolean broken;
  private ChainFault fault;

  /** Who may have asked for the facts of an entry to be forgotten. */
  private record Whose(String actor, long account) {}

  /**
   * Begins.
   *
   * @param checkpoints in any order; one that was not signed with the key is a fault of the entry
   *     it is about
   * @param key of the signatures; null: checkpoints are left out
   */
  public ChainCheck(Collection<Checkpoint> checkpoints, PublicKey key) {
    if (key != null) {
      for (Checkpoint each : checkpoints) {
        if (each.isSignedBy(key)) {
          put(each);
        } else {
          note(each.id(), "a checkpoint about it bears no valid signature");
        }
      }
    }
  }

  private void put(Checkpoint checkpoint) {
    Checkpoint other = signed.put(checkpoint.id(), checkpoint);
    if (other != null && !other.hash().equals(checkpoint.hash())) {
      note(checkpoint.id(), "two checkpoints about it say different things");
    }
  }

  /** Looks at the next entry, by id; returns whether the chain goes on behind it. */
  public boolean next(StoredEntry entry) {
    ChainLink link = entry.link();
    if (link.id() != last + 1) {
      breaks(last + 1, "it is missing");
    } else if (!link.previous().equals(hash) || !link.hash().equals(entry.hash())) {
      breaks(link.id(), "it is not what its hash says, or does not follow the one before it");
    } else if (link.at() < at) {
      breaks(link.id(), "it is dated before the one before it");
    } else if (entry.facts() != null && !entry.facts().hash().equals(link.facts())) {
      breaks(link.id(), "its address or details are not what its hash says");
    } else {
      follow(entry);
    }
    return !broken;
  }

  private void breaks(long entry, String reason) {
    broken = true;
    note(entry, reason);
  }

  private void follow(StoredEntry entry) {
    ChainLink link = entry.link();
    last = link.id();
    at = link.at();
    hash = entry.hash();
    if (entry.facts() == null) {
      forgotten.putIfAbsent(new Whose(link.actor(), link.account()), last);
    }
    if (link.action().equals(PERSON_ERASED)) {
      forgotten.keySet().removeIf(each -> ("person " + each.actor()).equals(link.target()));
    } else if (link.action().equals(ACCOUNT_ERASED)) {
      forgotten.keySet().removeIf(each -> ("account " + each.account()).equals(link.target()));
    }
    Checkpoint checkpoint = signed.get(last);
    if (checkpoint != null && !checkpoint.hash().equals(hash)) {
      Long before = signed.lowerKey(last);
      note(before == null ? 1 : before + 1, "it or one up to " + last + " is not what was signed");
    }
  }

  /**
   * Ends after the last entry.
   *
   * @param headId the newest entry by the note that the platform keeps
   * @param headHash its hash by that note
   * @return the first bad entry; empty: all is well
   */
  public Optional<ChainFault> end(long headId, String headHash) {
    if (broken) {
      return Optional.of(fault);
    }
    long newest = signed.isEmpty() ? headId : Math.max(headId, signed.lastKey());
    if (newest > last) {
      note(last + 1, "it is missing: the chain once reached " + newest);
    } else if (headId < last) {
      note(headId + 1, "it was not added by the platform");
    } else if (!headHash.equals(hash)) {
      note(last, "it is not what the platform noted as the newest");
    }
    forgotten.values().stream()
        .min(Long::compare)
        .ifPresent(first -> note(first, "its address and details are gone, and nobody was erased"));
    return Optional.ofNullable(fault);
  }

  /** The newest entry that is as it should be. */
  public long last() {
    return last;
  }

  /** The first bad entry counts, whatever is found first. */
  private void note(long entry, String reason) {
    if (fault == null || entry < fault.entry()) {
      fault = new ChainFault(entry, reason);
    }
  }
}
