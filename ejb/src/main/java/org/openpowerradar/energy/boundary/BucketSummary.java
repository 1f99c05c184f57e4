package org.openpowerradar.energy.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.openpowerradar.energy.control.Summing;
import org.openpowerradar.reading.boundary.ReadingSummary;
import org.openpowerradar.reading.entity.StreamWindow;

/** Keeps the quarter hour buckets in step with the readings, in the compactor's transaction. */
@Stateless
@Local(ReadingSummary.class)
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BucketSummary implements ReadingSummary {
  @Inject Summing summing;

  /** {@inheritDoc} */
  @Override
  public void restate(StreamWindow window) {
    summing.restate(window);
  }
}
