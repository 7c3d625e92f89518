package org.w3id.stemma.reasoner.condition;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Atoms that must all hold; none at all holds always.
///
/// ```
/// condition = [ atom { "and" atom } ]
/// atom      = "reach" ("has" | "excludes" | "silent") way
///           | "object" ("has" | "lacks") ("MATERIAL" | "DERIVATIVE" | "OUTPUT" | "PRODUCT")
///           | "param" name "=" value
///           | "license" ("has" | "lacks") term
///           | ("child" | "artifact") "kind=" kind
///           | "fact" fact ("hit" | "unknown")
///           | "arrival" ("own" | "barsEdge" | "latent")
///           | "asserted" | "negated"
///           | "clause" ("has" | "lacks") "condition"
///           | "component" words
/// ```
///
/// A fact is `unknown` until somebody tells it; `hit` holds only once it is told.
public record Condition(List<Atom> atoms) implements Serializable {
  /// The ways of deriving of which a license may speak.
  public static final Set<String> WAYS =
      Set.of(
          "modification", "finetune", "lora", "quant", "merge", "formatChange", "distilIntermediate",
          "distilOutput", "syntheticData", "output", "training");

  /// Holds always.
  public static final Condition ALWAYS = new Condition(List.of());

  public Condition {
    atoms = List.copyOf(atoms);
  }

  /// Reads a condition; an [IllegalArgumentException] names the atom that is none, and what could stand there.
  public static Condition parse(String words) {
    return words.isBlank()
        ? ALWAYS
        : new Condition(Arrays.stream(words.strip().split("\\s+and\\s+")).map(Condition::atom).toList());
  }

  public String words() {
    return atoms.stream().map(Atom::words).collect(Collectors.joining(" and "));
  }

  /// Whether an atom asks what only the child of an edge can tell.
  public boolean isOfChild() {
    return atoms.stream().anyMatch(atom -> atom instanceof Atom.OfCase(var fact) && fact.ofChild());
  }

  /// Whether an atom asks what only a verdict can tell: of an actor, an artifact, an arrival, or what is not told.
  public boolean isOfVerdict() {
    return atoms.stream()
        .anyMatch(atom -> atom instanceof Atom.Open || (atom instanceof Atom.OfCase(var fact) && fact.ofVerdict()));
  }

  public Condition and(Condition other) {
    return new Condition(Stream.concat(atoms.stream(), other.atoms.stream()).toList());
  }

  public Truth test(Meaning clause, Facts facts) {
    Truth truth = Truth.TRUE;
    for (Atom atom : atoms) {
      truth = truth.and(atom.test(clause, facts));
    }
    return truth;
  }

  private static Atom atom(String words) {
    String[] parts = words.strip().split("\\s+", 3);
    return switch (parts[0]) {
      case "reach" -> reach(words, parts);
      case "object" -> new Atom.SpeaksOf(has(words, parts), thing(words, parts));
      case "param" -> parameter(words);
      case "license" -> new Atom.Asserts(has(words, parts), one(words, parts));
      case "child", "artifact", "arrival", "fact" -> ofCase(words.strip());
      case "asserted", "negated" -> polarity(words.strip());
      case "clause" -> conditional(words, parts);
      case "component" -> new Atom.OfRelease(words.strip());
      default ->
          throw wrong(
              words,
              "an atom begins with reach, object, param, license, child, fact, artifact, arrival, clause, component,"
                  + " or is asserted or negated");
    };
  }

  private static Atom ofCase(String words) {
    boolean open = words.startsWith("fact ") && words.endsWith(" unknown");
    String asked = open ? words.replaceFirst(" unknown$", " hit") : words;
    Fact fact =
        Fact.asked(asked)
            .orElseThrow(() -> wrong(words, Arrays.stream(Fact.values()).map(Fact::words).toList().toString()));
    return open ? new Atom.Open(fact) : new Atom.OfCase(fact);
  }

  private static Atom polarity(String words) {
    if (words.contains(" ")) {
      throw wrong(words, "asserted and negated stand alone");
    }
    return new Atom.Polarity(words.equals("asserted"));
  }

  private static Atom conditional(String words, String[] parts) {
    boolean has = has(words, parts);
    if (!one(words, parts).equals("condition")) {
      throw wrong(words, "clause has condition, or clause lacks condition");
    }
    return new Atom.Conditional(has);
  }

  private static Atom reach(String words, String[] parts) {
    String way = one(words, parts);
    if (!WAYS.contains(way)) {
      throw wrong(words, "reach speaks of one of " + WAYS.stream().sorted().toList());
    }
    for (Stance stance : Stance.values()) {
      if (stance.word().equals(parts[1])) {
        return new Atom.Reach(stance, way);
      }
    }
    throw wrong(words, "reach has, excludes or is silent");
  }

  private static boolean has(String words, String[] parts) {
    if (parts.length == 3 && (parts[1].equals("has") || parts[1].equals("lacks"))) {
      return parts[1].equals("has");
    }
    throw wrong(words, parts[0] + " has or lacks something");
  }

  private static Thing thing(String words, String[] parts) {
    String name = one(words, parts);
    return Arrays.stream(Thing.values())
        .filter(thing -> thing.name().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong(words, "an object is one of " + Arrays.toString(Thing.values())));
  }

  private static Atom parameter(String words) {
    String pair = words.strip().substring("param".length()).strip();
    int equals = pair.indexOf('=');
    if (equals <= 0 || equals == pair.length() - 1 || pair.contains(" ")) {
      throw wrong(words, "a parameter is tested as param NAME=VALUE");
    }
    return new Atom.Parameter(pair.substring(0, equals), pair.substring(equals + 1));
  }

  private static String one(String words, String[] parts) {
    if (parts.length < 3 || parts[2].contains(" ")) {
      throw wrong(words, "it takes three words");
    }
    return parts[2];
  }

  private static IllegalArgumentException wrong(String words, String expected) {
    return new IllegalArgumentException("\"" + words + "\" is no condition: " + expected);
  }
}
