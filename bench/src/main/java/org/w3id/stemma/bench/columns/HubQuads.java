package org.w3id.stemma.bench.columns;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;

/// A made-up Hub as N-Quads, model by model: about 20 quads a model, nearly all in the graph of one snapshot; an audit says
/// some of them again, and the license of one model in ten is stated by itself. The same numbers give the same bytes.
final class HubQuads {
  private static final String ONTOLOGY = "https://w3id.org/stemma/ontology#";
  private static final String ID = "https://w3id.org/stemma/id/";
  private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  private static final String SCHEMA_URL = "https://schema.org/url";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String AUDIT = ID + "graph/audit/2026-06-01";
  private static final List<String> SIZES = List.of("7B", "0.5B", "small", "v2", "base", "1.5B", "large", "v1", "3B", "mini");
  private static final List<String> TASKS = List.of("text-generation", "text-to-image", "fill-mask", "image-classification", "asr");
  private static final List<String> LIBRARIES = List.of("transformers", "diffusers", "gguf", "peft");
  private static final List<String> EDGES = List.of("fineTunedFrom", "adapterFor", "quantizedFrom", "mergedFrom");
  private static final int BASES = 2_000;
  private static final int LICENSES = 80;
  private static final int TAGS = 4_000;
  private static final long FIRST_SECOND = LocalDateTime.of(2022, 3, 2, 0, 0).toEpochSecond(ZoneOffset.UTC);
  private static final int SECONDS = 144_000_000;

  private final Appendable out;
  private final String graph;
  private long quads;

  /// @param source whose snapshot it is
  HubQuads(Appendable out, String source) {
    this.out = out;
    this.graph = ID + "graph/" + source + "/2026-09-25";
  }

  /// How many quads have been written.
  long quads() {
    return quads;
  }

  /// Writes all about a model, which derives, if at all, from one of a lower number.
  void model(int number) throws IOException {
    var dice = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
    String name = name(number);
    String model = iri(ID + "hf/" + name.replace("/", "--"));
    String label = literal(name.substring(name.indexOf('/') + 1).replace('-', ' '));
    link(model, RDF_TYPE, iri(ONTOLOGY + "Model"));
    link(model, RDF_TYPE, iri(ONTOLOGY + "Artifact"));
    link(model, RDFS_LABEL, label);
    state(model, "hubId", literal(name));
    link(model, SCHEMA_URL, iri("https://huggingface.co/" + name));
    state(model, "publishedBy", iri(ID + "agent/" + name.substring(0, name.indexOf('/'))));
    state(model, "created", typed(created(number, dice), "dateTime"));
    state(model, "downloads", typed(Long.toString((long) (StrictMath.exp(dice.nextDouble() * 16) - 1)), "integer"));
    state(model, "likes", typed(Integer.toString((int) StrictMath.exp(dice.nextDouble() * 8) - 1), "integer"));
    state(model, "task", literal(TASKS.get(dice.nextInt(TASKS.size()))));
    state(model, "library", literal(LIBRARIES.get(dice.nextInt(LIBRARIES.size()))));
    for (int tags = 2 + dice.nextInt(4); tags > 0; tags--) {
      state(model, "tag", literal("tag-" + skewed(TAGS, dice)));
    }
    license(model, dice);
    parents(model, number, dice);
    if (dice.nextInt(20) == 0) {
      write(model, RDFS_LABEL, label, AUDIT);
    }
  }

  private void license(String model, SplittableRandom dice) throws IOException {
    if (dice.nextInt(100) < 36) {
      String license = iri(ID + "license/License-" + skewed(LICENSES, dice));
      state(model, "declaredLicense", license);
      String statement = iri(model.substring(1, model.length() - 1) + "#license");
      state(model, "licenseStatement", statement);
      link(statement, RDF_TYPE, iri(ONTOLOGY + "LicenseStatement"));
      state(statement, "license", license);
      state(statement, "statedAs", literal(license.substring(license.lastIndexOf('/') + 1, license.length() - 1)));
      state(statement, "observedFrom", typed("2026-09-25", "date"));
      if (dice.nextInt(4) == 0) {
        write(model, ONTOLOGY + "declaredLicense", license, AUDIT);
      }
    }
  }

  private void parents(String model, int number, SplittableRandom dice) throws IOException {
    if (number > 0 && dice.nextInt(100) < 28) {
      int parent = dice.nextInt(3) == 0 ? dice.nextInt(number) : Math.min(number - 1, skewed(BASES, dice));
      String base = iri(ID + "hf/" + name(parent).replace("/", "--"));
      state(model, EDGES.get(dice.nextInt(EDGES.size())), base);
      state(model, "weightsFrom", base);
      state(model, "derivedFrom", base);
    }
  }

  /// The first are the most frequent.
  private static int skewed(int bound, SplittableRandom dice) {
    double unit = dice.nextDouble();
    return (int) (bound * unit * unit * unit);
  }

  private static String name(int number) {
    int scattered = number * 0x9E3779B1;
    int account = (scattered >>> 8) % (number / 6 + 3);
    return "account-" + account + "/model-" + SIZES.get((scattered >>> 3) % 10) + "-" + Integer.toString(number, 36);
  }

  private static String created(int number, SplittableRandom dice) {
    long second = FIRST_SECOND + (number * 97L + dice.nextInt(SECONDS)) % SECONDS;
    return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC) + (second % 60 == 0 ? ":00" : "") + ".000Z";
  }

  private void state(String subject, String property, String object) throws IOException {
    link(subject, ONTOLOGY + property, object);
  }

  private void link(String subject, String predicate, String object) throws IOException {
    write(subject, predicate, object, graph);
  }

  private void write(String subject, String predicate, String object, String itsGraph) throws IOException {
    out.append(subject).append(" <").append(predicate).append("> ").append(object).append(" <").append(itsGraph).append("> .\n");
    quads++;
  }

  private static String iri(String iri) {
    return "<" + iri + ">";
  }

  private static String literal(String text) {
    return "\"" + text + "\"";
  }

  private static String typed(String lexical, String datatype) {
    return literal(lexical) + "^^<" + XSD + datatype + ">";
  }
}
