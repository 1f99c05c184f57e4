package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The JVM of the application server, looked into from outside. */
final class ServerJvm {
  private static final String CLASS_FILE =
      LoaderCensus.class.getName().replace('.', '/') + ".class";

  /** One class of each class loader of the application: EAR library, connector, portal. */
  private static final List<String> CLASSES =
      List.of(
          "org.openpowerradar.protocol.delivery.BridgeListener",
          "io.prometheus.metrics.model.registry.PrometheusRegistry",
          "org.openpowerradar.connector.BridgeResourceAdapter",
          "org.openpowerradar.web.rest.SitesResource");

  private final Path var;
  private final Path agent;

  ServerJvm(RunningPlatform platform) throws IOException {
    var = platform.var();
    agent = Files.createTempFile(var, "census", ".jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(new Attributes.Name("Agent-Class"), LoaderCensus.class.getName());
    try (OutputStream file = Files.newOutputStream(agent);
        JarOutputStream jar = new JarOutputStream(file, manifest);
        InputStream code = getClass().getClassLoader().getResourceAsStream(CLASS_FILE)) {
      jar.putNextEntry(new JarEntry(CLASS_FILE));
      code.transferTo(jar);
    }
  }

  /**
   * What {@link LoaderCensus} counts, once each class of the application is there once, and no more
   * than so many threads of its own. Idle threads of the server's pools live a minute on, with the
   * class loader they last had.
   */
  Map<String, Integer> censusOfOneGeneration(int threads) {
    return await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(5))
        .until(this::census, census -> isOneGeneration(census) && census.get("threads") <= threads);
  }

  private static boolean isOneGeneration(Map<String, Integer> census) {
    return CLASSES.stream().allMatch(name -> census.get(name) == 1);
  }

  /** After everything that can be collected is collected. */
  private Map<String, Integer> census() throws Exception {
    Path counts = Files.createTempFile(var, "census", ".properties");
    VirtualMachine server = VirtualMachine.attach(pid(var));
    try {
      server.loadAgent(agent.toString(), counts + "," + String.join(",", CLASSES));
      Map<String, Integer> census = new TreeMap<>();
      RunningPlatform.read(counts)
          .forEach((name, count) -> census.put("" + name, Integer.valueOf("" + count)));
      return census;
    } finally {
      server.detach();
      Files.delete(counts);
    }
  }

  /** The server says on its command line where its domain is. */
  static String pid(Path var) throws IOException {
    String domain = var.resolve("payara/powerradar").toString();
    return VirtualMachine.list().stream()
        .filter(jvm -> jvm.displayName().contains(domain))
        .map(VirtualMachineDescriptor::id)
        .findFirst()
        .orElseThrow(() -> new IOException("No server runs on " + domain));
  }
}
