package org.openpowerradar.web.page.shell;

/**
 * A site in the navigation.
 *
 * @param link address of its energy page, with the period in use
 * @param power what it draws now, or a dash
 * @param current "true" for the site shown, otherwise null
 */
public record SiteLine(String name, String link, String power, String current) {}
