package org.openpowerradar.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
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

    linkAsOfANewDeployment();

    for (int round = 0; round < 50 && loader.get() != null; round++) {
      System.gc();
    }
    assertNull(loader.get());
  }

  /** Its methods are linked once a deployment. */
  private static void linkAsOfANewDeployment() throws Exception {
    Class<?> last = loaderOf(LastRecord.class).loadClass(LastRecord.class.getName());
    Method link = last.getDeclaredMethod("link");
    link.setAccessible(true);
    link.invoke(null);
  }

  private static ClassLoader loaderOf(Class<?> type) {
    URL[] place = {type.getProtectionDomain().getCodeSource().getLocation()};
    return new URLClassLoader(place, ClassLoader.getPlatformClassLoader());
  }

  private static ClassLoader linked() throws Exception {
    ClassLoader loader = loaderOf(LastRecordTest.class);
    Class<?> part = loader.loadClass(Part.class.getName());
    Object one = part.getField("ONE").get(null);
    Object shown = loader.loadClass(Shown.class.getName()).getConstructor(part).newInstance(one);
    assertEquals("Shown[part=ONE]", shown.toString());
    return loader;
  }
}
