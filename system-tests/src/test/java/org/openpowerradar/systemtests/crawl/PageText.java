package org.openpowerradar.systemtests.crawl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openpowerradar.systemtests.crawl.PageForm.Way;

/** A page as a program reads it: where it leads and what it offers to do. */
public final class PageText {
  /** What PrimeFaces writes where a script asks the server: the component and its form. */
  private static final Pattern SCRIPTED =
      Pattern.compile("(?:PrimeFaces\\.ab\\(|\\{)\\s*s:[\"']([^\"']+)[\"'],\\s*f:[\"']([^\"']+)");

  private static final Pattern NONCE = Pattern.compile("csp\\.init\\([\"']([^\"']+)");

  private final String address;
  private final Document html;
  private final String source;

  /** The page at an address, which is a path with its query. */
  public PageText(String address, String body) {
    this.address = address;
    this.source = body;
    this.html = Jsoup.parse(body);
  }

  /** Paths with their queries to which its links lead, and its forms with all they offer. */
  public Set<String> links(Portal portal) {
    Set<String> links = new LinkedHashSet<>();
    for (Element link : html.select("a[href], [data-escape], link[rel=next], iframe[src]")) {
      String to =
          link.hasAttr("data-escape")
              ? link.attr("data-escape")
              : link.hasAttr("href") ? link.attr("href") : link.attr("src");
      keep(links, portal, to);
    }
    for (Element form : html.select("form")) {
      if (!isPosted(form)) {
        keep(links, portal, queried(form));
      }
    }
    return links;
  }

  private void keep(Set<String> links, Portal portal, String to) {
    String resolved = to.startsWith("?") ? address.split("\\?", 2)[0] + to : to;
    String path = portal.pathOf(resolved.split("#", 2)[0]);
    if (!path.isEmpty()) {
      links.add(path);
    }
  }

  /** All that forms of Faces offer: every button, and every component that scripts ask. */
  public List<PageForm> actions() {
    List<PageForm> actions = new ArrayList<>();
    for (Element form : html.select("form")) {
      if (isPosted(form)) {
        for (Element button : form.select("button[name], input[type=submit][name]")) {
          actions.add(action(form, button.attr("name"), way(form)));
        }
        for (String scripted : scripted(form)) {
          actions.add(action(form, scripted, Way.BY_SCRIPT));
        }
      }
    }
    return actions.stream().filter(PageForm::isAction).toList();
  }

  /** What this page gives to those who may send its forms. */
  Ticket ticket() {
    Element state = html.selectFirst("input[name=" + PageForm.VIEW_STATE + "]");
    Matcher nonce = NONCE.matcher(source);
    return new Ticket(state == null ? "" : state.val(), nonce.find() ? nonce.group(1) : "");
  }

  private PageForm action(Element form, String name, Way way) {
    String action = form.attr("action");
    String to = action.isEmpty() ? address : action;
    return new PageForm(address, to, fields(form), name, ticket(), way);
  }

  private static Way way(Element form) {
    return form.attr("enctype").startsWith("multipart") ? Way.WITH_FILES : Way.WHOLE;
  }

  private Set<String> scripted(Element form) {
    Set<String> sources = new LinkedHashSet<>();
    Matcher matcher = SCRIPTED.matcher(source.replace("&quot;", "\""));
    while (matcher.find()) {
      if (matcher.group(2).equals(form.id())) {
        sources.add(matcher.group(1));
      }
    }
    return sources;
  }

  private static boolean isPosted(Element form) {
    return form.attr("method").equalsIgnoreCase("post");
  }

  private static List<Map.Entry<String, String>> fields(Element form) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    for (Element field : form.select("input[name], select[name], textarea[name]")) {
      String type = field.attr("type");
      boolean isOff = type.equals("submit") || type.equals("file") || type.equals("button");
      boolean isBox = type.equals("checkbox") || type.equals("radio");
      if (!isOff && (!isBox || !field.hasAttr("disabled"))) {
        fields.add(Map.entry(field.attr("name"), value(field, isBox)));
      }
    }
    return fields;
  }

  /** Boxes are ticked: who asks "are you sure" is told yes. */
  private static String value(Element field, boolean isBox) {
    if (field.tagName().equals("select")) {
      Element chosen = field.selectFirst("option[selected]");
      Element any = chosen == null ? field.selectFirst("option") : chosen;
      return any == null ? "" : any.val();
    }
    return isBox && field.val().isEmpty() ? "on" : field.val();
  }

  private static String queried(Element form) {
    StringBuilder address = new StringBuilder(form.attr("action"));
    String separator = "?";
    for (Map.Entry<String, String> field : fields(form)) {
      if (!field.getValue().isEmpty()) {
        address.append(separator).append(Visitor.encoded(field.getKey()));
        address.append('=').append(Visitor.encoded(field.getValue()));
        separator = "&";
      }
    }
    return address.toString();
  }
}
