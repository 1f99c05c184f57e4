package org.openpowerradar.systemtests.crawl;

/**
 * What a page gives to those who may send its forms.
 *
 * @param viewState of Faces; "" where nothing can be sent
 * @param nonce of PrimeFaces, which its scripts send along
 */
public record Ticket(String viewState, String nonce) {
  boolean isGood() {
    return !viewState.isEmpty();
  }
}
