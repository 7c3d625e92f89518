package org.w3id.stemma.reasoner;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.effective.Effective;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.lineage.Change;
import org.w3id.stemma.reasoner.lineage.Declaration;

/// A worked example as a lineage: the child, its parents, and a data set's maker where the way goes through one.
final class ExampleLineage {
  private static final Pattern OFFER = Pattern.compile("([^;(]+?) \\((\\d{4}-\\d\\d)\\)(?:; )?");

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
    if (OFFER.matcher(example.get("parent_license")).find()) {
      return turtle + "art:child stm:%s art:parent .\n".formatted(property(example.get("edge"))) + offeredInTurn(example, law);
    }
    for (int i = 0; i < parents.size(); i++) {
      turtle.append("art:child stm:%s art:parent%d .\n".formatted(property(example.get("edge")), i));
      turtle.append("art:parent%d %s ; stm:declaredLicense %s .\n".formatted(i, kind(example), iri(parents.get(i), law)));
    }
    return turtle.toString();
  }

  /// A parent that was offered under one license and then under another: `Falcon TII (2023-05); Apache-2.0 (2023-06)`.
  private static String offeredInTurn(Shared.Line example, Law law) {
    var turtle = new StringBuilder("art:parent %s .\n".formatted(kind(example)));
    Matcher offer = OFFER.matcher(example.get("parent_license"));
    while (offer.find()) {
      String name = offer.group(1).equals("Falcon TII") ? "Falcon-LLM-TII-1.0" : offer.group(1);
      turtle.append(
          """
          art:parent stm:licenseStatement art:offered-%1$s .
          art:offered-%1$s stm:license %2$s ; stm:statedIn stm:LicenseFile ; stm:validFrom "%1$s"^^xsd:gYearMonth .
          """
              .formatted(offer.group(2), iri(name, law)));
    }
    return turtle.toString();
  }

  /// The case once for each license under which a parent that was offered in turn may be taken.
  static Stream<Effective> choices(Effective effective) {
    int parent = effective.lineage().artifact(Given.art("parent"));
    if (parent < 0) {
      return Stream.of(effective);
    }
    return effective.lineage().declaration(parent).licenses().stream()
        .map(license -> new Change.Licensed(parent, new Declaration(List.of(List.of(license)))))
        .map(change -> effective.revise(List.of(change)));
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
    String known = cell.replace(" over ", "; ");
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
