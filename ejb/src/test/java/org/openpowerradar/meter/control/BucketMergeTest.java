package org.openpowerradar.meter.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.meter.entity.MeterBucket;
import org.openpowerradar.meter.entity.imports.RowCounts;

class BucketMergeTest {
  private static final MeterBucket HOUR = bucket(3_600, 3_600, "4");
  private static final List<MeterBucket> QUARTERS =
      List.of(
          bucket(3_600, 900, "1"),
          bucket(4_500, 900, "1"),
          bucket(5_400, 900, "1"),
          bucket(6_300, 900, "1"));

  @Test
  void merge_whenTheSameAgain_thenNothingToDo() {
    BucketMerge merge = new BucketMerge(QUARTERS, QUARTERS);

    assertEquals(new RowCounts(0, 4, 0, 0), merge.counts());
    assertEquals(List.of(), merge.added());
    assertEquals(List.of(), merge.removed());
  }

  @Test
  void merge_whenAnAmountDiffers_thenItIsChanged() {
    BucketMerge merge = new BucketMerge(List.of(HOUR), List.of(bucket(3_600, 3_600, "5")));

    assertEquals(new RowCounts(0, 0, 1, 0), merge.counts());
    assertEquals(List.of(3_600L), merge.removed());
  }

  @Test
  void merge_whenOnlyDecimalsAreWrittenOtherwise_thenEqual() {
    BucketMerge merge = new BucketMerge(List.of(HOUR), List.of(bucket(3_600, 3_600, "4.000")));

    assertEquals(new RowCounts(0, 1, 0, 0), merge.counts());
  }

  @Test
  void merge_whenAnHourComesOverItsQuarters_thenTheyGiveWay() {
    BucketMerge merge = new BucketMerge(QUARTERS, List.of(HOUR));

    assertEquals(new RowCounts(1, 0, 0, 4), merge.counts());
    assertEquals(List.of(3_600L, 4_500L, 5_400L, 6_300L), merge.removed());
  }

  @Test
  void merge_whenAQuarterComesIntoAnHour_thenTheHourGivesWay() {
    BucketMerge merge = new BucketMerge(List.of(HOUR), QUARTERS.subList(2, 3));

    assertEquals(new RowCounts(1, 0, 0, 1), merge.counts());
    assertEquals(List.of(3_600L), merge.removed());
  }

  @Test
  void merge_whenOthersLieBesideIt_thenTheyStay() {
    List<MeterBucket> known = List.of(bucket(0, 3_600, "1"), bucket(7_200, 3_600, "1"));

    BucketMerge merge = new BucketMerge(known, List.of(HOUR));

    assertEquals(new RowCounts(1, 0, 0, 0), merge.counts());
    assertEquals(List.of(), merge.removed());
  }

  private static MeterBucket bucket(long start, int seconds, String amount) {
    return new MeterBucket(start, seconds, new BigDecimal(amount));
  }
}
