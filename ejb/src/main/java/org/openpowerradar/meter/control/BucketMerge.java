package org.openpowerradar.meter.control;

import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.meter.entity.MeterBucket;
import org.openpowerradar.meter.entity.imports.RowCounts;

/**
 * What new amounts of a meter do to those it has: the same interval keeps or changes its amount,
 * and an earlier amount over other intervals that the new ones touch gives way, so that nothing
 * counts twice. Doing it again changes nothing.
 */
final class BucketMerge {
  private final List<Long> removed = new ArrayList<>();
  private final List<MeterBucket> added = new ArrayList<>();
  private long fresh;
  private long equal;
  private long changed;
  private long replaced;

  /** Both by start, neither with overlaps of its own. */
  BucketMerge(List<MeterBucket> known, List<MeterBucket> given) {
    int next = 0;
    for (MeterBucket bucket : given) {
      MeterBucket same = null;
      while (next < known.size() && known.get(next).start() < bucket.end()) {
        MeterBucket old = known.get(next++);
        if (old.start() == bucket.start() && old.seconds() == bucket.seconds()) {
          same = old;
        } else if (old.end() > bucket.start()) {
          removed.add(old.start());
          replaced++;
        }
      }
      place(bucket, same);
    }
  }

  private void place(MeterBucket bucket, MeterBucket same) {
    if (same == null) {
      fresh++;
      added.add(bucket);
    } else if (same.amount().compareTo(bucket.amount()) == 0) {
      equal++;
    } else {
      changed++;
      removed.add(same.start());
      added.add(bucket);
    }
  }

  /** Starts of the amounts to take away. */
  List<Long> removed() {
    return removed;
  }

  /** Amounts to store. */
  List<MeterBucket> added() {
    return added;
  }

  RowCounts counts() {
    return new RowCounts(fresh, equal, changed, replaced);
  }
}
