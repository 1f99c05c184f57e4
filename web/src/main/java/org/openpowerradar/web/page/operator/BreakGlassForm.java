package org.openpowerradar.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.openpowerradar.account.boundary.operation.BreakGlass;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.operation.LentAccess.Place;

/** Lets the operator look at the account that is open, or ends that. */
@Named
@RequestScoped
public class BreakGlassForm {
  /** Longer than any setting allows, and short enough to be added to a time. */
  private static final long MOST_HOURS = 1_000;

  @Inject BreakGlass glass;
  @Inject FormAnswer answer;
  @Inject HttpServletRequest request;
  Clock clock = Clock.systemUTC();

  private String reason;
  private String hours = "1";
  private String place;

  /** Breaks the glass. */
  public void open() throws IOException {
    if (reason == null || reason.strip().length() < 10 || reason.strip().length() > 500) {
      answer.refuse("operator.wrong.reason", "reason");
      return;
    }
    answer.answer(
        () -> {
          glass.open(place(), reason, clock.instant().plus(Duration.ofHours(hours())));
          return AccountAddress.of(request).done("looking");
        },
        "looking");
  }

  private Place place() {
    return new Place(
        AccountAddress.of(request)
            .account()
            .orElseThrow(() -> new NotFoundException("No account is open")),
        place == null ? null : new SiteId(number(place)));
  }

  private long hours() {
    return Math.min(number(hours), MOST_HOURS);
  }

  private static long number(String text) {
    if (text == null || !text.matches("[1-9][0-9]{0,17}")) {
      throw new InvalidRequestException("Give a number");
    }
    return Long.parseLong(text);
  }

  /** Ends the access that the form names. */
  public void end() throws IOException {
    answer.answer(
        () -> {
          glass.end(number(request.getParameter("access")));
          return AccountAddress.of(request).done("ended");
        },
        "looking");
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getHours() {
    return hours;
  }

  public void setHours(String hours) {
    this.hours = hours;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }
}
