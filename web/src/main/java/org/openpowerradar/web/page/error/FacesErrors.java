package org.openpowerradar.web.page.error;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Iterator;
import java.util.Locale;
import java.util.UUID;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.web.edge.Outage;
import org.primefaces.csp.CspException;

/**
 * The edge of the pages: an expired view is loaded again, what is not there is a 404, a missing
 * role a 403, what needs the database while it is away a 503, and everything else a page with a
 * support number that also stands in the log.
 */
public final class FacesErrors extends ExceptionHandlerWrapper {
  private static final System.Logger LOGGER = System.getLogger(FacesErrors.class.getName());

  FacesErrors(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    if (events.hasNext()) {
      Throwable cause = events.next().getContext().getException();
      events.remove();
      while (events.hasNext()) {
        events.next();
        events.remove();
      }
      answer(FacesContext.getCurrentInstance(), cause);
    }
    getWrapped().handle();
  }

  private static void answer(FacesContext faces, Throwable thrown) {
    Reason reason = Reason.of(thrown);
    String number = "";
    if (reason == Reason.UNEXPECTED && CDI.current().select(Outage.class).get().isOn()) {
      reason = Reason.AWAY;
      LOGGER.log(Level.WARNING, "A page could not be built: the database is away");
    } else if (reason == Reason.UNEXPECTED) {
      number = supportNumber();
      LOGGER.log(Level.ERROR, "A page could not be built, support number " + number, thrown);
    }
    try {
      show(faces, reason, number);
    } catch (IOException broken) {
      throw new FacesException(broken);
    }
  }

  private static void show(FacesContext faces, Reason reason, String number) throws IOException {
    ExternalContext external = faces.getExternalContext();
    boolean isAjax = faces.getPartialViewContext().isAjaxRequest();
    if (reason == Reason.EXPIRED || isAjax) {
      external.redirect(reason.hasPage() ? reason.page(number) : here(external));
      faces.responseComplete();
      return;
    }
    if (external.isResponseCommitted()) {
      faces.responseComplete();
      return;
    }
    external.responseReset();
    if (reason == Reason.AWAY) {
      sayAway(external);
      faces.responseComplete();
      return;
    }
    external.getRequestMap().put("supportNumber", number);
    faces.setViewRoot(faces.getApplication().getViewHandler().createView(faces, reason.view()));
    external.setResponseStatus(reason.status());
    if (faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
      render(faces);
    } else {
      faces.renderResponse();
    }
  }

  /** Without Faces: what surrounds a page comes from the database as well. */
  private static void sayAway(ExternalContext external) throws IOException {
    external.getRequestMap().put(Outage.ATTRIBUTE, true);
    external.setResponseHeader("Retry-After", Outage.RETRY_AFTER);
    external.responseSendError(Reason.AWAY.status(), "");
  }

  private static void render(FacesContext faces) throws IOException {
    faces
        .getApplication()
        .getViewHandler()
        .getViewDeclarationLanguage(faces, faces.getViewRoot().getViewId())
        .buildView(faces, faces.getViewRoot());
    faces.getApplication().getViewHandler().renderView(faces, faces.getViewRoot());
    faces.responseComplete();
  }

  /** Path and query the reader sees, so that the same picture comes back. */
  private static String here(ExternalContext external) {
    String referer = external.getRequestHeaderMap().get("Referer");
    String path = external.getRequestContextPath() + external.getRequestServletPath();
    if (referer == null) {
      return path;
    }
    try {
      URI seen = URI.create(referer);
      boolean isSame = path.equals(seen.getPath());
      return isSame && seen.getRawQuery() != null ? path + "?" + seen.getRawQuery() : path;
    } catch (IllegalArgumentException unreadable) {
      return path;
    }
  }

  private static String supportNumber() {
    String random = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    return random.substring(0, 4) + "-" + random.substring(4, 8);
  }

  /** Why a page cannot be shown. */
  enum Reason {
    EXPIRED(200, ""),
    NOT_FOUND(404, "not-found"),
    FORBIDDEN(403, "forbidden"),
    AWAY(503, ""),
    UNEXPECTED(500, "unexpected");

    private final int status;
    private final String name;

    Reason(int status, String name) {
      this.status = status;
      this.name = name;
    }

    /** The reason behind a chain of exceptions. */
    static Reason of(Throwable thrown) {
      for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
        if (cause instanceof ViewExpiredException || cause instanceof CspException) {
          return EXPIRED;
        }
        if (cause instanceof NotFoundException || cause instanceof InvalidRequestException) {
          return NOT_FOUND;
        }
        if (isRefusal(cause)) {
          return FORBIDDEN;
        }
      }
      return UNEXPECTED;
    }

    /** Payara throws the last of them where a boundary is called within the server. */
    private static boolean isRefusal(Throwable cause) {
      return cause instanceof ForbiddenException
          || cause instanceof EJBAccessException
          || cause instanceof AccessLocalException;
    }

    /** Whether it has a page of its own; with the others the reader stays. */
    boolean hasPage() {
      return !name.isEmpty();
    }

    int status() {
      return status;
    }

    String view() {
      return "/app/problem/" + name + ".xhtml";
    }

    String page(String number) {
      return "/app/problem/" + name + (number.isEmpty() ? "" : "?number=" + number);
    }
  }
}
