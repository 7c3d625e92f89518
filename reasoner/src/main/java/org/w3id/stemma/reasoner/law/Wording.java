package org.w3id.stemma.reasoner.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The parameters of a clause in the words that rules ask for. A parameter that no rule knows keeps its words;
/// one that is absent reads as `no`.
///
/// | term | written | read |
/// |---|---|---|
/// | noTrainOnOutputs, noTrainWithMaterial | any other LLM; other models; foundational …; competing …; text-to-image | LLM; anyModel; foundation; competitive; textToImage |
/// | the same | other models for commercial use | anyModel, exceptNonCommercial=yes |
/// | the same | exceptFamily=<a name> | yes |
/// | sameLicense | Adapted Material; work as a whole, derivative materials; data | adapted; work; database |
/// | territory | multimodal models only; anything else | scope=multimodal; no |
/// | networkSource | external deployment, any also unmodified | deployment |
/// | useOutputs | no restrictions or obligations; any purpose … | scope=any; scope=commercial |
/// | permissions | unlimited, express, "any lawful use", "research and commercial use", "everything", "sell" | purpose=any |
/// | any | "multimodal models only" | artifact=multimodal |
/// | registration, limits | written authorization, unless authorized, unless written authorization | needs=approval |
final class Wording {
  private static final Pattern UNLESS_AUTHORIZED = Pattern.compile("unless (written )?authoriz");

  private final Clause clause;
  private final Map<String, Set<String>> parameters = new HashMap<>();

  private Wording(Clause clause) {
    this.clause = clause;
  }

  static Map<String, Set<String>> parameters(Clause clause) {
    return new Wording(clause).read();
  }

  private Map<String, Set<String>> read() {
    clause.parameters().keySet().forEach(name -> put(name, clause.parameter(name)));
    yesOrNo("exceptFamily");
    yesOrNo("exceptNonCommercial");
    yesOrNo("evenFromOutputs");
    atWill();
    needs();
    artifact();
    switch (clause.term().code()) {
      case "noTrainOnOutputs", "noTrainWithMaterial" -> trainingScope();
      case "sameLicense" -> copyleftScope();
      case "networkSource" -> networkScope();
      case "useOutputs" -> outputScope();
      case "territory" -> put("scope", clause.condition().contains("multimodal") ? "multimodal" : "no");
      default -> {}
    }
    if (clause.term().kind().equals("Permission")) {
      purpose();
    }
    return parameters;
  }

  private void put(String name, String... values) {
    parameters.put(name, Set.of(values));
  }

  /// A name in place of "yes" is a yes; "no (materials only)" is a no.
  private void yesOrNo(String name) {
    String value = clause.parameter(name);
    if (!value.isEmpty()) {
      put(name, value.equals("no") || value.startsWith("no ") ? "no" : "yes");
    }
  }

  /// A notice period ends a license at will; what was not stated or not read is no power to end it.
  private void atWill() {
    String value = clause.parameter("atWill");
    if (!value.isEmpty()) {
      put("atWill", value.startsWith("yes") || value.contains("notice") ? "yes" : "no");
    }
  }

  private void needs() {
    if (UNLESS_AUTHORIZED.matcher(clause.condition()).find()
        || UNLESS_AUTHORIZED.matcher(clause.note()).find()
        || clause.parameter("how").contains("authorization")) {
      put("needs", "approval");
    }
  }

  /// A clause for some artifacts only: tested on the artifact that carries the license.
  private void artifact() {
    if (clause.condition().contains("multimodal") && clause.condition().contains("models only")) {
      put("artifact", "multimodal");
    }
  }

  private void trainingScope() {
    String words = clause.parameter("scope");
    var scopes = new HashSet<String>();
    if (words.contains("LLM") || words.contains("large language")) {
      scopes.add("LLM");
    }
    if (words.contains("foundation")) {
      scopes.add("foundation");
    }
    if (words.contains("compet")) {
      scopes.add("competitive");
    }
    if (words.contains("text-to-image") || words.equals("textToImage")) {
      scopes.add("textToImage");
    }
    if (words.contains("for commercial use")) {
      put("exceptNonCommercial", "yes");
    }
    if (scopes.isEmpty() && (words.contains("model") || words.equals("anyModel"))) {
      scopes.add("anyModel");
    }
    if (!scopes.isEmpty()) {
      parameters.put("scope", Set.copyOf(scopes));
    }
  }

  private void copyleftScope() {
    String words = clause.parameter("scope");
    if (words.startsWith("Adapted Material")) {
      put("scope", "adapted");
    } else if (words.startsWith("work as a whole") || words.startsWith("derivative materials")) {
      put("scope", "work");
    } else if (words.equals("data")) {
      put("scope", "database");
    }
  }

  private void networkScope() {
    String words = clause.parameter("scope");
    if (words.contains("external deployment") || words.contains("also unmodified")) {
      put("scope", "deployment");
    }
  }

  private void outputScope() {
    if (clause.note().contains("no restrictions or obligations") || clause.note().contains("without obligations")) {
      put("scope", "any");
    } else if (clause.note().contains("any purpose")) {
      put("scope", "commercial");
    }
  }

  private void purpose() {
    String basis = clause.parameter("basis");
    String stated = clause.parameter("purpose");
    boolean unlimited =
        stated.equals("any")
            || basis.startsWith("unlimited")
            || basis.startsWith("express")
            || clause.parameter("scope").startsWith("any lawful use")
            || freeWords(basis)
            || freeWords(clause.note());
    if (unlimited) {
      put("purpose", "any");
    } else if (!stated.isEmpty()) {
      put("purpose", "limited");
    }
  }

  private static boolean freeWords(String words) {
    return words.contains("not limited by purpose")
        || words.contains("no limit on use")
        || words.contains("without restriction")
        || words.contains("any purpose")
        || words.contains("research and commercial use")
        || words.startsWith("sell")
        || words.startsWith("everything");
  }
}
