package org.openpowerradar.meter.boundary;

import javax.sql.DataSource;
import org.openpowerradar.meter.control.MeterBucketStore;
import org.openpowerradar.site.boundary.SiteFixture;
import org.openpowerradar.site.boundary.setup.SetupFixture;

/** The boundary of meters as the container would make it, without readings. */
public final class MeterFixture {
  private MeterFixture() {}

  public static Meters meters(SetupFixture setup, DataSource database) {
    Meters meters = new Meters();
    meters.access = setup.access();
    meters.audit = setup.audit();
    meters.sites = SiteFixture.sites(setup.entities(), setup.clock(), setup.access());
    meters.clock = setup.clock();
    meters.buckets = new MeterBucketStore(database);
    meters.entities = setup.entities();
    return meters;
  }
}
