package org.openpowerradar.site.boundary;

import jakarta.persistence.EntityManager;

/** The boundary that corrects parameters as the container would make it. */
public final class CorrectionFixture {
  private CorrectionFixture() {}

  public static DeviceParameters parameters(EntityManager entities) {
    DeviceParameters parameters = new DeviceParameters();
    parameters.entities = entities;
    return parameters;
  }
}
