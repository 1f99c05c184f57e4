package org.openpowerradar.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of the application server, as jcmd tells it. */
final class ServerHeap {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private ServerHeap() {}

  /** What is in use after everything that can be collected was collected [KiB]. */
  static long used(RunningPlatform platform) throws IOException, InterruptedException {
    String pid = ServerJvm.pid(platform.var());
    jcmd(pid, "GC.run");
    Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
    if (!used.find()) {
      throw new IOException("jcmd tells nothing of the heap");
    }
    return Long.parseLong(used.group(1));
  }

  private static String jcmd(String pid, String command) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process = new ProcessBuilder(jcmd, pid, command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
    return said;
  }
}
