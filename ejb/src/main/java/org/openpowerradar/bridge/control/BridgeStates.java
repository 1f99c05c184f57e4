package org.openpowerradar.bridge.control;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.bridge.entity.BridgeState;
import org.openpowerradar.bridge.entity.BridgeStatus;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** Puts together what people edit about bridges and what bridges tell of themselves. */
public final class BridgeStates {

  private final BridgeCatalog catalog;
  private final BridgeStatusStore statuses;

  public BridgeStates(EntityManager entities) {
    catalog = new BridgeCatalog(entities);
    statuses = new BridgeStatusStore(entities);
  }

  public Optional<BridgeState> find(BridgeSerial bridge) {
    return catalog
        .find(bridge)
        .map(
            found ->
                new BridgeState(
                    found,
                    catalog.findLastSession(bridge).orElse(null),
                    statuses.find(List.of(bridge)).get(bridge)));
  }

  /** Returns the bridges of an account by name: two queries, however many it has. */
  public List<BridgeState> ofAccount(AccountId account) {
    Map<Bridge, BridgeSession> bridges = catalog.ofAccount(account);
    Map<BridgeSerial, BridgeStatus> told =
        statuses.find(bridges.keySet().stream().map(Bridge::serial).toList());
    return bridges.entrySet().stream()
        .map(
            entry ->
                new BridgeState(
                    entry.getKey(), entry.getValue(), told.get(entry.getKey().serial())))
        .toList();
  }
}
