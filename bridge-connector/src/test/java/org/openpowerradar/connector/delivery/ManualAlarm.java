package org.openpowerradar.connector.delivery;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.openpowerradar.connector.inflow.Alarm;

/** Time that passes only when the test says so. */
final class ManualAlarm implements Alarm {
  private final Queue<Appointment> appointments =
      new PriorityQueue<>(Comparator.comparing(Appointment::at));
  private Duration now = Duration.ZERO;

  /** A task and when to run it. */
  private record Appointment(Duration at, Runnable task) {}

  @Override
  public void after(Duration delay, Runnable task) {
    appointments.add(new Appointment(now.plus(delay), task));
  }

  void pass(Duration time) {
    now = now.plus(time);
    while (!appointments.isEmpty() && appointments.peek().at().compareTo(now) <= 0) {
      appointments.remove().task().run();
    }
  }
}
