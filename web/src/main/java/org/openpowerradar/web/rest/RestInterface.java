package org.openpowerradar.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.openpowerradar.web.rest.audit.AuditResource;
import org.openpowerradar.web.rest.bulk.AccountSetupFileResource;
import org.openpowerradar.web.rest.bulk.SiteSetupFileResource;
import org.openpowerradar.web.rest.enrolment.ClaimsResource;
import org.openpowerradar.web.rest.enrolment.EnrolmentResource;
import org.openpowerradar.web.rest.export.ExportRecord;
import org.openpowerradar.web.rest.operator.AccountsResource;
import org.openpowerradar.web.rest.people.PeopleResource;
import org.openpowerradar.web.rest.setup.DeploymentResource;
import org.openpowerradar.web.rest.setup.HeardResource;
import org.openpowerradar.web.rest.setup.PanelsResource;
import org.openpowerradar.web.rest.setup.PhasesResource;
import org.openpowerradar.web.rest.setup.SiteZonesResource;
import org.openpowerradar.web.rest.setup.ZonesResource;

/** Everything under {@code /api/v1}; named one by one, so nothing joins by accident. */
@ApplicationPath("/api/v1")
public class RestInterface extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AccountSetupFileResource.class,
        AccountsResource.class,
        AuditResource.class,
        BridgesResource.class,
        ClaimsResource.class,
        DeploymentResource.class,
        DevicesResource.class,
        EnrolmentResource.class,
        ErrorMapper.class,
        EventsResource.class,
        ExportRecord.class,
        HeardResource.class,
        ImportsResource.class,
        MetersResource.class,
        PanelsResource.class,
        PhasesResource.class,
        PeopleResource.class,
        SecurityResource.class,
        SensorsResource.class,
        SiteImportsResource.class,
        SiteMetersResource.class,
        SiteSetupFileResource.class,
        SiteZonesResource.class,
        SitesResource.class,
        ZonesResource.class);
  }

  /** Jersey would describe the interface in WADL; ours is api/openapi.yaml. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
