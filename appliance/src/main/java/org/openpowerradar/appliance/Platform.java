package org.openpowerradar.appliance;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.openpowerradar.appliance.database.GrantStore;
import org.openpowerradar.appliance.database.MariaDb;
import org.openpowerradar.appliance.database.Migrations;
import org.openpowerradar.appliance.demo.BridgeProcesses;
import org.openpowerradar.appliance.demo.CloudAddress;
import org.openpowerradar.appliance.demo.DemoEnrolment;
import org.openpowerradar.appliance.host.Programs;
import org.openpowerradar.appliance.host.Progress;
import org.openpowerradar.appliance.keycloak.KeycloakAddress;
import org.openpowerradar.appliance.keycloak.KeycloakServer;
import org.openpowerradar.appliance.keycloak.RealmSetUp;
import org.openpowerradar.appliance.payara.PayaraFiles;
import org.openpowerradar.appliance.payara.PayaraServer;
import org.openpowerradar.appliance.payara.SmokeTest;

/** The parts of the platform and the order in which they start. */
final class Platform {
  private static final Duration HISTORY = Duration.ofMinutes(6);
  private static final String HISTORY_COMPLETE = "history-complete";
  private static final String REALM = "realm-set-up";

  private final Installation at;
  private final Progress progress;
  private final Programs programs;
  private final MariaDb database;
  private final KeycloakServer keycloak;
  private final PayaraServer payara;
  private final BridgeProcesses bridges;
  private final Settings settings;

  /** Unpacks what is not unpacked yet. */
  Platform(Installation at, Progress progress) {
    this.at = at;
    this.progress = progress;
    this.programs = at.programs();
    progress.say("Programs: unpacking what is not unpacked yet");
    Options.Reach reach = at.options.reach();
    this.database = new MariaDb(at.var, programs, at.secrets, at.children, at.ports.database());
    this.keycloak =
        new KeycloakServer(
            at.children,
            Product.keycloak(programs),
            new KeycloakAddress(reach.host(), reach.bind(), at.ports));
    this.payara =
        new PayaraServer(
            at.var,
            at.children,
            new PayaraFiles(Product.payara(programs), at.product.deployment()),
            at.secrets,
            at.ports.payaraAdmin());
    this.bridges =
        new BridgeProcesses(
            at.var, at.children, at.secrets, at.product.bridge(), at.options.demo().days());
    this.settings = new Settings(at, database, keycloak);
  }

  Settings settings() {
    return settings;
  }

  /** Starts all and returns when the product was seen to work. */
  void start() {
    CompletableFuture<Void> built = CompletableFuture.runAsync(keycloak::build);
    startDatabase();
    CompletableFuture<Void> identity = built.thenRunAsync(this::startKeycloak);
    startPayara();
    join(identity);
    check();
    if (at.options.demo().bridges()) {
      startBridges();
    }
  }

  /** Starts one part again as it was. */
  void start(Part part) {
    switch (part) {
      case BRIDGES -> bridges.start(cloud());
      case PAYARA -> runPayara();
      case KEYCLOAK -> runKeycloak();
      case MARIADB -> database.start();
    }
  }

  /** Asks one part to end, and waits for it. */
  void stop(Part part) {
    switch (part) {
      case BRIDGES -> bridges.stop();
      case PAYARA -> payara.stop();
      case KEYCLOAK -> at.children.stop(KeycloakServer.NAME);
      case MARIADB -> at.children.stop(MariaDb.NAME);
    }
  }

  /** Ends one part at once, as a power cut would. */
  void kill(Part part) {
    switch (part) {
      case BRIDGES -> bridges.kill();
      case PAYARA -> at.children.kill(PayaraServer.NAME);
      case KEYCLOAK -> at.children.kill(KeycloakServer.NAME);
      case MARIADB -> at.children.kill(MariaDb.NAME);
    }
  }

  private void startDatabase() {
    progress.say("MariaDB: starting");
    database.start();
    int migrations = new Migrations(database.url(), database.migration()).apply();
    new GrantStore(database.url(), database.migration()).grant(database.applicationAccount());
    new DemoEnrolment(database.url(), database.migration())
        .enrol(at.secrets, at.options.demo().legacy());
    database.finish();
    progress.say("MariaDB: ready, " + migrations + " migrations applied");
  }

  private void startKeycloak() {
    progress.say("Keycloak: starting, the first time takes one to three minutes");
    runKeycloak();
    if (!at.var.recall(REALM).equals(RealmSetUp.REVISION)) {
      settings.realm().apply(settings.peopleSecret(), settings.mail());
      at.var.remember(REALM, RealmSetUp.REVISION);
    }
    progress.say("Keycloak: ready");
  }

  private void startPayara() {
    progress.say("Payara: starting, the first time takes one to two minutes");
    settings.publishAuditKey();
    payara.start(at.ports.base(), settings.ofDeployment(programs), settings.ofDomain());
    progress.say("Payara: ready");
  }

  private void startBridges() {
    bridges.start(cloud());
    progress.say("Bridges: started");
    if (at.var.recall(HISTORY_COMPLETE).isEmpty()) {
      if (bridges.awaitHistory(HISTORY, progress)) {
        at.var.remember(HISTORY_COMPLETE, "yes");
        progress.say("History: complete");
      } else {
        progress.say("History: goes on in the background");
      }
    }
  }

  private void runKeycloak() {
    keycloak.start(at.portalCertificate(), settings.ofKeycloak());
  }

  private void runPayara() {
    payara.run();
    check();
  }

  private void check() {
    PropertiesFile endpoints = settings.endpoints();
    PropertiesFile credentials = settings.credentials();
    SmokeTest test = new SmokeTest(at.authority.file());
    test.portal(endpoints.get("portal.url"), endpoints.get("api.url"));
    at.ports.requireBridgeListeners(at.options.reach().address());
    test.api(
        endpoints.get("api.url"),
        keycloak.issuer(),
        credentials.get("api.client.id"),
        credentials.get("api.client.secret"));
    progress.say("Portal, REST interface and bridge listeners answer");
  }

  private CloudAddress cloud() {
    return new CloudAddress(
        at.options.reach().host(), at.ports.bridgeTls(), at.ports.bridgeTcp(), at.authority.file());
  }

  private static void join(CompletableFuture<Void> future) {
    try {
      future.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
