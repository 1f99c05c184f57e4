package org.openpowerradar.energy.control;

import java.util.List;
import java.util.stream.Stream;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.site.boundary.PhaseParameters;

/**
 * What a phase of a device is computed from, for a span of time.
 *
 * @param parameters of the phase, with the span in which they are valid
 * @param voltmeters parameters of power meters whose measured volts are used, the first one valid
 *     counts; empty: the volts are fixed
 */
public record PhaseFeed(PhaseParameters parameters, List<PhaseParameters> voltmeters) {

  /** Where its power comes from: measured watts, or a current. */
  public Probe power() {
    return parameters.isMeter() ? probe(parameters, Channel.POWER_1) : amperes();
  }

  /** Where its current comes from. */
  public Probe amperes() {
    return parameters.isMeter()
        ? probe(parameters, Channel.CURRENT_1)
        : new Probe(parameters.sensor(), Channel.CURRENT);
  }

  /** Everything that is needed. */
  public Stream<Probe> probes() {
    Stream<Probe> volts = voltmeters.stream().map(this::volts);
    return Stream.concat(Stream.of(power(), amperes()), volts);
  }

  /** Where volts of the same phase come from. */
  public Probe volts(PhaseParameters voltmeter) {
    return new Probe(voltmeter.sensor(), Channel.VOLTAGE_1.onPhase(parameters.phase()));
  }

  /** Power of a raw unit at fixed volts; a power meter measures in watts [W]. */
  public double wattsPerRaw() {
    return parameters.isMeter() ? parameters.conductors() : parameters.wattsPerRaw();
  }

  /** Power of a raw unit at measured volts [W]. */
  public double wattsPerRaw(double volts) {
    return parameters.amperesPerRaw() * volts * parameters.powerFactor();
  }

  /** Whether an instant [ms since 1970 UTC] lies within the span. */
  public boolean isValidAt(long instant) {
    return isValidAt(parameters, instant);
  }

  static boolean isValidAt(PhaseParameters parameters, long instant) {
    return instant >= parameters.validFrom().toEpochMilli()
        && (parameters.validTo() == null || instant < parameters.validTo().toEpochMilli());
  }

  private static Probe probe(PhaseParameters parameters, Channel first) {
    return new Probe(parameters.sensor(), first.onPhase(parameters.phase()));
  }
}
