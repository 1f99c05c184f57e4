package org.openpowerradar.site.boundary.bulk;

import jakarta.persistence.EntityManager;

/** What sensors measure, as the container would tell it. */
public final class SensorSpanFixture {
  private SensorSpanFixture() {}

  public static SensorSpans spans(EntityManager entities) {
    SensorSpans spans = new SensorSpans();
    spans.entities = entities;
    return spans;
  }
}
