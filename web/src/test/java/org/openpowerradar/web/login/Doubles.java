package org.openpowerradar.web.login;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** Stands in for interfaces of the container of which a test needs a few methods. */
final class Doubles {

  private Doubles() {}

  static <T> T of(Class<T> type, InvocationHandler behaviour) {
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
  }

  static UnsupportedOperationException unexpected(java.lang.reflect.Method method) {
    return new UnsupportedOperationException("Not expected here: " + method);
  }
}
