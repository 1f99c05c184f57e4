package org.openpowerradar.site.entity.setup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openpowerradar.site.entity.ConnectionType;

/**
 * Which phases of its panel a device uses.
 *
 * @param bits bit 0 is L1, bit 2 is L3; 1..7
 */
public record PhaseSet(int bits) {
  private static final int MOST = 3;

  /**
   * Checks the bits.
   *
   * @throws SetupException if there is none, or one beyond L3
   */
  public PhaseSet {
    if (bits < 1 || bits >= 1 << MOST) {
      throw new SetupException(SetupError.PHASES);
    }
  }

  /** Returns the set of some phases, each 1..3. */
  public static PhaseSet of(int... phases) {
    int bits = 0;
    for (int phase : phases) {
      if (phase < 1 || phase > MOST) {
        throw new SetupException(SetupError.PHASES);
      }
      bits |= 1 << phase - 1;
    }
    return new PhaseSet(bits);
  }

  /** Returns the set of phase 1 and all up to another, 1..3. */
  public static PhaseSet upTo(int phase) {
    return of(IntStream.rangeClosed(1, phase).toArray());
  }

  /** Returns what a device may use of a panel: single phases, then pairs, then all. */
  public static List<PhaseSet> options(ConnectionType panel) {
    return IntStream.range(1, 1 << panel.phases())
        .mapToObj(PhaseSet::new)
        .sorted(
            java.util.Comparator.comparingInt((PhaseSet set) -> set.phases().size())
                .thenComparing(PhaseSet::bits))
        .toList();
  }

  public boolean contains(int phase) {
    return phase >= 1 && phase <= MOST && (bits & 1 << phase - 1) != 0;
  }

  /** Returns the phases in order. */
  public List<Integer> phases() {
    return IntStream.rangeClosed(1, MOST).filter(this::contains).boxed().toList();
  }

  /** Returns the last phase, 1..3. */
  public int highest() {
    return phases().get(phases().size() - 1);
  }

  /** Returns this one without some phases. */
  public PhaseSet without(PhaseSet others) {
    return new PhaseSet(bits & ~others.bits);
  }

  public boolean containsAll(PhaseSet others) {
    return (bits & others.bits) == others.bits;
  }

  /** Returns it as electricians write it, such as {@code L1+L3}. */
  @Override
  public String toString() {
    return phases().stream().map(phase -> "L" + phase).collect(Collectors.joining("+"));
  }
}
