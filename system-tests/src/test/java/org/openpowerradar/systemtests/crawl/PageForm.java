package org.openpowerradar.systemtests.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a page offers to do: a form with one of its buttons, or with one of the components its
 * scripts ask by themselves.
 *
 * @param page address of the page it stands on
 * @param action address it is sent to
 * @param fields as they are filled in when the page opens, without the button
 * @param source name of the button or component; "" for none
 * @param ticket that came with it
 * @param way how browsers send it
 */
public record PageForm(
    String page,
    String action,
    List<Map.Entry<String, String>> fields,
    String source,
    Ticket ticket,
    Way way) {
  static final String VIEW_STATE = "jakarta.faces.ViewState";

  /** Whether Faces takes it; the others are filters, which are links in another shape. */
  boolean isAction() {
    return fields.stream().anyMatch(field -> field.getKey().equals(VIEW_STATE));
  }

  /** How browsers send a form. */
  enum Way {
    WHOLE,
    WITH_FILES,
    BY_SCRIPT
  }

  /** What is sent, with the ticket of whoever sends it. */
  List<Map.Entry<String, String>> sentWith(Ticket mine) {
    List<Map.Entry<String, String>> sent = new ArrayList<>();
    for (Map.Entry<String, String> field : fields) {
      boolean isState = field.getKey().equals(VIEW_STATE);
      sent.add(isState ? Map.entry(VIEW_STATE, mine.viewState()) : field);
    }
    sent.add(Map.entry("primefaces.nonce", mine.nonce()));
    if (way == Way.BY_SCRIPT) {
      sent.add(Map.entry("jakarta.faces.partial.ajax", "true"));
      sent.add(Map.entry("jakarta.faces.source", source));
      sent.add(Map.entry("jakarta.faces.partial.execute", "@all"));
    }
    if (!source.isEmpty()) {
      sent.add(Map.entry(source, source));
    }
    return sent;
  }

  /** What stays the same when it is about other things: path, and name of the button. */
  String name() {
    return page.split("\\?", 2)[0] + " " + source;
  }
}
