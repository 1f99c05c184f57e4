package org.openpowerradar.web.rest;

import java.util.Optional;
import org.openpowerradar.energy.boundary.Restating;

/**
 * How far corrections were carried into kept totals, in JSON.
 *
 * @param percent 0..100; 100: nothing is under way
 * @param from first moment that changes, ISO 8601; absent if nothing is under way
 * @param to first moment after the last that changes, ISO 8601; absent if nothing is under way
 */
public record RestatingItem(int percent, String from, String to) {
  static RestatingItem of(Optional<Restating> restating) {
    return restating
        .map(
            each -> new RestatingItem(each.percent(), each.from().toString(), each.to().toString()))
        .orElse(new RestatingItem(100, null, null));
  }
}
