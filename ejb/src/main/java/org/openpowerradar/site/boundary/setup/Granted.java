package org.openpowerradar.site.boundary.setup;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.function.Function;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.control.setup.SetupCatalog;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.Panel;
import org.openpowerradar.site.entity.Site;
import org.openpowerradar.site.entity.Zone;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;

/** The one way to a thing that is to be changed: locked, and only if the caller may. */
record Granted(Access access, EntityManager entities) {

  /** Locked only if granted: whoever may not change a thing keeps nobody from it. */
  private <T> T find(Class<T> type, long id, Permission permission) {
    String name = type.getSimpleName().toLowerCase(Locale.ROOT) + " " + id;
    SetupCatalog catalog = new SetupCatalog(entities);
    access.requireAt(catalog.siteOf(type, id), Function.identity(), permission.roles(), name);
    return catalog.lock(type, id).orElseThrow(() -> new NotFoundException("No " + name));
  }

  Site site(SiteId id, Permission permission) {
    return find(Site.class, id.value(), permission);
  }

  Zone zone(long id) {
    return find(Zone.class, id, Permission.INSTALL);
  }

  Panel panel(long id) {
    return find(Panel.class, id, Permission.INSTALL);
  }

  Device device(DeviceId id) {
    return find(Device.class, id.value(), Permission.INSTALL);
  }

  /** Things move within their site. */
  static void requireSameSite(Site present, Site wanted) {
    if (!present.id().equals(wanted.id())) {
      throw new SetupException(SetupError.OTHER_SITE);
    }
  }

  /** Whoever changes a thing has seen its present state. */
  static void requireVersion(int seen, int present) {
    if (seen != present) {
      throw new ChangedMeanwhileException(
          "Somebody else changed it since it was read: version " + present + ", not " + seen);
    }
  }
}
