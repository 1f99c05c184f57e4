package org.openpowerradar.systemtests.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is not as it should be, by its kind. */
public final class Findings {
  private final Map<Kind, List<String>> all = new TreeMap<>();

  /** Kinds, the worst first. */
  public enum Kind {
    /** Something of another account, or of a site that is not granted, was told or changed. */
    ESCAPE,
    /** Foreign things are answered in another way than absent ones. */
    FOREIGN_IS_NOT_ABSENT,
    /** Somebody is given what the table does not give, or the other way round. */
    NOT_BY_THE_TABLE,
    /** The portal broke. */
    BROKEN
  }

  synchronized void add(Kind kind, String words) {
    all.computeIfAbsent(kind, none -> new ArrayList<>()).add(words);
  }

  /** Those of a kind, each once. */
  public synchronized List<String> of(Kind kind) {
    return all.getOrDefault(kind, List.of()).stream().distinct().sorted().toList();
  }
}
