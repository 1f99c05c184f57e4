package org.openpowerradar.appliance.host;

import java.io.PrintWriter;
import java.io.Writer;

/** Tells the person who waits what is being done, each line with the seconds since the start. */
public final class Progress {
  private final PrintWriter out;
  private final long start = System.nanoTime();

  public Progress(PrintWriter out) {
    this.out = out;
  }

  /** Says nothing. */
  public static Progress quiet() {
    return new Progress(new PrintWriter(Writer.nullWriter()));
  }

  /** One step, told when it begins or when it is done. */
  public void say(String text) {
    long seconds = (System.nanoTime() - start) / 1_000_000_000L;
    line(String.format("[%4d s] %s", seconds, text));
  }

  /** A line without the time, such as those of the READY block. */
  public synchronized void line(String text) {
    out.println(text);
    out.flush();
  }
}
