package org.openpowerradar.meter.entity.imports;

/** How far an import came. */
public enum ImportState {
  /** The file is put aside; no meter knows of it. */
  STAGED,
  /** All of it is in the meters. */
  STORED,
  /** Thrown away by a person. */
  DISCARDED,
  /** Nobody came back in time. */
  EXPIRED
}
