package org.openpowerradar.database;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged below a name from now on, down to DEBUG, as level and text. */
public final class LogLines extends Handler {
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final Logger logger;
  private final Level before;

  private LogLines(Logger logger) {
    this.logger = logger;
    before = logger.getLevel();
  }

  /** Listens until closed. */
  public static LogLines of(String name) {
    LogLines lines = new LogLines(Logger.getLogger(name));
    lines.logger.setLevel(Level.FINE);
    lines.logger.addHandler(lines);
    return lines;
  }

  public List<String> texts() {
    return texts;
  }

  @Override
  public void publish(LogRecord line) {
    Object[] parameters = line.getParameters();
    String text =
        parameters == null
            ? line.getMessage()
            : MessageFormat.format(line.getMessage(), parameters);
    texts.add(line.getLevel() + " " + text);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setLevel(before);
  }
}
