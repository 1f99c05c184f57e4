package org.openpowerradar.meter.entity.imports;

import java.io.Serializable;
import java.util.List;

/** An exception that a page can say in the reader's language. */
public interface Refused {
  /** Which sentence. */
  Refusal refusal();

  /** What stands in it, see {@link Refusal}. */
  List<Serializable> arguments();
}
