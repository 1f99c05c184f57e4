package org.openpowerradar.connector.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.protocol.delivery.Delivery;
import org.openpowerradar.protocol.delivery.Outcome;
import org.openpowerradar.protocol.delivery.Receipt;

/** What one delivery carries: parcels of many bridges, each bridge's together and in order. */
final class Load {
  private final Map<Lane, List<Consignment>> parts = new LinkedHashMap<>();
  private int records;
  private long bytes;

  void add(Lane lane, List<Consignment> part) {
    parts.put(lane, part);
    for (Consignment consignment : part) {
      records += consignment.records();
      bytes += consignment.bytes();
    }
  }

  Map<Lane, List<Consignment>> parts() {
    return parts;
  }

  int lanes() {
    return parts.size();
  }

  int records() {
    return records;
  }

  long bytes() {
    return bytes;
  }

  /** How often the unluckiest of its lanes has failed in a row. */
  int failures() {
    return parts.keySet().stream().mapToInt(Lane::failures).max().orElse(0);
  }

  Delivery delivery() {
    return new Delivery(consignments().stream().map(Consignment::parcel).toList());
  }

  /**
   * Hands every sender its outcomes.
   *
   * @throws IllegalStateException if the receipt does not answer every parcel; nobody was told then
   */
  void settle(Receipt receipt) {
    List<Consignment> consignments = consignments();
    if (receipt.outcomes().size() != consignments.size()) {
      throw new IllegalStateException(
          receipt.outcomes().size() + " outcomes for " + consignments.size() + " parcels");
    }
    Map<Sender, List<Settled>> answers = new LinkedHashMap<>();
    for (int i = 0; i < consignments.size(); i++) {
      Consignment consignment = consignments.get(i);
      Outcome outcome = receipt.outcomes().get(i);
      answers
          .computeIfAbsent(consignment.sender(), sender -> new ArrayList<>())
          .add(new Settled(consignment.parcel(), outcome));
    }
    answers.forEach(Sender::settled);
  }

  private List<Consignment> consignments() {
    return parts.values().stream().flatMap(List::stream).toList();
  }
}
