package org.openpowerradar.account.control.notice;

/**
 * A mail that is ready to leave.
 *
 * @param to address
 * @param subject one line
 * @param text lines that end with a line feed
 */
public record Letter(String to, String subject, String text) {}
