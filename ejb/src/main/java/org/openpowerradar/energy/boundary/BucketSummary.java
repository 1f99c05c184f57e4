package org.openpowerradar.energy.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.energy.control.SiteBucketStore;
import org.openpowerradar.energy.control.Summing;
import org.openpowerradar.reading.entity.ReadingSummary;
import org.openpowerradar.reading.entity.StreamWindow;

/** Keeps the quarter hour buckets in step with the readings, in the compactor's transaction. */
@Stateless
@Local(ReadingSummary.class)
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BucketSummary implements ReadingSummary {
  @Inject Summing summing;
  @Inject SiteBucketStore sites;

  /** {@inheritDoc} */
  @Override
  public void restate(List<StreamWindow> windows) {
    summing.restate(windows);
  }

  /** {@inheritDoc} */
  @Override
  public void changed(AccountId account, long firstHour, long endHour) {
    sites.markAccount(account, firstHour * 3_600, endHour * 3_600);
  }
}
