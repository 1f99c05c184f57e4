package org.openpowerradar.site.entity.setup;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.openpowerradar.site.entity.ConnectionType;

/**
 * How a panel is connected, as electricians of a market know it: wires, colours and usual volts.
 *
 * <p>The volts are those between a phase and the neutral, for watts are summed phase by phase.
 * Where there is no neutral it is the voltage between two phases divided by the square root of
 * three, with which the currents of three phases add up to the power of the load.
 */
public enum Supply {
  WORLD_SINGLE(SupplyMarket.REST_OF_WORLD, ConnectionType.SINGLE_PHASE, "230", Wire.BROWN),
  WORLD_WYE(
      SupplyMarket.REST_OF_WORLD,
      ConnectionType.THREE_PHASE_WYE,
      "230",
      Wire.BROWN,
      Wire.BLACK,
      Wire.GREY),
  WORLD_DELTA(
      SupplyMarket.REST_OF_WORLD,
      ConnectionType.THREE_PHASE_DELTA,
      "230.94",
      Wire.BROWN,
      Wire.BLACK,
      Wire.GREY),
  AMERICA_SINGLE(SupplyMarket.NORTH_AMERICA, ConnectionType.SINGLE_PHASE, "120", Wire.BLACK),
  AMERICA_SPLIT(
      SupplyMarket.NORTH_AMERICA, ConnectionType.SPLIT_PHASE, "120", Wire.BLACK, Wire.RED),
  AMERICA_WYE_208(
      SupplyMarket.NORTH_AMERICA,
      ConnectionType.THREE_PHASE_WYE,
      "120",
      Wire.BLACK,
      Wire.RED,
      Wire.BLUE),
  AMERICA_WYE_480(
      SupplyMarket.NORTH_AMERICA,
      ConnectionType.THREE_PHASE_WYE,
      "277",
      Wire.BROWN,
      Wire.ORANGE,
      Wire.YELLOW),
  AMERICA_WYE_600(
      SupplyMarket.NORTH_AMERICA,
      ConnectionType.THREE_PHASE_WYE,
      "347",
      Wire.RED,
      Wire.BLACK,
      Wire.BLUE),
  AMERICA_DELTA_240(
      SupplyMarket.NORTH_AMERICA,
      ConnectionType.THREE_PHASE_DELTA,
      "138.56",
      Wire.BLACK,
      Wire.RED,
      Wire.BLUE),
  AMERICA_DELTA_480(
      SupplyMarket.NORTH_AMERICA,
      ConnectionType.THREE_PHASE_DELTA,
      "277.13",
      Wire.BROWN,
      Wire.ORANGE,
      Wire.YELLOW),
  JAPAN_SINGLE(SupplyMarket.JAPAN, ConnectionType.SINGLE_PHASE, "100", Wire.BLACK),
  JAPAN_SPLIT(SupplyMarket.JAPAN, ConnectionType.SPLIT_PHASE, "100", Wire.RED, Wire.BLACK),
  JAPAN_DELTA_200(
      SupplyMarket.JAPAN,
      ConnectionType.THREE_PHASE_DELTA,
      "115.47",
      Wire.RED,
      Wire.WHITE,
      Wire.BLUE);

  private final SupplyMarket market;
  private final ConnectionType type;
  private final BigDecimal volts;
  private final List<Wire> wires;

  Supply(SupplyMarket market, ConnectionType type, String volts, Wire... wires) {
    this.market = market;
    this.type = type;
    this.volts = new BigDecimal(volts);
    this.wires = List.of(wires);
  }

  /** Returns those usual in a country (ISO 3166 alpha-2), the commonest first. */
  public static List<Supply> of(String country) {
    SupplyMarket market = SupplyMarket.of(country);
    return Arrays.stream(values()).filter(each -> each.market == market).toList();
  }

  public SupplyMarket market() {
    return market;
  }

  /** Returns how many phases there are, and whether there is a neutral. */
  public ConnectionType type() {
    return type;
  }

  /** Returns the usual voltage between a phase and the neutral [V]. */
  public BigDecimal volts() {
    return volts;
  }

  /** Returns the colours of the phases, L1 first. */
  public List<Wire> wires() {
    return wires;
  }
}
