package org.openpowerradar.systemtests.write;

/**
 * Ids of things of one account, one of each kind, each there to be changed.
 *
 * @param account whose
 * @param site of the zone and of the bridge
 * @param otherSite of the same account
 * @param zone of the panel
 * @param emptyZone without panels
 * @param panel of the device
 * @param emptyPanel without devices
 * @param device on three phases, with a sensor on the first
 * @param spare a device that was never measured
 * @param bridge in service, with two keys
 * @param claim that waits
 */
public record Ground(
    long account,
    long site,
    long otherSite,
    long zone,
    long emptyZone,
    long panel,
    long emptyPanel,
    long device,
    long spare,
    long bridge,
    long claim) {
  private static final long NOTHING = 799_999_999;

  /** Ids that nothing has. */
  public static final Ground ABSENT =
      new Ground(
          NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING,
          NOTHING);
}
