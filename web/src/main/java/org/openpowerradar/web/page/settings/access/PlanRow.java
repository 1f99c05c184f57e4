package org.openpowerradar.web.page.settings.access;

import java.util.List;

/**
 * A bridge in the plan; every text is ready to be shown.
 *
 * @param name what people call it
 * @param serial printed on it
 * @param site where it stands
 * @param model generation and firmware
 * @param level code of the security level: "tls", "tcp", "legacy" or "unknown"
 * @param nothing why nothing is to be done; null if something is
 * @param steps what is to be done, in its order
 */
public record PlanRow(
    String name,
    String serial,
    String site,
    String model,
    String level,
    String nothing,
    List<String> steps) {}
