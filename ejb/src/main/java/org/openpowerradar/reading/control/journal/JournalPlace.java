package org.openpowerradar.reading.control.journal;

/**
 * Where to go on in an hour of the journal: behind this message.
 *
 * @param bridge serial of its bridge
 * @param queue its queue
 * @param firstRecord number of its first record
 */
public record JournalPlace(long bridge, long queue, long firstRecord) {
  /** Before the first message. */
  public static final JournalPlace START = new JournalPlace(0, 0, 0);

  public static JournalPlace behind(JournalRow message) {
    return new JournalPlace(
        message.bridge().value(), message.data().queue(), message.data().firstRecord());
  }
}
