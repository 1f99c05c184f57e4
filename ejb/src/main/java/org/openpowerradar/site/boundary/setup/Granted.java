package org.openpowerradar.site.boundary.setup;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
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

  /** A thing, and the site to which it belongs. */
  private <T> T find(Class<T> type, long id, Function<T, SiteId> site, Permission permission) {
    String word = type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    return access.requireAt(
        new SetupCatalog(entities).lock(type, id), site, permission.roles(), word + " " + id);
  }

  Site site(SiteId id, Permission permission) {
    return find(Site.class, id.value(), Site::id, permission);
  }

  Zone zone(long id) {
    return find(Zone.class, id, zone -> zone.site().id(), Permission.INSTALL);
  }

  Panel panel(long id) {
    return find(Panel.class, id, panel -> panel.zone().site().id(), Permission.INSTALL);
  }

  Device device(DeviceId id) {
    return find(
        Device.class, id.value(), each -> each.panel().zone().site().id(), Permission.INSTALL);
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
