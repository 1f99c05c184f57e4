package org.openpowerradar.meter.control;

import java.util.List;
import org.openpowerradar.meter.control.file.Amounts;
import org.openpowerradar.meter.control.file.ParsedSeries;
import org.openpowerradar.meter.entity.MeterBucket;
import org.openpowerradar.meter.entity.MeterId;
import org.openpowerradar.meter.entity.imports.RowCounts;

/** Puts the amounts of a series into a meter. */
public final class Storing {
  private static final int ALL = Integer.MAX_VALUE;

  private final MeterBucketStore store;

  public Storing(MeterBucketStore store) {
    this.store = store;
  }

  /** Returns what it did to the amounts. */
  public RowCounts store(MeterId meter, ParsedSeries series) {
    Amounts amounts = series.amounts();
    List<MeterBucket> given = amounts.buckets().toList();
    BucketMerge merge = new BucketMerge(store.load(meter, series.from(), series.to(), ALL), given);
    store.remove(meter, merge.removed());
    store.add(meter, merge.added());
    return merge.counts();
  }
}
