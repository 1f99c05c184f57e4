package org.openpowerradar.account.boundary.operation;

import jakarta.enterprise.context.RequestScoped;

/** What the request that is being answered asks for; pages and REST note it at its beginning. */
@RequestScoped
public class Occasion {
  private String path = "";

  /** Notes the path of a page or call, without its parameters. */
  public void set(String path) {
    this.path = path;
  }

  /** Returns the path; empty where nothing was noted. */
  public String path() {
    return path;
  }
}
