package org.openpowerradar.bulk.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bulk.control.SetupRows;
import org.openpowerradar.bulk.control.WholeSetup;
import org.openpowerradar.bulk.control.file.SetupFiles;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.site.boundary.setup.SiteRecord;
import org.openpowerradar.site.boundary.setup.SiteSetup;

/** What is set up, as a file. Who sends it to somebody records that. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class SetupExports {
  @Inject SiteSetup sites;
  @Inject SetupReader reader;

  /**
   * Returns what is set up at a site, with the schedule it names.
   *
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to set it up
   */
  public byte[] ofSite(SiteId site, SetupFormat format) {
    SiteRecord found = sites.site(site);
    WholeSetup whole = reader.of(found.account(), List.of(found)).withNamedSchedules();
    return SetupFiles.write(SetupRows.of(whole), format);
  }

  /**
   * Returns what is set up at all sites of an account that the caller may set up, by name, with the
   * schedules of the account.
   *
   * @throws NotFoundException if there is no such account, or the caller may set up none of it
   */
  public byte[] ofAccount(AccountId account, SetupFormat format) {
    WholeSetup whole = reader.of(account, sites.ofAccount(account));
    return SetupFiles.write(SetupRows.of(whole), format);
  }
}
