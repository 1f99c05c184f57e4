package org.openpowerradar.account.boundary.audit;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Random;
import org.openpowerradar.account.control.audit.VerifyingStore;
import org.openpowerradar.account.entity.audit.ChainLink;
import org.openpowerradar.account.entity.audit.StoredEntry;

/** One way to change an audit trail behind the platform's back, at a place of its own. */
final class Tampering {
  private static final List<String> TEXTS =
      List.of("actor", "action", "target", "facts", "previous", "hash");
  private static final List<String> NUMBERS = List.of("recorded_at", "account");
  private static final List<String> FACTS = List.of("salt", "address", "details");

  /** What is done. */
  enum Kind {
    FLIP_A_BIT_OF_A_TEXT,
    FLIP_A_BIT_OF_A_NUMBER,
    FLIP_A_BIT_OF_THE_FACTS,
    DELETE_AN_ENTRY,
    DELETE_THE_FACTS,
    PUT_AN_ENTRY_BETWEEN,
    ADD_AN_ENTRY,
    SWAP_TWO_ENTRIES,
    CUT_OFF_THE_TAIL,
    COMPUTE_THE_REST_ANEW,
    FORGE_A_CHECKPOINT
  }

  private final Kind kind;
  private final Random random;
  private final int length;
  private final int signed;
  private final int every;
  private final int place;
  private final int signedPlace;
  private long firstPossible;
  private long lastPossible;

  /**
   * At a random place.
   *
   * @param length how many entries there are
   * @param signed the last entry that was signed
   * @param every how many entries lie between two checkpoints
   */
  Tampering(Kind kind, Random random, int length, int signed, int every) {
    this.kind = kind;
    this.random = random;
    this.length = length;
    this.signed = signed;
    this.every = every;
    this.place = 1 + random.nextInt(length);
    this.signedPlace = 1 + random.nextInt(signed);
    boolean isAnew = kind == Kind.COMPUTE_THE_REST_ANEW;
    firstPossible = isAnew ? (signedPlace - 1) / every * every + 1L : place;
    lastPossible = isAnew ? signedPlace : place;
  }

  /** Whether this entry may be named as the first bad one. */
  boolean isFirstBad(long entry) {
    return entry >= firstPossible && entry <= lastPossible;
  }

