package org.openpowerradar.account.entity.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
  private final Chains chain = new Chains();

  @BeforeEach
  void fiveEntries() {
    chain.add("anna", "site.create", "site 1");
    chain.add("ben", "site.change", "site 1");
    chain.sign();
    chain.add("anna", "key.rotate", "bridge 7");
    chain.add("ben", "site.change", "site 2");
    chain.sign();
    chain.add("anna", "site.change", "site 1");
  }

  @Test
  void end_whenNothingWasChanged_thenAllIsWell() {
    assertEquals(Optional.empty(), chain.firstBad());
  }

  @Test
  void end_whenTheTailIsCutOff_thenTheFirstMissingIsNamed() {
    StoredEntry newest = chain.newest();
    chain.entries.remove(4);

    assertEquals(Optional.of(5L), chain.firstBad(newest.link().id(), newest.hash()), "by the head");
    chain.entries.remove(3);
    assertEquals(Optional.of(4L), chain.firstBad(), "by the checkpoint");
  }

  @Test
  void end_whenTheWholeChainIsComputedAnew_thenTheFirstSinceTheLastCheckpointThatAgrees() {
    Chains other = new Chains();
    other.add("anna", "site.create", "site 1");
    other.add("ben", "site.change", "site 1");
    other.add("anna", "key.rotate", "bridge 8");
    other.add("ben", "site.change", "site 2");
    other.add("anna", "site.change", "site 1");
    chain.entries.clear();
    chain.entries.addAll(other.entries);

    assertEquals(Optional.of(3L), chain.firstBad());
  }

  @Test
  void end_whenAnEntryWasAddedBesideThePlatform_thenThatOne() {
    StoredEntry newest = chain.newest();
    chain.add("mallory", "grant.create", "person mallory");

    assertEquals(Optional.of(6L), chain.firstBad(newest.link().id(), newest.hash()));
  }

  @Test
  void end_whenFactsAreGoneAndNobodyWasErased_thenTheFirstOfThem() {
    chain.forget(4);
    chain.forget(2);

    assertEquals(Optional.of(2L), chain.firstBad());
  }

  @Test
  void end_whenAPersonWasErasedLater_thenHerFactsMayBeGoneAndNoOthers() {
    chain.add("dora", ChainCheck.PERSON_ERASED, "person anna");
    chain.forget(1);
    chain.forget(3);
    assertEquals(Optional.empty(), chain.firstBad());

    chain.forget(2);
    assertEquals(Optional.of(2L), chain.firstBad());
  }

  @Test
  void end_whenTheAccountWasErasedLater_thenAllItsFactsMayBeGone() {
    chain.add("otto", ChainCheck.ACCOUNT_ERASED, "account 4");
    chain.forget(2);
    chain.forget(5);

    assertEquals(Optional.empty(), chain.firstBad());
  }

  @Test
  void end_whenFactsAreGoneThatCameAfterTheErasure_thenTheyAreMissed() {
    chain.add("dora", ChainCheck.PERSON_ERASED, "person anna");
    chain.add("anna", "site.change", "site 1");
    chain.forget(7);

    assertEquals(Optional.of(7L), chain.firstBad());
  }

  @Test
  void end_whenACheckpointWasForged_thenItsEntryIsNamed() {
    Checkpoint signed = chain.checkpoints.get(1);
    chain.checkpoints.set(
        1, new Checkpoint(3, signed.at(), chain.entries.get(2).hash(), signed.signature()));

    assertEquals(Optional.of(3L), chain.firstBad());
  }

  @Test
  void checkpoint_whenWrittenAndRead_thenTheSame() {
    Checkpoint signed = chain.checkpoints.get(0);

    assertEquals(Optional.of(signed), Checkpoint.read(signed.line() + "\n"));
    assertEquals(Optional.empty(), Checkpoint.read("nothing of the kind"));
    assertTrue(signed.isSignedBy(chain.key()));
    assertFalse(signed.isSignedBy(new Chains().key()));
  }
}
