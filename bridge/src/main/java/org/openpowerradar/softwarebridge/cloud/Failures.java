package org.openpowerradar.softwarebridge.cloud;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/** What went wrong with a connection, in words for people. */
public final class Failures {
  private Failures() {}

  /** One sentence without a full stop. */
  public static String sentence(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && !(root instanceof CertificateException)) {
      root = root.getCause();
    }
    if (failure instanceof SSLException || root instanceof CertificateException) {
      return "the cloud's certificate or TLS is not accepted: " + root.getMessage();
    }
    if (failure instanceof UnknownHostException) {
      return "the name of the cloud is not known: " + failure.getMessage();
    }
    if (failure instanceof ConnectException) {
      return "the cloud cannot be reached: " + failure.getMessage();
    }
    if (failure instanceof ClosedChannelException) {
      return "the connection was closed";
    }
    return (failure instanceof IOException ? "" : failure.getClass().getSimpleName() + ": ")
        + failure.getMessage();
  }
}
