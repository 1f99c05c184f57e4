package org.openpowerradar.web.page.settings.enrolment;

import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.operation.QuotaExceededException;
import org.openpowerradar.bridge.entity.enrolment.AlreadyEnrolledException;
import org.openpowerradar.bridge.entity.enrolment.BridgeRefusedException;
import org.openpowerradar.bridge.entity.enrolment.TooManyTriesException;
import org.openpowerradar.bridge.entity.enrolment.WrongNameException;
import org.openpowerradar.web.page.language.Texts;

/** Why the enrolment of a bridge was refused, in the words of the reader. */
final class Refusals {
  private Refusals() {}

  /** The sentence for what a boundary threw. */
  static String words(RuntimeException refused, Texts texts) {
    if (refused instanceof QuotaExceededException quota) {
      return texts.text("enrol.refused.quota", quota.quota());
    }
    return texts.text("enrol.refused." + key(refused));
  }

  private static String key(RuntimeException refused) {
    if (refused instanceof AlreadyEnrolledException here) {
      return here.isRevoked() ? "revoked" : "here";
    }
    if (refused instanceof BridgeRefusedException) {
      return "taken";
    }
    if (refused instanceof TooManyTriesException) {
      return "tries";
    }
    if (refused instanceof ChangedMeanwhileException) {
      return "changed";
    }
    if (refused instanceof WrongNameException) {
      return "name";
    }
    return refused instanceof ForbiddenException || refused instanceof NotFoundException
        ? "notAllowed"
        : "other";
  }
}
