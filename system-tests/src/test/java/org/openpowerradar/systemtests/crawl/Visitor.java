package org.openpowerradar.systemtests.crawl;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Somebody who asks the portal: a browser without scripts, and a program with a token. It follows
 * nothing by itself, and counts what it asks.
 */
public final class Visitor {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_REDIRECTS = 8;

  private final Portal portal;
  private final Cookies cookies = new Cookies();
  private final TokenPurse purse;
  private String language = "en";

  /** Somebody nobody knows. */
  public Visitor(Portal portal) {
    this(portal, null);
  }

  private Visitor(Portal portal, TokenPurse purse) {
    this.portal = portal;
    this.purse = purse;
  }

  /** Signs a person in at Keycloak, as a browser would. */
  public static Visitor signedIn(Portal portal, Person person)
      throws IOException, InterruptedException {
    Visitor visitor = new Visitor(portal, new TokenPurse(portal, person));
    Answer home = visitor.signIn(person.login(), person.password());
    if (!home.isGiven()) {
      throw new IOException(person.login() + " cannot sign in: " + home.status());
    }
    return visitor;
  }

  /** Tries a password: what is shown at the end, be it the portal or the login page again. */
  public Answer signIn(String login, String password) throws IOException, InterruptedException {
    return signIn(follow(get("/app/home")), login, password);
  }

  /** Tries a password on a login page that is shown already. */
  public Answer signIn(Answer prompt, String login, String password)
      throws IOException, InterruptedException {
    Element form = Jsoup.parse(prompt.body()).selectFirst("#kc-form-login");
    if (form == null) {
      throw new IOException("No login page: " + prompt.status() + " " + prompt.location());
    }
    List<Map.Entry<String, String>> fields =
        List.of(Map.entry("username", login), Map.entry("password", password));
    return follow(send(posted(URI.create(form.attr("action")), fields)));
  }

  /** From now on pages are asked for in a language. */
  public Visitor reading(String wanted) {
    language = wanted;
    return this;
  }

  public Answer get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(portal.page(path)).GET());
  }

  /** Sends a form as a browser would. */
  public Answer post(String path, List<Map.Entry<String, String>> fields)
      throws IOException, InterruptedException {
    return send(posted(portal.page(path), fields));
  }

  /** Sends a form with a ticket in the way browsers would. */
  Answer post(String path, PageForm form, Ticket ticket) throws IOException, InterruptedException {
    List<Map.Entry<String, String>> fields = form.sentWith(ticket);
    return switch (form.way()) {
      case WHOLE -> post(path, fields);
      case WITH_FILES -> send(inParts(portal.page(path), fields));
      case BY_SCRIPT ->
          send(
              posted(portal.page(path), fields)
                  .header("Faces-Request", "partial/ajax")
                  .header("X-Requested-With", "XMLHttpRequest"));
    };
  }

  private static HttpRequest.Builder inParts(URI address, List<Map.Entry<String, String>> fields) {
    StringBuilder body = new StringBuilder();
    for (Map.Entry<String, String> field : fields) {
      body.append("--parts\r\nContent-Disposition: form-data; name=\"")
          .append(field.getKey())
          .append("\"\r\n\r\n")
          .append(field.getValue())
          .append("\r\n");
    }
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "multipart/form-data; boundary=parts")
        .POST(BodyPublishers.ofString(body + "--parts--\r\n"));
  }

  /** Calls the REST interface, with a token if this is a person. */
  public Answer call(RestCall call) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(portal.api(call.path()));
    if (purse != null) {
      request.header("Authorization", "Bearer " + purse.token());
    }
    if (call.body() == null) {
      request.method(call.method(), BodyPublishers.noBody());
    } else {
      request.method(call.method(), BodyPublishers.ofString(call.body()));
      request.header("Content-Type", call.type());
    }
    return asked(request);
  }

  /** Goes where redirects lead, to the end. */
  public Answer follow(Answer first) throws IOException, InterruptedException {
    Answer answer = first;
    for (int i = 0; i < MOST_REDIRECTS && !answer.location().isEmpty(); i++) {
      answer = send(HttpRequest.newBuilder(portal.page(answer.location())).GET());
    }
    return answer;
  }

  private static HttpRequest.Builder posted(URI address, List<Map.Entry<String, String>> fields) {
    String form =
        fields.stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    request.header("Accept-Language", language);
    String kept = cookies.header();
    if (!kept.isEmpty()) {
      request.header("Cookie", kept);
    }
    return asked(request);
  }

  private Answer asked(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpClient http = portal.http();
    long start = System.nanoTime();
    HttpResponse<byte[]> response =
        http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
    long micros = (System.nanoTime() - start) / 1000;
    portal.count();
    cookies.keep(response.headers());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("location").orElse(""),
        response.headers().firstValue("content-type").orElse(""),
        BodyText.of(response.body()),
        micros);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
