package org.openpowerradar.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Forgets sessions when they end, however they end. */
@WebListener
public class SessionWatch implements HttpSessionListener {

  @Inject private OpenSessions openSessions;

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    openSessions.forget(event.getSession().getId());
  }
}