  void change(EntityManager entities) {
    switch (kind) {
      case FLIP_A_BIT_OF_A_TEXT -> flip(entities, "audit_entry", "id", one(TEXTS));
      case FLIP_A_BIT_OF_A_NUMBER -> flipNumber(entities, one(NUMBERS));
      case FLIP_A_BIT_OF_THE_FACTS -> flipFacts(entities);
      case DELETE_AN_ENTRY -> run(entities, "DELETE FROM audit_entry WHERE id = " + place);
      case DELETE_THE_FACTS -> run(entities, "DELETE FROM audit_fact WHERE entry = " + place);
      case PUT_AN_ENTRY_BETWEEN -> putBetween(entities);
      case ADD_AN_ENTRY -> add(entities);
      case SWAP_TWO_ENTRIES -> swap(entities);
      case CUT_OFF_THE_TAIL -> cutOff(entities);
      case COMPUTE_THE_REST_ANEW -> computeAnew(entities);
      default -> forge(entities);
    }
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static void run(EntityManager entities, String sql) {
    entities.createNativeQuery(sql).executeUpdate();
  }

  private void flip(EntityManager entities, String table, String key, String column) {
    String where = " WHERE " + key + " = " + place;
    String text =
        (String)
            entities
                .createNativeQuery("SELECT " + column + " FROM " + table + where)
                .getSingleResult();
    int at = random.nextInt(text.length());
    char flipped = (char) (text.charAt(at) ^ 1 << random.nextInt(5));
    set(entities, table, where, column, text.substring(0, at) + flipped + text.substring(at + 1));
  }

  private static void set(
      EntityManager entities, String table, String where, String column, Object value) {
    entities
        .createNativeQuery("UPDATE " + table + " SET " + column + " = :value" + where)
        .setParameter("value", value)
        .executeUpdate();
  }

  private void flipFacts(EntityManager entities) {
    String column = one(FACTS);
    if (column.equals("address")) {
      set(entities, "audit_fact", " WHERE entry = " + place, column, "192.0.2.66");
    } else {
      flip(entities, "audit_fact", "entry", column);
    }
  }

  private void flipNumber(EntityManager entities, String column) {
    long bit = 1L << random.nextInt(41);
    run(
        entities,
        "UPDATE audit_entry SET " + column + " = " + column + " ^ " + bit + " WHERE id = " + place);
  }

  /**
   * What comes after is moved up, so that there is no gap. Where it stands in the place of one that
   * was signed, nobody can tell whether those before it were changed as well.
   */
  private void putBetween(EntityManager entities) {
    String up = " + 1 WHERE %s >= " + place + " ORDER BY %s DESC";
    run(entities, "UPDATE audit_entry SET id = id" + up.formatted("id", "id"));
    run(entities, "UPDATE audit_fact SET entry = entry" + up.formatted("entry", "entry"));
    insert(entities, place);
    run(entities, "UPDATE audit_head SET id = id + 1");
    boolean isSigned = place % every == 0 && place <= signed;
    firstPossible = isSigned ? place - every + 1L : place;
    lastPossible = place + 1L;
  }

  private void add(EntityManager entities) {
    insert(entities, length + 1);
    firstPossible = length + 1L;
    lastPossible = length + 1L;
  }

  /** An entry that is right by itself. */
  private static void insert(EntityManager entities, int id) {
    List<StoredEntry> before = new VerifyingStore(entities).next(Math.max(0, id - 2), 1);
    boolean isFirst = id == 1;
    ChainLink link =
        new ChainLink(
            id,
            before.get(0).link().at(),
            "mallory",
            1,
            "grant.create",
            "person mallory",
            before.get(0).facts().hash(),
            isFirst ? ChainLink.START : before.get(0).hash());
    write(entities, "INSERT INTO audit_entry SET id = :id,", "", link);
    run(
        entities,
        "INSERT INTO audit_fact SELECT "
            + id
            + ", salt, address, details FROM audit_fact WHERE entry = "
            + before.get(0).link().id());
  }

  private static void write(EntityManager entities, String head, String tail, ChainLink link) {
    entities
        .createNativeQuery(
            head
                + " recorded_at = :at, actor = :actor, account = :account, action = :action,"
                + " target = :target, facts = :facts, previous = :previous, hash = :hash"
                + tail)
        .setParameter("id", link.id())
        .setParameter("at", link.at())
        .setParameter("actor", link.actor())
        .setParameter("account", link.account())
        .setParameter("action", link.action())
        .setParameter("target", link.target())
        .setParameter("facts", link.facts())
        .setParameter("previous", link.previous())
        .setParameter("hash", link.hash())
        .executeUpdate();
  }

  private void swap(EntityManager entities) {
    int other = place == length ? place - 1 : place + 1 + random.nextInt(length - place);
    firstPossible = Math.min(place, other);
    lastPossible = firstPossible;
    for (String[] each : new String[][] {{"audit_entry", "id"}, {"audit_fact", "entry"}}) {
      String update = "UPDATE " + each[0] + " SET " + each[1] + " = %d WHERE " + each[1] + " = %d";
      run(entities, update.formatted(-1, place));
      run(entities, update.formatted(place, other));
      run(entities, update.formatted(other, -1));
    }
  }

  /** And all that the database knows of it: only the checkpoints elsewhere remain. */
  private void cutOff(EntityManager entities) {
    firstPossible = signedPlace;
    lastPossible = signedPlace;
    run(entities, "DELETE FROM audit_entry WHERE id >= " + signedPlace);
    run(entities, "DELETE FROM audit_fact WHERE entry >= " + signedPlace);
    run(entities, "DELETE FROM audit_checkpoint WHERE id >= " + signedPlace);
    List<StoredEntry> last = new VerifyingStore(entities).next(Math.max(0, signedPlace - 2), 1);
    boolean isAll = signedPlace == 1;
    set(entities, "audit_head", "", "hash", isAll ? ChainLink.START : last.get(0).hash());
    set(entities, "audit_head", "", "id", signedPlace - 1L);
  }

  private void computeAnew(EntityManager entities) {
    run(entities, "DELETE FROM audit_checkpoint WHERE id >= " + signedPlace);
    String previous = null;
    for (StoredEntry each : new VerifyingStore(entities).next(signedPlace - 1L, length)) {
      ChainLink was = each.link();
      ChainLink link =
          new ChainLink(
              was.id(),
              was.at(),
              was.id() == signedPlace ? "mallory" : was.actor(),
              was.account(),
              was.action(),
              was.target(),
              was.facts(),
              previous == null ? was.previous() : previous);
      previous = link.hash();
      write(entities, "UPDATE audit_entry SET", " WHERE id = :id", link);
    }
    set(entities, "audit_head", "", "hash", previous);
  }

  /** Its own signature does not help: it is not the key's. */
  private void forge(EntityManager entities) {
    int forged = (signedPlace + every - 1) / every * every;
    firstPossible = forged;
    lastPossible = forged;
    String column = one(List.of("hash", "signature"));
    String where = " WHERE id = " + forged;
    String text =
        (String)
            entities
                .createNativeQuery("SELECT " + column + " FROM audit_checkpoint" + where)
                .getSingleResult();
    String first = text.charAt(0) == 'a' ? "b" : "a";
    set(entities, "audit_checkpoint", where, column, first + text.substring(1));
  }

  @Override
  public String toString() {
    return kind + " at " + place + " or " + signedPlace;
  }
}
