package org.openpowerradar.appliance.payara;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpowerradar.appliance.host.Children;
import org.openpowerradar.appliance.host.PrivateFile;

/**
 * The script operators use too, {@code deployment/deploy.sh}, with settings written for it by the
 * appliance.
 */
final class DeployScript {
  private final Children children;
  private final Path script;
  private final Path settings;

  DeployScript(Children children, Path deployment, Path settings) {
    this.children = children;
    this.script = deployment.resolve("deploy.sh");
    this.settings = settings;
  }

  /** Writes the settings, names in alphabetic order. */
  void write(Map<String, String> values) {
    PrivateFile.write(settings, text(values));
  }

  static String text(Map<String, String> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
            .collect(Collectors.joining());
  }

  void configure() {
    run("configure");
  }

  void application() {
    run("application");
  }

  private void run(String step) {
    children.run(
        "payara-" + step, List.of("bash", script.toString(), step, settings.toString()), Map.of());
  }
}
