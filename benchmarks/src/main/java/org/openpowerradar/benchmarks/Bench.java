package org.openpowerradar.benchmarks;

import org.openpowerradar.appliance.host.Progress;
import org.openpowerradar.benchmarks.platform.MeasuredPlatform;
import org.openpowerradar.benchmarks.platform.Sample;

/**
 * What every measurement needs.
 *
 * @param platform what is measured
 * @param sizes how much
 * @param progress tells whoever waits
 */
record Bench(MeasuredPlatform platform, Sizes sizes, Progress progress) {
  /** Tells a measurement and hands it on. */
  Sample told(String what, Sample sample) {
    progress.say(
        String.format(
            "%s: %,.0f readings/s; CPU us a reading: Payara %.2f, database %.2f, generator %.2f",
            what,
            sample.rate(),
            sample.payaraMicros(),
            sample.databaseMicros(),
            sample.generatorMicros()));
    return sample;
  }
}
