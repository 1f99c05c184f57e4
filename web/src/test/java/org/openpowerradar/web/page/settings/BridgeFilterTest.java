package org.openpowerradar.web.page.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BridgeFilterTest {
  @Test
  void apply_whenNothingIsAsked_thenAll() {
    BridgeFilter filter = new BridgeFilter(null, null, null, null);

    assertEquals(BridgeFixture.ALL, filter.apply(BridgeFixture.ALL));
    assertFalse(filter.isActive());
  }

  @Test
  void apply_whenSecurityIsAsked_thenThatLevel() {
    assertEquals(
        List.of(BridgeFixture.LEGACY),
        new BridgeFilter(null, null, "legacy", null).apply(BridgeFixture.ALL));
  }

  @Test
  void apply_whenStatusIsAsked_thenThatStatus() {
    assertEquals(
        List.of(BridgeFixture.NEVER),
        new BridgeFilter(null, "never", null, null).apply(BridgeFixture.ALL));
    assertEquals(
        List.of(BridgeFixture.LEGACY),
        new BridgeFilter(null, "offline", null, null).apply(BridgeFixture.ALL));
  }

  @Test
  void apply_whenTextIsAsked_thenNameOrSerialInAnyCase() {
    assertEquals(
        List.of(BridgeFixture.AUTHENTICATED),
        new BridgeFilter(null, null, null, " PACK ").apply(BridgeFixture.ALL));
    assertEquals(
        List.of(BridgeFixture.NEVER),
        new BridgeFilter(null, null, null, "0118").apply(BridgeFixture.ALL));
  }

  @Test
  void apply_whenSeveralAreAsked_thenAllOfThem() {
    BridgeFilter filter = new BridgeFilter("1", "online", "tls", "room");

    assertEquals(List.of(BridgeFixture.ENCRYPTED), filter.apply(BridgeFixture.ALL));
    assertTrue(filter.isActive());
  }

  @Test
  void apply_whenOtherSiteIsAsked_thenNone() {
    assertEquals(List.of(), new BridgeFilter("2", null, null, null).apply(BridgeFixture.ALL));
  }

  @Test
  void open_whenFiltered_thenAddressKeepsTheFilterAndEncodesIt() {
    BridgeAddress address = new BridgeAddress("1", new BridgeFilter(null, "online", null, "a&b=c"));

    assertEquals(
        "/app/settings/bridges?account=1&status=online&find=a%26b%3Dc&bridge=318204#bridge-panel",
        address.open("318204"));
    assertEquals(
        "/app/settings/bridges?account=1&status=online&find=a%26b%3Dc#bridge-318204",
        address.closed("318204"));
  }
}
