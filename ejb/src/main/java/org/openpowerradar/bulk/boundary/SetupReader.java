package org.openpowerradar.bulk.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.bulk.control.WholeSetup;
import org.openpowerradar.meter.boundary.Meters;
import org.openpowerradar.site.boundary.schedule.Schedules;
import org.openpowerradar.site.boundary.setup.Deployments;
import org.openpowerradar.site.boundary.setup.SiteRecord;

/** Reads what is set up through the boundaries that people use, so as far as the caller sees it. */
@Dependent
public class SetupReader {
  @Inject Access access;
  @Inject Deployments deployments;
  @Inject Schedules schedules;
  @Inject Meters meters;

  /** Sites of one account with all its schedules; meters only where the caller sees energy. */
  WholeSetup of(AccountId account, List<SiteRecord> sites) {
    boolean isSeen = access.scope(account, Permission.READ_ENERGY.roles()).touches(account);
    return new WholeSetup(
        sites.stream().map(site -> deployments.of(site.id())).toList(),
        schedules.ofAccount(account),
        isSeen ? meters.pulses(account) : Map.of());
  }
}
