package org.openpowerradar.site.entity;

/**
 * The country of a site and the money its energy is paid in.
 *
 * @param country ISO 3166 alpha-2, such as {@code DE}
 * @param currency ISO 4217, such as {@code EUR}
 */
public record Market(String country, String currency) {}
