package org.w3id.stemma.columns.differential;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.sse.SSE;

/// Terms that tell a careless store from a careful one.
final class Pool {
  private static final String XSD = "'^^<http://www.w3.org/2001/XMLSchema#";

  static final List<Node> PROPERTIES = nodes("<urn:p>", "<urn:q>", "<urn:r>", "<urn:s>");

  /// Names, some of them different in their last byte only; properties and graphs are things too.
  static final List<Node> RESOURCES =
      nodes("<urn:a>", "<urn:b>", "<urn:c>", "<urn:ab>", "<urn:\u00e9>", "<urn:p>", "<urn:g>", "<http://example.org/a/long/name/that/goes/on/1>",
          "<http://example.org/a/long/name/that/goes/on/2>", "<urn:\ud83d\ude00>", "<urn:\uffee>", "_:x", "_:y", "_:xy", "_:z");

  static final List<Node> GRAPHS = nodes("<urn:g>", "<urn:h>", "<urn:i>", "<urn:a>", "_:x");

  /// Names of which nothing is said.
  static final List<Node> STRANGERS = nodes("<urn:nobody>", "'nothing'", "4711", "<urn:aa>");

  static final List<Node> LITERALS =
      Stream.of(
              // numbers: binary fractions only, so that sums do not depend on the order
              nodes("0", "1", "01", "2", "3", "10", "-1", "-17", "1.0", "1.00", "0.5", "2.25", "-0.5", "1e0", "2.5e0", "1E0"),
              typed("integer", "+1", "-0", "00", "999999999999999999", "1000000000000000000", "-999999999999999999", "1180591620717411303424",
                  "1180591620717411303425", "x", "", " 1", "1.0"),
              typed("double", "-0e0", "NaN", "INF", "-INF", "1", "+1.0E0", "0"),
              typed("float", "1", "1.5", "NaN", "INF"),
              typed("decimal", "1", "+1.0", "-0.0", ".5", "1.", "1e0"),
              typed("int", "1", "01", "99999999999"),
              typed("byte", "1", "300"),
              typed("nonNegativeInteger", "1", "-1"),
              typed("boolean", "true", "false", "1", "0", "TRUE"),
              // days and times
              typed("date", "2024-02-19", "2024-02-29", "2024-02-30", "2023-02-29", "2024-02-19Z", "2024-02-19+01:00", "2024-02-20", "0000-01-01",
                  "0001-01-01", "-0001-01-01", "12024-02-19", "1969-12-31", "2024-2-19"),
              typed("dateTime", "2024-02-19T11:06:12Z", "2024-02-19T11:06:12.000Z", "2024-02-19T11:06:12.5Z", "2024-02-19T11:06:12.500Z",
                  "2024-02-19T11:06:12", "2024-02-19T12:06:12+01:00", "2024-02-19T24:00:00Z", "2024-02-20T00:00:00Z", "1969-12-31T23:59:59Z",
                  "1969-12-31T23:59:59.999Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "2024-02-19T11:06:60Z", "2024-02-19T11:06:12-00:00",
                  "2024-02-30T11:06:12Z", "2024-02-19T11:06Z"),
              typed("time", "11:06:12", "11:06:12Z"),
              typed("gYear", "2024"),
              typed("dayTimeDuration", "P1D", "PT24H"),
              typed("anyURI", "urn:a"),
              nodes("'1'^^<urn:type>", "'1'^^<urn:typf>", "'a'^^<urn:type>"),
              // strings
              nodes("''", "' '", "'a'", "'A'", "'b'", "'ab'", "'abc'", "'1'", "'2024-02-19'", "'urn:a'", "'\u00e9'", "'e\u0301'", "'\ud83d\ude00'",
                  "'\uffee'", "'\ud83d\ude00a'", "'a\\u0000'", "'a\\u0000b'", "'a\\nb'", "'\\''", "'a\\u007f'", "'a\\u0080'", "'a\\u07ff'",
                  "'a\\u0800'"),
              List.of(NodeFactory.createLiteralString("long".repeat(100)), NodeFactory.createLiteralString("long".repeat(100) + "!")),
              nodes("'a'@en", "'a'@EN", "'a'@en-US", "'a'@en-us", "'a'@de", "'b'@en", "''@en", "'\ud83d\ude00'@fr", "'a'@en--ltr", "'a'@en--rtl",
                  "'1'@en"),
              // triple terms
              nodes("<<( <urn:a> <urn:p> <urn:b> )>>", "<<( <urn:a> <urn:p> 1 )>>", "<<( <urn:a> <urn:p> 01 )>>", "<<( _:x <urn:p> 'a'@en )>>",
                  "<<( <urn:a> <urn:q> <<( <urn:a> <urn:p> <urn:b> )>> )>>"),
              List.of(NodeFactory.createTripleTerm(node("_:x"), node("<urn:p>"), node("'a'@en"))))
          .flatMap(List::stream)
          .toList();

  private Pool() {}

  private static List<Node> nodes(String... terms) {
    return Stream.of(terms).map(Pool::node).toList();
  }

  /// A blank node has the label that stands there, in each run.
  private static Node node(String term) {
    return term.startsWith("_:") ? NodeFactory.createBlankNode(term.substring(2)) : SSE.parseNode(term);
  }

  private static List<Node> typed(String datatype, String... forms) {
    return Stream.of(forms).map(form -> node("'" + form + XSD + datatype + ">")).toList();
  }
}
