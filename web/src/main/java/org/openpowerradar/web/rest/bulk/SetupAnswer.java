package org.openpowerradar.web.rest.bulk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.web.rest.request.InvalidParameterException;

/** A set-up as a file to be saved. */
final class SetupAnswer {
  private SetupAnswer() {}

  /** The format that was asked for; a workbook if none was. */
  static SetupFormat format(String text) {
    if (text == null || text.equals("xlsx")) {
      return SetupFormat.XLSX;
    }
    if (text.equals("csv")) {
      return SetupFormat.CSV;
    }
    throw new InvalidParameterException("format", "xlsx or csv", text);
  }

  static Response of(byte[] file, String name, SetupFormat format) {
    return Response.ok(file, format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + "." + format.ending() + "\"")
        .build();
  }
}
