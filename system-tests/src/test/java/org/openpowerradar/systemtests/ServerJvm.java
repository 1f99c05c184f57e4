package org.openpowerradar.systemtests;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The JVM of the application server, looked into from outside. */
final class ServerJvm {
  private static final String CLASS_FILE =
      LoaderCensus.class.getName().replace('.', '/') + ".class";

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

  /** What {@link LoaderCensus} counts, after everything that can be collected is collected. */
  Properties census(String... classes) throws Exception {
    Path counts = Files.createTempFile(var, "census", ".properties");
    VirtualMachine server = VirtualMachine.attach(pid());
    try {
      server.loadAgent(agent.toString(), counts + "," + String.join(",", classes));
      return RunningPlatform.read(counts);
    } finally {
      server.detach();
      Files.delete(counts);
    }
  }

  /** The server says on its command line where its domain is. */
  private String pid() throws IOException {
    String domain = var.resolve("payara/powerradar").toString();
    return VirtualMachine.list().stream()
        .filter(jvm -> jvm.displayName().contains(domain))
        .map(VirtualMachineDescriptor::id)
        .findFirst()
        .orElseThrow(() -> new IOException("No server runs on " + domain));
  }
}
