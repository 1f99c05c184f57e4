package org.openpowerradar.systemtests;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts inside the server what redeployments could leave behind. It is loaded into the running
 * server as an agent, so it uses nothing but the JDK.
 */
final class LoaderCensus {
  private static final int ROUNDS = 3;

  private LoaderCensus() {}

  /**
   * Writes a line for each class named: how many class loaders hold one of that name; then one with
   * the number of threads of the connector.
   *
   * @param arguments the file to write, then the names of the classes, separated by commas
   */
  public static void agentmain(String arguments, Instrumentation instrumentation)
      throws IOException {
    List<String> words = Arrays.asList(arguments.split(","));
    clearSoftReferences();
    for (int round = 0; round < ROUNDS; round++) {
      System.gc();
    }
    List<String> lines = new ArrayList<>();
    for (String name : words.subList(1, words.size())) {
      lines.add(name + "=" + classesNamed(name, instrumentation));
    }
    lines.add("threads=" + connectorThreads());
    Files.write(Path.of(words.get(0)), lines);
  }

  /** By asking for more than there is: before the JVM refuses, it clears them all. */
  private static void clearSoftReferences() {
    SoftReference<Object> canary = new SoftReference<>(new Object());
    List<byte[]> ballast = new ArrayList<>();
    try {
      while (canary.get() != null) {
        ballast.add(new byte[Integer.MAX_VALUE / 2]);
      }
    } catch (OutOfMemoryError expected) {
      ballast.clear();
    }
    if (canary.get() != null) {
      throw new IllegalStateException("Soft references were not cleared");
    }
  }

  private static long classesNamed(String name, Instrumentation instrumentation) {
    return Arrays.stream(instrumentation.getAllLoadedClasses())
        .filter(loaded -> loaded.getName().equals(name))
        .count();
  }

  private static long connectorThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("bridge-io") || name.startsWith("globalEventExecutor"))
        .count();
  }
}
