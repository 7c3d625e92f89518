package org.w3id.stemma.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.stemma.ontology.Prefixes;
import org.w3id.stemma.queries.Catalogue;
import org.w3id.stemma.queries.NamedQuery;

/// The page at `/`: a query box, the questions of the catalogue, and what the served generation holds.
///
/// Made once a generation; readable without scripts.
final class HomePage {
  private static final String QUERY = "{{query}}";
  private static final String HTML = "text/html;charset=utf-8";

  private final String template;
  private final String firstQuery;
  private final Asset plain;

  HomePage(String template, Catalogue catalogue, Served served, Census census) {
    NamedQuery first = catalogue.named("what-binds-an-artifact").orElse(catalogue.all().iterator().next());
    this.firstQuery = text(first);
    this.template =
        template
            .replace("{{counts}}", counts(census))
            .replace("{{sources}}", sources(served))
            .replace("{{questions}}", questions(catalogue))
            .replace("{{prefixes}}", escape(json(Prefixes.standard().map())))
            .replace("{{generation}}", escape(served.generation()));
    this.plain = Asset.of(HTML, this.template.replace(QUERY, escape(firstQuery)));
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept");
    plain.send(request, response);
  }

  /// The page with `query` in its box.
  void send(HttpServletRequest request, HttpServletResponse response, String query) throws IOException {
    response.setHeader("Vary", "Accept");
    Asset.of(HTML, template.replace(QUERY, escape(query)).replace("data-run=\"no\"", "data-run=\"yes\""))
        .send(request, response);
  }

  private static String counts(Census census) {
    return census.counts().entrySet().stream()
        .map(
            count ->
                "<div><dt>" + escape(count.getKey()) + "</dt><dd>"
                    + String.format(Locale.ROOT, "%,d", count.getValue()) + "</dd></div>")
        .collect(Collectors.joining("\n"));
  }

  private static String sources(Served served) {
    String list =
        served.sources().stream()
            .map(s -> "<li>" + escape(s.source()) + " <time>" + escape(s.date()) + "</time></li>")
            .collect(Collectors.joining("\n"));
    String built = served.built().toString().substring(0, 16).replace('T', ' ');
    return list + "\n<li>built <time>" + escape(built) + " UTC</time></li>";
  }

  private static String questions(Catalogue catalogue) {
    Map<String, List<NamedQuery>> byTopic =
        catalogue.all().stream().collect(Collectors.groupingBy(NamedQuery::topic, LinkedHashMap::new, Collectors.toList()));
    return byTopic.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            topic ->
                "<section><h3>" + escape(topic.getKey()) + "</h3><ul>"
                    + topic.getValue().stream().map(HomePage::question).collect(Collectors.joining("\n"))
                    + "</ul></section>")
        .collect(Collectors.joining("\n"));
  }

  private static String question(NamedQuery query) {
    return "<li><details id=\"" + escape(query.name()) + "\"><summary>" + escape(query.header().question())
        + "</summary><p>" + escape(query.header().description()) + "</p>"
        + "<button type=\"button\" class=\"take\" hidden>Ask this</button>"
        + "<pre tabindex=\"0\">" + escape(text(query)) + "</pre></details></li>";
  }

  private static String text(NamedQuery query) {
    return query.text(query.examples()).strip();
  }

  private static String json(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Strings can be written", e);
    }
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
