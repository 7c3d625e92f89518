package org.w3id.stemma.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.stemma.loaders.names.Resolution;
import org.w3id.stemma.loaders.names.Resolution.Addition;
import org.w3id.stemma.loaders.names.Resolution.Basis;
import org.w3id.stemma.loaders.names.Resolution.FamilyOnly;
import org.w3id.stemma.loaders.names.Resolution.NotALicense;
import org.w3id.stemma.loaders.names.Resolution.OneLicense;
import org.w3id.stemma.loaders.names.Resolution.Several;
import org.w3id.stemma.loaders.names.Resolution.Unresolved;
import org.w3id.stemma.ontology.Prefixes;

/// What words for a license mean, as lines for a reader and as an object for a program.
final class ResolutionText {
  private static final Prefixes PREFIXES = Prefixes.standard();

  private ResolutionText() {}

  static String of(Resolution found) {
    var text = new StringBuilder();
    line(found, "", text);
    return text.toString();
  }

  private static void line(Resolution found, String indent, StringBuilder text) {
    switch (found) {
      case OneLicense(var license, var basis) -> tell(indent + "license      " + name(license), basis, text);
      case Addition(var exception, var basis) -> tell(indent + "exception    " + name(exception), basis, text);
      case NotALicense(var which, var basis) -> tell(indent + "no license   " + name(which), basis, text);
      case FamilyOnly(var family, var versions, var basis) -> {
        tell(indent + "family       " + name(family) + ", the version left open", basis, text);
        versions.forEach(version -> text.append(indent).append("  perhaps    ").append(name(version)).append(System.lineSeparator()));
      }
      case Several(var operator, var members, var basis) -> {
        tell(indent + operator.name().toLowerCase(Locale.ROOT).replace('_', ' '), basis, text);
        members.forEach(member -> line(member, indent + "  ", text));
      }
      case Unresolved(var said) -> text.append(indent).append("unknown      \"").append(said).append('"').append(System.lineSeparator());
    }
  }

  private static void tell(String what, Basis basis, StringBuilder text) {
    text.append(String.format(Locale.ROOT, "%s  (%s, certainty %d)%n", what, basis.rule().word(), basis.certainty()));
  }

  static Map<String, Object> json(Resolution found) {
    var json = new LinkedHashMap<String, Object>();
    switch (found) {
      case OneLicense(var license, var basis) -> {
        json.put("means", "license");
        json.put("license", license.getURI());
        put(basis, json);
      }
      case Addition(var exception, var basis) -> {
        json.put("means", "exception");
        json.put("exception", exception.getURI());
        put(basis, json);
      }
      case NotALicense(var which, var basis) -> {
        json.put("means", "no license");
        json.put("nonLicense", which.getURI());
        put(basis, json);
      }
      case FamilyOnly(var family, var versions, var basis) -> {
        json.put("means", "family");
        json.put("family", family.getURI());
        json.put("versions", versions.stream().map(Node::getURI).toList());
        put(basis, json);
      }
      case Several(var operator, var members, var basis) -> {
        json.put("means", "several");
        json.put("operator", operator.name());
        json.put("members", members(members));
        put(basis, json);
      }
      case Unresolved(var said) -> {
        json.put("means", "unknown");
        json.put("said", said);
      }
    }
    return json;
  }

  private static List<Map<String, Object>> members(List<Resolution> members) {
    return members.stream().map(ResolutionText::json).toList();
  }

  private static void put(Basis basis, Map<String, Object> json) {
    json.put("rule", basis.rule().word());
    json.put("certainty", basis.certainty());
    json.put("because", basis.because());
  }

  private static String name(Node node) {
    return PREFIXES.shorten(node.getURI());
  }
}
