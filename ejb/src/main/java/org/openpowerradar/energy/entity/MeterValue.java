package org.openpowerradar.energy.entity;

import java.math.BigDecimal;

/**
 * What a meter counted in an interval. Where {@code coverage} says that all is missing, the amount
 * is 0 and means nothing.
 *
 * @param amount in the unit of the meter, of the measured and the repaired time
 * @param coverage measured: intervals of the meter that lie within; repaired: shares of longer
 *     ones, by the straight line; missing: the meter has nothing
 */
public record MeterValue(BigDecimal amount, Coverage coverage) {}
