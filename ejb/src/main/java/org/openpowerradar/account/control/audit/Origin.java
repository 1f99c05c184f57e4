package org.openpowerradar.account.control.audit;

import org.openpowerradar.account.entity.audit.ChainLink;

/**
 * Who did something, and from where.
 *
 * @param actor id of the person in Keycloak, or {@link ChainLink#SYSTEM}; at most 36 characters
 * @param address IP address of the request; empty: no request
 */
public record Origin(String actor, String address) {
  private static final int LONGEST_ACTOR = 36;
  private static final int LONGEST_ADDRESS = 45;

  /** Leaves out what is no address and makes the server's word for nobody ours. */
  public Origin {
    boolean isSomebody = actor.matches("[!-~]{1," + LONGEST_ACTOR + "}");
    actor = isSomebody && !"ANONYMOUS".equals(actor) ? actor : ChainLink.SYSTEM;
    boolean isAddress = address != null && address.matches("[0-9A-Fa-f:.]{2,}");
    address = isAddress && address.length() <= LONGEST_ADDRESS ? address : "";
  }
}
