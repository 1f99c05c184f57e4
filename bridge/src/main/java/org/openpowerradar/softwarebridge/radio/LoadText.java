package org.openpowerradar.softwarebridge.radio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Reads the load language of profile files: terms joined by {@code +}, figures in watts and
 * minutes.
 *
 * <pre>
 * base 120 + hours mon-fri 07:30-18:30 900 + noise 5
 * cycle 1800 on 12 off 18 during mon-fri 06:00-20:00
 * bursts 2200 lasting 3 resting 20 during daily 07:00-18:00
 * circuits + base 350                   (mains only: all other devices and 350 W)
 * </pre>
 */
final class LoadText {
  private final String text;
  private final Deque<String> words;
  private long seed;
  private Load load = Loads.base(0);
  private double noise;
  private boolean circuits;

  private LoadText(String text, long seed) {
    this.text = text;
    this.seed = seed;
    this.words = new ArrayDeque<>(List.of(text.strip().split("\\s+")));
  }

  /**
   * What a text stands for.
   *
   * @param circuits whether the load of all other devices comes on top
   */
  record Meaning(Load load, boolean circuits) {}

  static Meaning read(String text, long seed) {
    LoadText reading = new LoadText(text, seed);
    reading.terms();
    Load own =
        reading.noise > 0
            ? Loads.restless(reading.load, reading.noise, seed ^ 0x5EEDL)
            : reading.load;
    return new Meaning(own, reading.circuits);
  }

  private void terms() {
    term();
    while (!words.isEmpty()) {
      expect("+");
      term();
    }
  }

  private void term() {
    seed += 101; // terms of one device vary independently
    switch (next()) {
      case "base" -> load = load.plus(Loads.base(number()));
      case "hours" -> {
        Schedule schedule = schedule();
        load = load.plus(Loads.hours(number(), schedule, seed));
      }
      case "cycle" -> load = load.plus(Loads.cycle(number(), spell("on", "off"), during(), seed));
      case "bursts" ->
          load = load.plus(Loads.bursts(number(), spell("lasting", "resting"), during(), seed));
      case "noise" -> noise = number() / 100;
      case "circuits" -> circuits = true;
      default -> throw unreadable("a term is base, hours, cycle, bursts, noise or circuits");
    }
  }

  private Loads.Spell spell(String run, String rest) {
    expect(run);
    double lasting = positive();
    expect(rest);
    return new Loads.Spell(lasting, positive());
  }

  private Schedule during() {
    if (!"during".equals(words.peek())) {
      return Schedule.ALWAYS;
    }
    next();
    return schedule();
  }

  private Schedule schedule() {
    String days = next();
    String hours = next();
    try {
      return ScheduleText.read(days, hours);
    } catch (IllegalArgumentException reason) {
      throw unreadable(reason.getMessage());
    }
  }

  private double positive() {
    double number = number();
    if (number <= 0) {
      throw unreadable("minutes must be above 0");
    }
    return number;
  }

  private double number() {
    try {
      double number = Double.parseDouble(next());
      if (number >= 0 && number < 1e7) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      throw unreadable("a number is missing");
    }
    throw unreadable("numbers run from 0 to 9 999 999");
  }

  private void expect(String word) {
    if (!word.equals(next())) {
      throw unreadable("'" + word + "' is missing");
    }
  }

  private String next() {
    String word = words.poll();
    if (word == null) {
      throw unreadable("it ends too early");
    }
    return word;
  }

  private ProfileException unreadable(String reason) {
    return new ProfileException("load '" + text + "': " + reason);
  }
}
