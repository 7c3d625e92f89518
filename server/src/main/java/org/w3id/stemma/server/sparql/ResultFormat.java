package org.w3id.stemma.server.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/// The formats of answers. The first of a kind is what one gets who asks for nothing in particular.
@SuppressWarnings("ImmutableEnumChecker") // Lang and List.of are immutable, though not annotated so.
public enum ResultFormat {
  JSON("json", Kind.ROWS, "application/sparql-results+json", List.of("application/json"), ResultSetLang.RS_JSON),
  XML("xml", Kind.ROWS, "application/sparql-results+xml", List.of("application/xml"), ResultSetLang.RS_XML),
  CSV("csv", Kind.ROWS, "text/csv", List.of(), ResultSetLang.RS_CSV),
  TSV("tsv", Kind.ROWS, "text/tab-separated-values", List.of(), ResultSetLang.RS_TSV),
  TURTLE("ttl", Kind.GRAPH, "text/turtle", List.of("application/x-turtle"), Lang.TURTLE),
  NTRIPLES("nt", Kind.GRAPH, "application/n-triples", List.of(), Lang.NTRIPLES),
  JSONLD("jsonld", Kind.GRAPH, "application/ld+json", List.of("application/json"), Lang.JSONLD),
  RDFXML("rdf", Kind.GRAPH, "application/rdf+xml", List.of("application/xml"), Lang.RDFXML);

  /// What a query yields.
  public enum Kind {
    /// SELECT and ASK.
    ROWS,
    /// CONSTRUCT and DESCRIBE.
    GRAPH;

    public static Kind of(Query query) {
      return query.isSelectType() || query.isAskType() ? ROWS : GRAPH;
    }
  }

  private final String word;
  private final Kind kind;
  private final String mediaType;
  private final List<String> alsoKnownAs;
  private final Lang lang;

  ResultFormat(String word, Kind kind, String mediaType, List<String> alsoKnownAs, Lang lang) {
    this.word = word;
    this.kind = kind;
    this.mediaType = mediaType;
    this.alsoKnownAs = alsoKnownAs;
    this.lang = lang;
  }

  /// The value of the parameter `format`.
  public String word() {
    return word;
  }

  public Kind kind() {
    return kind;
  }

  public String mediaType() {
    return mediaType;
  }

  /// With the character set, where the type takes one.
  public String contentType() {
    return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
  }

  Lang lang() {
    return lang;
  }

  /// How a graph is written as a stream; empty where all of it must be there first.
  Optional<RDFFormat> streamed() {
    return switch (this) {
      case TURTLE -> Optional.of(RDFFormat.TURTLE_BLOCKS);
      case NTRIPLES -> Optional.of(RDFFormat.NTRIPLES_UTF8);
      default -> Optional.empty();
    };
  }

  /// The formats of a kind, the usual one first.
  public static List<ResultFormat> of(Kind kind) {
    return Arrays.stream(values()).filter(format -> format.kind == kind).toList();
  }

  /// The format that the parameter `format` asks for; [Refusal] if it is none, or none for this kind of query.
  public static ResultFormat named(String word, Kind kind) {
    return of(kind).stream()
        .filter(format -> format.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Arrays.stream(values()).anyMatch(format -> format.word.equals(word)) ? 406 : 400,
                    "The parameter format must be one of " + of(kind).stream().map(ResultFormat::word).toList()
                        + " for this query."));
  }

  /// The format of `kind` that the `Accept` header likes best; [Refusal] 406 if it likes none.
  public static ResultFormat accepted(Accept accept, Kind kind) {
    ResultFormat best = null;
    double most = 0;
    for (ResultFormat format : of(kind)) {
      double quality = accept.quality(format.mediaType);
      for (String name : format.alsoKnownAs) {
        quality = Math.max(quality, accept.named(name));
      }
      if (quality > most) {
        best = format;
        most = quality;
      }
    }
    if (best == null) {
      throw new Refusal(
          406, "None of the accepted types fits: this query is answered as "
              + String.join(", ", of(kind).stream().map(ResultFormat::mediaType).toList()) + ".");
    }
    return best;
  }
}
