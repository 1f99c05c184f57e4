package org.openpowerradar.softwarebridge.replay;

/**
 * What shall go wrong between the sensors and the cloud: by chance, but with the same seed the same
 * packets.
 *
 * @param loss share of packets that the bridge does not hear, 0 to 1
 * @param doubled share of packets that are sent twice, 0 to 1
 * @param late share of packets that come late, 0 to 1; of a doubled one each copy for itself
 * @param delay how much later these come, by the clock of the file [ms]
 * @param seed of the chances
 */
public record Faults(double loss, double doubled, double late, long delay, long seed) {
  /** Every packet comes once, at once. */
  public static final Faults NONE = new Faults(0, 0, 0, 0, 1);
}
