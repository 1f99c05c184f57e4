package org.openpowerradar.appliance.host;

/**
 * The appliance cannot start or go on; the message is one sentence for the person who started it.
 */
public final class CannotStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStartException(String sentence) {
    super(sentence);
  }

  public CannotStartException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
