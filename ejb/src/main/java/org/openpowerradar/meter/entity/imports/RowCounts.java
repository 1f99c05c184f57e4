package org.openpowerradar.meter.entity.imports;

/**
 * What an import did to the amounts of meters.
 *
 * @param added not known before
 * @param equal known already, left as they are
 * @param changed another number before
 * @param replaced earlier amounts over other intervals that gave way to these
 */
public record RowCounts(long added, long equal, long changed, long replaced) {
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

  /** Returns both together. */
  public RowCounts plus(RowCounts other) {
    return new RowCounts(
        added + other.added,
        equal + other.equal,
        changed + other.changed,
        replaced + other.replaced);
  }
}
