package org.openpowerradar.connector.net;

import java.security.Provider;
import org.conscrypt.Conscrypt;

/** Touches Conscrypt, which need not be there: loading this class fails without it. */
final class ConscryptProvider {

  private ConscryptProvider() {}

  static Provider create() {
    return Conscrypt.newProviderBuilder().setName("Conscrypt").build();
  }
}
