package org.openpowerradar.bulk.boundary;

import java.util.List;
import org.openpowerradar.bulk.entity.SetupLine;
import org.openpowerradar.bulk.entity.SetupLine.State;

/**
 * What a file would do.
 *
 * @param token names it; needed to confirm it
 * @param lines in the order of the file
 * @param stopped whether so many rows were refused that the others were not tried
 */
public record SetupPreview(String token, List<SetupLine> lines, boolean stopped) {

  /** Returns how many rows are in a state. */
  public long count(State state) {
    return lines.stream().filter(line -> line.state() == state).count();
  }

  /** Returns whether it can be confirmed: no row is wrong, and something is to be done. */
  public boolean isReady() {
    return count(State.WRONG) == 0 && lines.stream().anyMatch(SetupLine::isEffective);
  }
}
