package org.openpowerradar.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** On a JDK that remembers nothing it is green anyway. */
class LastRecordTest {

  /** Of a class loader of its own, with a component of a type of its own. */
  public record Shown(Part part) {}

  /** A type of the same class loader. */
  public enum Part {
    ONE
  }

  @Test
  void link_whenTheLastRecordWasOfAnotherClassLoader_thenThatCanBeCollected() throws Exception {
    WeakReference<ClassLoader> loader = new WeakReference<>(linked());

    LastRecord.link();

    for (int round = 0; round < 50 && loader.get() != null; round++) {
      System.gc();
    }
    assertNull(loader.get());
  }

  private static ClassLoader linked() throws Exception {
    URL[] here = {LastRecordTest.class.getProtectionDomain().getCodeSource().getLocation()};
    ClassLoader loader = new URLClassLoader(here, ClassLoader.getPlatformClassLoader());
    Class<?> part = loader.loadClass(Part.class.getName());
    Object one = part.getField("ONE").get(null);
    Object shown = loader.loadClass(Shown.class.getName()).getConstructor(part).newInstance(one);
    assertEquals("Shown[part=ONE]", shown.toString());
    return loader;
  }
}
