package org.openpowerradar.softwarebridge.radio;

/**
 * The shapes a {@link Load} can have; minutes are counted in real time, hours by the wall clock.
 */
final class Loads {
  private static final int PEOPLE_VARY = 600; // [s]

  private Loads() {}

  /** On all the time. */
  static Load base(double watts) {
    return moment -> watts;
  }

  /** On during the schedule, with edges that differ by up to ten minutes from day to day. */
  static Load hours(double watts, Schedule schedule, long seed) {
    return moment -> schedule.covers(moment, seed, PEOPLE_VARY) ? watts : 0;
  }

  /** A thermostat: on and off in turn, each run up to a quarter longer or shorter. */
  static Load cycle(double watts, Spell spell, Schedule schedule, long seed) {
    double period = spell.lastingMinutes() + spell.restMinutes();
    return moment -> {
      if (!schedule.covers(moment)) {
        return 0;
      }
      double place = moment.minuteOfEpoch() / period + Noise.at(seed, 0);
      long turn = (long) Math.floor(place);
      double on = spell.lastingMinutes() / period * (0.75 + 0.5 * Noise.at(seed, turn));
      double into = place - turn;
      double start = into * period < 0.3 ? 1.6 : 1; // a motor draws more in its first seconds
      return into < on ? watts * start : 0;
    };
  }

  /** Now and then: at most one run in each stretch of run and rest, two times in three. */
  static Load bursts(double watts, Spell spell, Schedule schedule, long seed) {
    double stretch = spell.lastingMinutes() + spell.restMinutes();
    return moment -> {
      if (!schedule.covers(moment)) {
        return 0;
      }
      double place = moment.minuteOfEpoch() / stretch + Noise.at(seed, 0);
      long turn = (long) Math.floor(place);
      double lasting = spell.lastingMinutes() / stretch * (0.5 + Noise.at(seed + 1, turn));
      double begins = Noise.at(seed + 2, turn) * Math.max(0, 1 - lasting);
      double into = place - turn;
      boolean happens = Noise.at(seed + 3, turn) < 0.67;
      return happens && into >= begins && into < begins + lasting ? watts : 0;
    };
  }

  /** The load wandering by up to the given part, slowly over minutes and a little in seconds. */
  static Load restless(Load load, double part, long seed) {
    return moment -> {
      double watts = load.watts(moment);
      if (watts == 0) {
        return 0;
      }
      double slow = Noise.smooth(seed, moment.minuteOfEpoch() / 7);
      double fast = Noise.smooth(seed + 1, moment.epochMillis() / 9_000.0);
      return watts * Math.max(0, 1 + part * (0.8 * slow + 0.2 * fast));
    };
  }

  /**
   * How long a run and the rest after it last on average.
   *
   * @param lastingMinutes positive
   * @param restMinutes positive
   */
  record Spell(double lastingMinutes, double restMinutes) {}
}
