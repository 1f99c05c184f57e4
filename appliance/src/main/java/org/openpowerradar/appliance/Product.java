package org.openpowerradar.appliance;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openpowerradar.appliance.host.CannotStartException;
import org.openpowerradar.appliance.host.Programs;
import org.openpowerradar.appliance.host.VarDirectory;
import org.openpowerradar.appliance.host.Versions;

/**
 * What the build leaves in the checkout for the appliance.
 *
 * @param root directory of the checkout
 */
record Product(Path root) {
  /** The application. */
  Path ear() {
    return built("ear/target/powerradar.ear");
  }

  /** The software bridge. */
  Path bridge() {
    return built("bridge/target/powerradar-bridge.jar");
  }

  Path deployment() {
    return root.resolve("deployment");
  }

  Programs programs(VarDirectory var) {
    return new Programs(root.resolve("appliance/target/artifacts"), var.programs());
  }

  static Path payara(Programs programs) {
    return programs.unpacked("payara-" + Versions.of("payara") + ".zip", "payara6/");
  }

  static Path keycloak(Programs programs) {
    String name = "keycloak-" + Versions.of("keycloak");
    return programs.unpacked(
        "keycloak-quarkus-dist-" + Versions.of("keycloak") + ".zip", name + "/");
  }

  static Path driver(Programs programs) {
    return programs.artifact("mysql-connector-j-" + Versions.of("mysql-connector") + ".jar");
  }

  static Path conscrypt(Programs programs) {
    return programs.artifact("conscrypt-openjdk-uber-" + Versions.of("conscrypt") + ".jar");
  }

  private Path built(String file) {
    Path path = root.resolve(file);
    if (!Files.exists(path)) {
      throw new CannotStartException(path + " is missing: build it with ./mvnw -Pdemo.");
    }
    return path;
  }
}
