package org.openpowerradar.appliance.payara;

import java.nio.file.Path;

/**
 * What a Payara server is made from.
 *
 * @param home where Payara was unpacked
 * @param deployment directory of the script operators use
 */
public record PayaraFiles(Path home, Path deployment) {}
