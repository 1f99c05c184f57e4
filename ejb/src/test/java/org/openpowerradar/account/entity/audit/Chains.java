package org.openpowerradar.account.entity.audit;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A chain of a test's own. */
final class Chains {
  final List<StoredEntry> entries = new ArrayList<>();
  final List<Checkpoint> checkpoints = new ArrayList<>();
  private final KeyPair keys = newKeys();

  private static KeyPair newKeys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  PublicKey key() {
    return keys.getPublic();
  }

  /** Adds an entry in account 4. */
  Chains add(String actor, String action, String target) {
    EntryFacts facts = new EntryFacts("00", "192.0.2.7", "name=" + entries.size());
    long id = entries.size() + 1L;
    String previous = entries.isEmpty() ? ChainLink.START : newest().hash();
    ChainLink link =
        new ChainLink(id, 1_000 * id, actor, 4, action, target, facts.hash(), previous);
    entries.add(new StoredEntry(link, link.hash(), facts));
    return this;
  }

  StoredEntry newest() {
    return entries.get(entries.size() - 1);
  }

  /** Signs the newest entry. */
  Checkpoint sign() {
    long id = newest().link().id();
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(keys.getPrivate());
      signer.update(Checkpoint.statement(id, 5, newest().hash()).getBytes());
      Checkpoint signed =
          new Checkpoint(id, 5, newest().hash(), Base64.getEncoder().encodeToString(signer.sign()));
      checkpoints.add(signed);
      return signed;
    } catch (java.security.GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Takes away the address and the details of an entry. */
  void forget(int id) {
    StoredEntry entry = entries.get(id - 1);
    entries.set(id - 1, new StoredEntry(entry.link(), entry.hash(), null));
  }

  /** The first bad entry, if the platform noted the newest as its last. */
  Optional<Long> firstBad() {
    return firstBad(newest().link().id(), newest().hash());
  }

  Optional<Long> firstBad(long headId, String headHash) {
    ChainCheck check = new ChainCheck(checkpoints, key());
    boolean goesOn = true;
    for (StoredEntry entry : entries) {
      goesOn = goesOn && check.next(entry);
    }
    return check.end(headId, headHash).map(ChainFault::entry);
  }
}
