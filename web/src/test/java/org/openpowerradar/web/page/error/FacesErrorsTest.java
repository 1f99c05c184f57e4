package org.openpowerradar.web.page.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.AccessLocalException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.web.page.error.FacesErrors.Reason;

class FacesErrorsTest {
  @Test
  void reason_whenNotFoundIsWrapped_thenNotFound() {
    Throwable thrown = new FacesException(new ELException(new NotFoundException("No site 2")));

    assertEquals(Reason.NOT_FOUND, Reason.of(thrown));
    assertEquals(404, Reason.of(thrown).status());
  }

  @Test
  void reason_whenRoleIsMissing_thenForbidden() {
    assertEquals(
        Reason.FORBIDDEN, Reason.of(new FacesException(new ForbiddenException("not there"))));
    assertEquals(Reason.FORBIDDEN, Reason.of(new ELException(new AccessLocalException())));
  }

  @Test
  void reason_whenViewIsExpired_thenExpired() {
    assertEquals(Reason.EXPIRED, Reason.of(new ViewExpiredException("/app/home.xhtml")));
  }

  @Test
  void reason_whenAnythingElse_thenUnexpectedWithItsNumber() {
    Reason reason = Reason.of(new IllegalStateException("broken"));

    assertEquals(Reason.UNEXPECTED, reason);
    assertEquals("/app/problem/unexpected?number=7F3A-91C2", reason.page("7F3A-91C2"));
  }

  @Test
  void reason_whenTheReaderStays_thenItHasNoPage() {
    assertFalse(Reason.EXPIRED.hasPage());
    assertFalse(Reason.AWAY.hasPage());
    assertTrue(Reason.UNEXPECTED.hasPage());
  }
}
