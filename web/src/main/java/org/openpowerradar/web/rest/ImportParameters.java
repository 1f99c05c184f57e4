package org.openpowerradar.web.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.imports.ImportFormat;
import org.openpowerradar.meter.entity.imports.ImportOptions;
import org.openpowerradar.meter.entity.imports.ValueUnit;
import org.openpowerradar.meter.entity.imports.ZoneRule;
import org.openpowerradar.web.rest.request.Parameter;

/** Reads what a request states about a file; nothing has to be stated. */
final class ImportParameters {

  private ImportParameters() {}

  static ImportOptions of(MultivaluedMap<String, String> query) {
    return new ImportOptions(
        choice(query, "format", ImportFormat.values()),
        choice(query, "zone", ZoneRule.values()),
        choice(query, "unit", ValueUnit.values()),
        power(query),
        flag(query),
        choice(query, "kind", MeterKind.values()));
  }

  private static <T extends Enum<T>> T choice(
      MultivaluedMap<String, String> query, String name, T[] choices) {
    String text = query.getFirst(name);
    if (text == null || text.isEmpty()) {
      return null;
    }
    return Arrays.stream(choices)
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Parameter(name, text).wrong("one of " + Arrays.toString(choices)));
  }

  private static int power(MultivaluedMap<String, String> query) {
    String text = query.getFirst("powerOfTen");
    if (text == null || text.isEmpty()) {
      return 0;
    }
    if (!text.matches("-?[0-9]{1,2}")) {
      throw new Parameter("powerOfTen", text).wrong("a whole number from -12 to 12");
    }
    return Integer.parseInt(text);
  }

  private static boolean flag(MultivaluedMap<String, String> query) {
    String text = query.getFirst("zeroIsMissing");
    if (text == null || text.isEmpty() || text.equals("false")) {
      return false;
    }
    if (!text.equals("true")) {
      throw new Parameter("zeroIsMissing", text).wrong("true or false");
    }
    return true;
  }
}
