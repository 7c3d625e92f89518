package org.w3id.stemma.ontology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// How entities are named. The same name gives the same IRI, whoever asks; different names give different IRIs.
///
/// A Hub id keeps its letter case; `/` becomes `--`, as in the Hub's own cache. What may not stand in an
/// IRI is percent-encoded, so that every name, however odd, has exactly one IRI.
public final class Iris {
  private static final String PLAIN = "-._~+:";

  private Iris() {}

  /// `meta-llama/Llama-2-7b-hf` → `hf:meta-llama--Llama-2-7b-hf`.
  public static Node hubModel(String id) {
    return iri(Ns.HF, id);
  }

  /// `squad` → `hfd:squad`.
  public static Node hubDataset(String id) {
    return iri(Ns.HFD, id);
  }

  /// The account `meta-llama` → `agent:hf.meta-llama`: not yet the organization.
  public static Node hubAccount(String name) {
    return iri(Ns.AGENT + "hf.", name);
  }

  /// A license, exception or operand by its identifier on the SPDX list.
  public static Node spdx(String id) {
    return iri(Ns.SPDX, id);
  }

  /// A named graph: `graph:knowledge`. Here `/` stays, and parts the source from the snapshot: `graph:hub/2026-09-25`.
  public static Node graph(String name) {
    return NodeFactory.createURI(
        Ns.GRAPH + Arrays.stream(name.split("/", -1)).map(Iris::local).collect(Collectors.joining("/")));
  }

  /// An entity of `namespace` with a local name made of `name`.
  public static Node iri(String namespace, String name) {
    return NodeFactory.createURI(namespace + local(name));
  }

  /// The local name that stands for `name`: `/` becomes `--`; letters, digits and `-._~+:` stay; all else is
  /// percent-encoded as UTF-8.
  ///
  /// Also encoded is a `-` behind another `-`, or beside a `/`, so that `--` always stands for a `/`; the Hub
  /// allows no such names. So are the names `.` and `..`, which mean a folder in an address.
  public static String local(String name) {
    var local = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int c = name.codePointAt(i);
      if (c == '/') {
        local.append("--");
      } else if (isPlain(c) && !isMistakable(name, i)) {
        local.append((char) c);
      } else {
        encode(c, local);
      }
    }
    return local.toString();
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }

  private static boolean isMistakable(String name, int i) {
    return switch (name.charAt(i)) {
      case '-' ->
          (i > 0 && (name.charAt(i - 1) == '-' || name.charAt(i - 1) == '/'))
              || (i + 1 < name.length() && name.charAt(i + 1) == '/');
      case '.' -> name.equals(".") || name.equals("..");
      default -> false;
    };
  }

  private static void encode(int c, StringBuilder out) {
    for (byte octet : utf8(c)) {
      out.append('%').append(hex(octet >> 4)).append(hex(octet));
    }
  }

  /// A lone surrogate is no character and has no UTF-8; it is written as if it were one, lest two such names meet.
  private static byte[] utf8(int c) {
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      return new byte[] {(byte) (0xe0 | (c >> 12)), (byte) (0x80 | ((c >> 6) & 0x3f)), (byte) (0x80 | (c & 0x3f))};
    }
    return Character.toString(c).getBytes(StandardCharsets.UTF_8);
  }

  private static char hex(int value) {
    return Character.toUpperCase(Character.forDigit(value & 0xf, 16));
  }
}
