package org.openpowerradar.bulk.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.DomainException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.operation.QuotaExceededException;
import org.openpowerradar.bulk.control.PresentSetup;
import org.openpowerradar.bulk.control.SetupPlan;
import org.openpowerradar.bulk.control.SetupStep;
import org.openpowerradar.bulk.entity.ImportProblem;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupProblem;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.site.entity.schedule.InvalidScheduleException;
import org.openpowerradar.site.entity.setup.SetupException;

/**
 * Does what a plan says in a transaction that is always taken back, so that a preview knows what
 * the rules say without a second set of them.
 */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class SetupTrial {
  @Resource SessionContext context;
  @Inject SetupMaker maker;

  /** A row that was refused, and why. */
  public record Refusal(SetupRow row, SetupProblem problem) {}

  /**
   * Tries the steps whose foundations are there, up to the first that is refused; keeps nothing.
   *
   * @return that one; empty if none is refused
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<Refusal> first(AccountId account, PresentSetup present, List<SetupStep> steps) {
    try {
      return tried(account, present, steps);
    } finally {
      context.setRollbackOnly();
    }
  }

  Optional<Refusal> tried(AccountId account, PresentSetup present, List<SetupStep> steps) {
    SetupMaker.Making making = maker.over(account, present);
    for (SetupStep step : steps) {
      try {
        if (making.isPossible(step)) {
          making.make(step);
        }
      } catch (DomainException refused) {
        return Optional.of(new Refusal(step.row(), problem(step.row(), refused)));
      }
    }
    return Optional.empty();
  }

  private static SetupProblem problem(SetupRow row, DomainException refused) {
    if (refused instanceof SetupException told) {
      return SetupPlan.refusal(row, told.error());
    }
    if (refused instanceof InvalidScheduleException told) {
      return SetupPlan.refusal(row, told.problem());
    }
    if (row.kind() == SetupKind.METERS && refused instanceof InvalidRequestException) {
      return new SetupProblem(
          SetupColumn.METER, ImportProblem.METER_TAKEN, row.cell(SetupColumn.METER));
    }
    if (refused instanceof QuotaExceededException) {
      return new SetupProblem(null, ImportProblem.QUOTA, "");
    }
    boolean isRight = refused instanceof ForbiddenException || refused instanceof NotFoundException;
    return new SetupProblem(null, isRight ? ImportProblem.NOT_ALLOWED : ImportProblem.REFUSED, "");
  }
}
