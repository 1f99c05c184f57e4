package org.openpowerradar.meter.boundary;

import java.io.InputStream;

/**
 * A file somebody sends.
 *
 * @param name as its sender calls it; may be null, paths and control characters are cut off
 * @param person what to call the sender in the history
 * @param content at most 20 MiB, gzip or not; read to its end, not closed
 */
public record Upload(String name, String person, InputStream content) {}
