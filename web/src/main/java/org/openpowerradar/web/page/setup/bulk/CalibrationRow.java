package org.openpowerradar.web.page.setup.bulk;

/**
 * A row of a file of calibrations; every text is ready to be shown.
 *
 * @param line of the file
 * @param serial as it is written
 * @param place device and site; empty where that is not known
 * @param before present gain, or a dash
 * @param after new gain, or a dash
 * @param from when it begins
 * @param result what would happen, or what is wrong
 * @param wrong whether something is
 */
public record CalibrationRow(
    String line,
    String serial,
    String place,
    String before,
    String after,
    String from,
    String result,
    boolean wrong) {}
