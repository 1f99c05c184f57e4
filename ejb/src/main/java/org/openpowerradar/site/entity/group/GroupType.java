package org.openpowerradar.site.entity.group;

/** What a group of devices stands for. */
public enum GroupType {
  PRODUCTION_LINE,
  /** What remains of a panel when known loads are subtracted, such as its lighting. */
  SINGLE_LOAD,
  IDENTICAL_DEVICES,
  AREA,
  BUSINESS_UNIT,
  /** In the words of the customer. */
  CUSTOM
}
