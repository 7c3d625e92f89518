package org.w3id.stemma.reasoner;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A worked example as a lineage: the child, its parents, and a data set's maker where the way goes through one.
final class ExampleLineage {
  private ExampleLineage() {}

  static String turtle(Shared.Line example, Law law) {
    StringBuilder turtle = new StringBuilder("art:child a stm:Model ; stm:task \"" + task(example) + "\"");
    Stream.of(example.get("declared")).filter(l -> !l.isEmpty()).forEach(l -> turtle.append(" ; stm:declaredLicense ").append(iri(l, law)));
    turtle.append(" .\n");
    List<String> parents = licenses(example.get("parent_license"));
    boolean throughData = example.get("parent").contains("generatedBy");
    if (throughData && example.get("edge").equals("trainedOn")) {
      turtle.append(
          """
          art:child stm:trainedOn art:data .
          art:data a stm:Dataset ; stm:declaredLicense %s ; stm:generatedBy art:maker .
          art:maker a stm:Model ; stm:declaredLicense %s .
          """
              .formatted(iri(parents.getFirst(), law), iri(parents.getLast(), law)));
      return turtle.toString();
    }
    for (int i = 0; i < parents.size(); i++) {
      turtle.append("art:child stm:%s art:parent%d .\n".formatted(property(example.get("edge")), i));
      turtle.append("art:parent%d %s ; stm:declaredLicense %s .\n".formatted(i, kind(example), iri(parents.get(i), law)));
    }
    return turtle.toString();
  }

  /// What a model is made from by weights is a model for the same task.
  private static String kind(Shared.Line example) {
    return switch (example.get("edge")) {
      case "trainedOn" -> "a stm:Dataset";
      case "forked" -> "a stm:Software";
      default -> "a stm:Model ; stm:task \"" + task(example) + "\"";
    };
  }

  private static String task(Shared.Line example) {
    return example.get("child").contains("lora") ? "text-to-image" : "text-generation";
  }

  static List<String> licenses(String cell) {
    String known = cell.replace("Falcon TII (2023-05); ", "").replaceAll(" \\(.*\\)", "").replace(" over ", "; ");
    return Arrays.stream(known.split("; ")).map(String::strip).collect(Collectors.toList());
  }

  private static String iri(String license, Law law) {
    return law.licenses().stream()
        .filter(l -> l.licenseId().equals(license))
        .map(l -> "<" + l.iri() + ">")
        .findFirst()
        .orElseThrow(() -> new AssertionError("no license " + license));
  }

  static String property(String edge) {
    return switch (edge) {
      case "fineTuned", "continued", "quantized", "converted", "merged", "distilled", "forked", "rebuilt" -> edge + "From";
      case "adapter" -> "adapterFor";
      default -> edge;
    };
  }
}
