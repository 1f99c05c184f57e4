package org.openpowerradar.site.entity;

/** What a device is for. */
public enum DeviceCategory {
  /** The supply of a site or of a part of it: what it feeds are its children. */
  MAINS,
  HVAC,
  LIGHTING,
  REFRIGERATION,
  INFORMATION_TECHNOLOGY,
  KITCHEN,
  PRODUCTION,
  TRANSPORT,
  SOCKETS,
  /** Feeds in: photovoltaics, combined heat and power. */
  GENERATION,
  OTHER
}
