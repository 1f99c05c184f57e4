package org.openpowerradar.site.control.setup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.ElectricalParameters;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;

/** What a device, or a sensor, is measured with over time; spans of a phase never overlap. */
public final class PhaseRows {
  private final List<ElectricalParameters> rows;

  /** Takes all rows of one device, or all of one sensor. */
  public PhaseRows(List<ElectricalParameters> rows) {
    this.rows = rows;
  }

  /**
   * What moving leaves behind.
   *
   * @param gone rows that began no earlier than the move, to be removed first
   * @param added rows of the new device
   */
  public record Moved(List<ElectricalParameters> gone, List<ElectricalParameters> added) {}

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns whether every phase that a sensor measures at a moment or later is one of those. */
  public boolean liesWithin(PhaseSet phases, Instant moment) {
    return after(moment).stream().allMatch(row -> phases.contains(row.phase()));
  }

  /** Returns the rows of a phase that reach beyond a moment. */
  public List<ElectricalParameters> after(int phase, Instant moment) {
    return after(moment).stream().filter(row -> row.phase() == phase).toList();
  }

  /** Returns the rows that reach beyond a moment. */
  public List<ElectricalParameters> after(Instant moment) {
    return rows.stream()
        .filter(row -> row.validTo().filter(end -> !end.isAfter(moment)).isEmpty())
        .toList();
  }

  /** Ends all rows; returns those that would be left without a span: they are to be removed. */
  public List<ElectricalParameters> endAll(Instant moment) {
    return end(after(moment), moment);
  }

  /**
   * Ends the rows of a phase; returns those that would be left without a span.
   *
   * @throws SetupException if no sensor measures the phase then or later
   */
  public List<ElectricalParameters> end(int phase, Instant moment) {
    List<ElectricalParameters> ending = after(phase, moment);
    if (ending.isEmpty()) {
      throw new SetupException(SetupError.PHASE_EMPTY);
    }
    return end(ending, moment);
  }

  /** Moves what measures some phases to another device from a moment on. */
  public Moved move(PhaseSet phases, Device to, Instant moment) {
    List<ElectricalParameters> added = new ArrayList<>();
    List<ElectricalParameters> moving =
        after(moment).stream().filter(row -> phases.contains(row.phase())).toList();
    for (ElectricalParameters row : moving) {
      Instant from = row.validFrom().isAfter(moment) ? row.validFrom() : moment;
      added.add(row.at(to, from));
    }
    return new Moved(end(moving, moment), added);
  }

  private static List<ElectricalParameters> end(List<ElectricalParameters> ending, Instant moment) {
    List<ElectricalParameters> gone = new ArrayList<>();
    for (ElectricalParameters row : ending) {
      if (row.validFrom().isBefore(moment)) {
        row.until(moment);
      } else {
        gone.add(row);
      }
    }
    return gone;
  }
}
