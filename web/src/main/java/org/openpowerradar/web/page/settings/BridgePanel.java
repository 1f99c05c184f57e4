package org.openpowerradar.web.page.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openpowerradar.bridge.boundary.BridgeDetail;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.figure.Figures;
import org.openpowerradar.web.page.figure.Quantity;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.settings.access.Security;

/** The detail of one bridge in the side panel. */
public final class BridgePanel {
  private final BridgeDetail detail;
  private final BridgeOverview bridge;
  private final BridgeWriting writing;
  private final Texts texts;
  private final Figures figures;
  private final Instant now;

  BridgePanel(BridgeDetail detail, BridgeWriting writing, Language language, Instant now) {
    this.detail = detail;
    this.bridge = detail.overview();
    this.writing = writing;
    this.texts = language.texts();
    this.figures = language.figures();
    this.now = now;
  }

  /** One line of facts: what it is, in words, and its value. */
  public record Fact(String name, String value, boolean isCode) {}

  /** A sensor the bridge hears. */
  public record Sensor(
      String serial, String device, Figure signal, String strength, String heard) {}

  public String name() {
    return bridge.name();
  }

  public String serial() {
    return bridge.serial().toString();
  }

  public String site() {
    return writing.site(bridge.site());
  }

  public String level() {
    return Security.of(bridge.level()).code();
  }

  /** What is wrong with its connection, most urgent first; may be empty. */
  public List<String> warnings() {
    return writing.warnings(bridge);
  }

  /** Transport, keys, address and times of the connection. */
  public List<Fact> connection() {
    List<Fact> facts = new ArrayList<>();
    add(facts, "status", texts.text("bridge.status." + BridgeStatus.of(bridge).code()));
    add(facts, "transport", detail.transport() == null ? null : detail.transport().name());
    add(facts, "tlsVersion", detail.tlsVersion());
    addCode(facts, "cipher", detail.cipherSuite());
    add(facts, "login", login());
    addCode(facts, "address", detail.peerAddress());
    add(facts, bridge.online() ? "since" : "lastSession", since());
    add(facts, "lastSeen", writing.lastSeen(bridge));
    add(facts, "reconnects", writing.count(detail.reconnects()));
    add(facts, "bytesIn", bytes(detail.bytesIn()));
    add(facts, "bytesOut", bytes(detail.bytesOut()));
    return facts;
  }

  /** What the bridge reports of itself. */
  public List<Fact> unit() {
    List<Fact> facts = new ArrayList<>();
    add(facts, "model", bridge.model());
    add(facts, "firmware", bridge.firmware());
    add(facts, "noise", writing.dbm(bridge.noiseDbm()).toString());
    add(facts, "clock", clock());
    add(facts, "stored", writing.count(detail.storedOffline()));
    return facts;
  }

  /** The sensors heard, strongest first. */
  public List<Sensor> sensors() {
    return detail.sensors().stream().map(this::sensor).toList();
  }

  /** What the reader can do about it, most urgent first. */
  public List<String> advice() {
    return detail.advice().stream().map(each -> texts.text("advice." + each.name())).toList();
  }

  private Sensor sensor(BridgeDetail.SensorHeard heard) {
    return new Sensor(
        heard.serial().toString(),
        heard.deviceName() == null ? texts.text("bridge.notAssigned") : heard.deviceName(),
        writing.dbm(heard.rssi()),
        strength(heard.rssi()),
        heard.lastHeard() == null ? Figure.DASH : writing.ago(heard.lastHeard(), bridge.site()));
  }

  /** "strong", "fair" or "weak": how many bars are drawn. */
  private static String strength(Integer rssi) {
    if (rssi == null) {
      return "none";
    }
    if (rssi >= -70) {
      return "strong";
    }
    return rssi >= -85 ? "fair" : "weak";
  }

  private String login() {
    return detail.loginMode() == null
        ? null
        : texts.text("login." + detail.loginMode().name().toLowerCase(Locale.ROOT));
  }

  private String since() {
    if (detail.since() == null) {
      return null;
    }
    Duration age = Duration.between(detail.since(), now);
    String length = figures.duration(age.isNegative() ? Duration.ZERO : age);
    return writing.dayAndTime(detail.since(), bridge.site()) + " (" + length + ")";
  }

  private String clock() {
    if (detail.clockQuality() == null) {
      return null;
    }
    String source = texts.text("clock." + detail.clockQuality().name().toLowerCase(Locale.ROOT));
    return detail.clockOffsetMillis() == null
        ? source
        : clock(source, Math.round(detail.clockOffsetMillis() / 10.0) * 10);
  }

  /** The offset is rounded as it is shown: what reads as nothing has no direction. */
  private String clock(String source, long offsetMillis) {
    String offset = figures.precise(Duration.ofMillis(Math.abs(offsetMillis)));
    return texts.text("bridge.clockOff", source, offset, Long.signum(offsetMillis));
  }

  private String bytes(Long amount) {
    return amount == null ? null : figures.figure(Quantity.DATA, amount).toString();
  }

  private void add(List<Fact> facts, String key, String value) {
    facts.add(new Fact(texts.text("bridge.fact." + key), BridgeWriting.or(value), false));
  }

  private void addCode(List<Fact> facts, String key, String value) {
    facts.add(new Fact(texts.text("bridge.fact." + key), BridgeWriting.or(value), value != null));
  }
}
