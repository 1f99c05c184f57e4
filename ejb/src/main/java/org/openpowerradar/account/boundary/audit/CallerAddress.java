package org.openpowerradar.account.boundary.audit;

import jakarta.enterprise.context.RequestScoped;

/** Where the request that is being answered came from; pages and REST note it at its beginning. */
@RequestScoped
public class CallerAddress {
  private String address = "";

  /** Notes it. */
  public void set(String address) {
    this.address = address;
  }

  /** Returns the IP address; empty where nothing was noted. */
  public String get() {
    return address;
  }
}
