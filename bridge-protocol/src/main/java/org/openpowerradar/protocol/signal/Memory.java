package org.openpowerradar.protocol.signal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is remembered of so many peers at most; what was not touched for longest is forgotten.
 *
 * <p>Not safe for use by several threads.
 */
public final class Memory<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final int REMEMBERED = 20_000;

  private final int most;

  /** Remembers 20 000. */
  public Memory() {
    this(REMEMBERED);
  }

  /**
   * Remembers as many as said.
   *
   * @param most how many at most.
   */
  public Memory(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
