package org.openpowerradar.web.page.shell;

/**
 * An account in the switcher.
 *
 * @param current "true" for the account shown, otherwise null
 */
public record AccountLine(String name, String id, String current) {}
