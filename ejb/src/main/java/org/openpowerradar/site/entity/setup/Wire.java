package org.openpowerradar.site.entity.setup;

/** The colour of the insulation of a wire. */
public enum Wire {
  BROWN,
  BLACK,
  GREY,
  BLUE,
  WHITE,
  RED,
  ORANGE,
  YELLOW
}
