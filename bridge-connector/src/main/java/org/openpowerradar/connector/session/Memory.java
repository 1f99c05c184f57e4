package org.openpowerradar.connector.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is remembered of so many peers at most; what was not touched for longest is forgotten. */
final class Memory<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final int REMEMBERED = 20_000;

  Memory() {
    super(16, 0.75f, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > REMEMBERED;
  }
}
