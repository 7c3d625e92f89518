package org.w3id.stemma.queries;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.w3id.stemma.ontology.Prefixes;

/// A question of the catalogue.
///
/// @param name the file's name without `.rq`
/// @param topic the folder it stands in
/// @param text the file, word for word
public record NamedQuery(String name, String topic, Header header, String text, List<Parameter> parameters) {
  private static final Pattern VARIABLE = Pattern.compile("[?$](_[A-Za-z][A-Za-z0-9_]*)");

  public NamedQuery {
    parameters = List.copyOf(parameters);
  }

  static NamedQuery read(String topic, String file, String text) {
    Header header = Header.read(file, text);
    Set<String> variables = new TreeSet<>();
    Matcher matcher = VARIABLE.matcher(body(text));
    while (matcher.find()) {
      variables.add(matcher.group(1));
    }
    List<Parameter> parameters = variables.stream().map(v -> Parameter.of(v, header.defaults())).toList();
    String name = file.substring(0, file.length() - ".rq".length());
    NamedQuery query = new NamedQuery(name, topic, header, text, parameters);
    query.check(file);
    return query;
  }

  /// The query with each parameter set to the value given by name: as nodes in the parsed query, never as text.
  ///
  /// Every parameter must be given, and none that the question does not have: else [BadParameter].
  public Query bind(Map<String, String> values) {
    return QueryTransformOps.replaceVars(parse(text), nodes(values));
  }

  /// The query with the header's example values.
  public Query example() {
    return bind(examples());
  }

  /// An example value for each parameter.
  public Map<String, String> examples() {
    Map<String, String> examples = new LinkedHashMap<>();
    parameters.forEach(p -> p.example().ifPresent(value -> examples.put(p.name(), value)));
    return Collections.unmodifiableMap(examples);
  }

  /// The query as text to read and change, without its header, with the values in place of the parameters.
  public String text(Map<String, String> values) {
    Map<String, String> written = new HashMap<>();
    PrefixMapping declared = parse(text).getPrefixMapping();
    nodes(values).forEach((variable, node) -> written.put(variable.getVarName(), write(node, declared)));
    return VARIABLE
        .matcher(body(text))
        .replaceAll(m -> Matcher.quoteReplacement(written.getOrDefault(m.group(1), m.group())));
  }

  private Map<Var, Node> nodes(Map<String, String> values) {
    List<String> known = parameters.stream().map(Parameter::name).toList();
    for (String given : values.keySet()) {
      if (!known.contains(given)) {
        String what = known.isEmpty() ? "it takes none." : "it takes " + String.join(", ", known) + ".";
        throw new BadParameter(name + " has no parameter '" + given + "': " + what);
      }
    }
    Prefixes prefixes = Prefixes.standard();
    Map<Var, Node> nodes = new HashMap<>();
    for (Parameter parameter : parameters) {
      String value = values.get(parameter.name());
      if (value == null || value.isBlank()) {
        throw parameter.missing(name);
      }
      nodes.put(parameter.var(), parameter.node(value, prefixes));
    }
    return nodes;
  }

  private void check(String file) {
    Query parsed;
    try {
      parsed = parse(text);
    } catch (QueryException e) {
      throw new BrokenQuery(file, "it does not parse: " + e.getMessage(), e);
    }
    if (!parsed.hasLimit() || !parsed.hasOrderBy()) {
      throw new BrokenQuery(file, "it needs an ORDER BY and a LIMIT, so that its answer is small and always the same");
    }
    for (Parameter parameter : parameters) {
      if (parameter.example().isEmpty()) {
        throw new BrokenQuery(file, "its header needs a default for '" + parameter.name() + "'");
      }
    }
    try {
      example();
    } catch (BadParameter e) {
      throw new BrokenQuery(file, "its default does not fit: " + e.getMessage(), e);
    }
  }

  private static Query parse(String text) {
    return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
  }

  private static String body(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("#+") && !line.startsWith("#defaultView:"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String write(Node node, PrefixMapping declared) {
    if (!node.isURI()) {
      return NodeFmtLib.strNT(node);
    }
    String shortened = Prefixes.standard().shorten(node.getURI());
    boolean readable = node.getURI().equals(declared.expandPrefix(shortened)) && !shortened.equals(node.getURI());
    return readable ? shortened : "<" + node.getURI() + ">";
  }
}
