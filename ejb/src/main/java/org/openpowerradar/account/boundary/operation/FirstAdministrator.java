package org.openpowerradar.account.boundary.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.people.Alignment;
import org.openpowerradar.account.boundary.people.People;
import org.openpowerradar.account.control.people.Inviting;
import org.openpowerradar.account.control.people.Inviting.Invited;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.people.EmailAddress;
import org.openpowerradar.account.entity.people.FullName;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

/**
 * Brings an administrator to an account that nobody can run: a new one, or one whose last has gone.
 * Whom else to let in, the administrator decides. Every method throws {@link
 * org.openpowerradar.account.entity.ForbiddenException} for anybody but operators, and {@link
 * NotFoundException} if there is no such account.
 */
@Stateless
@RolesAllowed(RoleNames.PLATFORM_OPERATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdministrator {
  private static final System.Logger LOGGER = System.getLogger(FirstAdministrator.class.getName());

  @Resource SessionContext context;
  @Inject Access access;
  @Inject AdministratorEntry entry;
  @Inject Inviting inviting;
  @Inject Alignment alignment;

  /**
   * Who runs an account.
   *
   * @param isRun whether somebody does who is enabled and has signed in: of all of it, without an
   *     end
   * @param awaited address of who was invited last and has not come; null: nobody
   * @param until when the link of the last mail ends; null: nobody is awaited
   */
  public record Standing(boolean isRun, String awaited, Instant until) {}

  /** Returns who runs an account. */
  public Standing standing(AccountId account) {
    access.requireOperator();
    return entry.standing(account);
  }

  /**
   * Invites the first administrator: a person who is new chooses a password by the link of a mail,
   * others get in at once and no mail. Others who were invited before and have not come are invited
   * no more. The account's rules for e-mail domains do not count: nobody could change them.
   *
   * @param name of somebody new; others keep theirs
   * @throws InvalidRequestException if the account has an administrator
   * @throws PeopleException with PROGRAM or IDENTITY_AWAY; nothing was written then
   */
  public People.Outcome invite(AccountId account, EmailAddress email, FullName name) {
    access.requireOperator();
    if (entry.standing(account).isRun()) {
      throw new InvalidRequestException("The account has an administrator, who can let others in");
    }
    Invited invited = inviting.prepare(email, name, false);
    List<String> others = write(account, invited);
    boolean isTold = isDone(() -> alignment.align(invited.subject()));
    others.forEach(each -> isDone(() -> alignment.leave(each)));
    boolean isAwaited = email.value().equals(entry.standing(account).awaited());
    boolean isMailed = !isAwaited || isDone(() -> entry.mail(account));
    return new People.Outcome(invited.subject(), !isAwaited, isMailed, isTold);
  }

  private List<String> write(AccountId account, Invited invited) {
    boolean isWritten = false;
    try {
      List<String> others = entry.write(account, invited, context.getCallerPrincipal().getName());
      isWritten = true;
      return others;
    } finally {
      if (!isWritten) {
        inviting.undo(invited);
      }
    }
  }

  /**
   * Mails the link again to who was invited last and has not come; it works for three days.
   *
   * @throws PeopleException with NOTHING_TO_DO if nobody is awaited, TOO_MANY after ten mails or
   *     within a minute, MAIL_NOT_SENT
   */
  public void mail(AccountId account) {
    access.requireOperator();
    entry.standing(account);
    if (!entry.mail(account)) {
      throw new PeopleException(Refusal.NOTHING_TO_DO);
    }
  }

  /** The invitation is written: what Keycloak misses now, it gets to know later. */
  private static boolean isDone(Runnable message) {
    try {
      message.run();
      return true;
    } catch (PeopleException away) {
      LOGGER.log(System.Logger.Level.WARNING, "Keycloak was not told: {0}", away.refusal());
      return false;
    }
  }
}
