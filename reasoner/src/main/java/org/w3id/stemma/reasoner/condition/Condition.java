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
///           | "child" "kind=" kind
///           | "fact date hit"
///           | "component" words
/// ```
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

  public Condition and(Condition other) {
    return new Condition(Stream.concat(atoms.stream(), other.atoms.stream()).toList());
  }

  public Truth test(Meaning clause, Facts child) {
    Truth truth = Truth.TRUE;
    for (Atom atom : atoms) {
      truth = truth.and(atom.test(clause, child));
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
      case "child", "fact" ->
          new Atom.OfChild(
              Fact.asked(words.strip())
                  .orElseThrow(
                      () -> wrong(words, Arrays.stream(Fact.values()).map(Fact::words).toList().toString())));
      case "component" -> new Atom.OfRelease(words.strip());
      default -> throw wrong(words, "an atom begins with reach, object, param, license, child, fact or component");
    };
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
