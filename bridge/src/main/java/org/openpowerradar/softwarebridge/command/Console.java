package org.openpowerradar.softwarebridge.command;

import java.io.PrintWriter;
import java.time.Duration;
import org.openpowerradar.softwarebridge.cloud.Ending;
import org.openpowerradar.softwarebridge.cloud.LinkListener;

/** Tells a person when the connection comes and goes. */
class Console implements LinkListener {
  private final PrintWriter out;

  Console(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void opened(Opened opened) {
    say("connected: %s, session %d", opened.protection(), opened.session());
  }

  @Override
  public void ended(Ending ending, Duration wait) {
    if (wait.isZero()) {
      say("disconnected: %s", ending.reason());
    } else {
      double seconds = wait.toMillis() / 1000.0;
      say("not connected: %s; next attempt in %.1f s", ending.reason(), seconds);
    }
  }

  final void say(String format, Object... values) {
    out.println(String.format(format, values));
    out.flush();
  }
}
