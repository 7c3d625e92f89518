package org.w3id.stemma.loaders.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.loaders.names.Names.Meaning;
import org.w3id.stemma.loaders.names.Resolution.Basis;
import org.w3id.stemma.loaders.names.Resolution.FamilyOnly;
import org.w3id.stemma.loaders.names.Resolution.NotALicense;
import org.w3id.stemma.loaders.names.Resolution.OneLicense;
import org.w3id.stemma.loaders.names.Resolution.Operator;
import org.w3id.stemma.loaders.names.Resolution.Several;
import org.w3id.stemma.loaders.names.Resolution.Unresolved;
import org.w3id.stemma.loaders.spdx.SpdxExpressions;
import org.w3id.stemma.ontology.Ns;

/// What one word or phrase means: the rules, in their order.
final class NameLookup {
  private static final Pattern OPERATOR = Pattern.compile("(?i)\\s(or|and|with)\\s|\\S\\+(\\s|$|\\))|^\\(");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;|\\n]\\s*");
  private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+");
  private static final Pattern OR = Pattern.compile("(?i)\\s+or\\s+");
  private static final Pattern WITH = Pattern.compile("(?i)\\s+with\\s+");
  private static final Pattern IN_PARENTHESES = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");
  private static final int SHOWN = 120;

  private final KnownNames names;
  private final Targets targets;
  private final Expressions expressions;

  NameLookup(KnownNames names, Targets targets, SpdxExpressions expressions) {
    this.names = names;
    this.targets = targets;
    this.expressions = new Expressions(expressions, names, targets);
  }

  Targets targets() {
    return targets;
  }

  /// Never throws.
  Resolution of(NameSource source, String words) {
    String name = words.strip();
    if (name.length() > LicenseResolver.MAX_LENGTH) {
      return new Unresolved(words);
    }
    if (name.isEmpty()) {
      return new NotALicense(
          NodeFactory.createURI(Ns.NON_LICENSE + "empty"), new Basis(Rule.NON_LICENSE, 1, "Nothing is said."));
    }
    var found =
        source == NameSource.SCANCODE
            ? listed(source, name).or(() -> parts(source, WITH, Operator.WITH, name))
            : listed(source, name)
                .or(() -> atAddress(name))
                .or(() -> normalized(source, name))
                .or(() -> expression(name))
                .or(() -> several(source, name))
                .or(() -> twice(source, name));
    return found.orElseGet(() -> new Unresolved(words));
  }

  /// What stands at the address; empty where it is none, or nothing is known of it.
  Optional<Resolution> atAddress(String words) {
    var address = Address.of(words);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    return names
        .at(address.get())
        .map(meaning -> told(meaning, words, 1))
        .or(() -> address.get().listed().flatMap(this::entry))
        .or(() -> address.get().hubRepository().flatMap(names::ofRepository).map(license -> repository(license, words)));
  }

  private Optional<Resolution> entry(LicenseWords listed) {
    return listed(listed.source(), listed.text())
        .or(() -> normalized(listed.source(), listed.text()))
        .map(found -> Bases.within(found, Rule.LISTING, 1));
  }

  private static Resolution repository(Node license, String words) {
    return new OneLicense(license, basis(Rule.REPOSITORY, 2, words));
  }

  private Optional<Resolution> listed(NameSource source, String name) {
    return names.listed(source, name).map(meaning -> told(meaning, name, 1));
  }

  private Optional<Resolution> normalized(NameSource source, String name) {
    NormalForm form = NormalForm.of(name);
    if (form.isEmpty()) {
      return Optional.empty();
    }
    return names
        .normalized(source, form)
        .map(meaning -> told(new Meaning(Rule.NORMALIZED, meaning.targets(), meaning.expression()), name, 2))
        .or(() -> open(form, name));
  }

  /// A title whose version is left out: the family, if there is one; else one of them, if they are several.
  private Optional<Resolution> open(NormalForm form, String name) {
    List<Node> versions = List.copyOf(names.openVersions(form));
    Basis basis = basis(Rule.VERSION_OPEN, 2, name);
    return targets
        .commonFamily(versions)
        .<Resolution>map(family -> new FamilyOnly(family, versions, basis))
        .or(() -> versions.size() > 1 ? Optional.of(targets.told(sorted(versions), basis)) : Optional.empty());
  }

  private static List<Node> sorted(List<Node> nodes) {
    return new Meaning(Rule.VERSION_OPEN, nodes, "").targets();
  }

  private Optional<Resolution> expression(String name) {
    return OPERATOR.matcher(name).find() ? expressions.read(name, basis(Rule.EXPRESSION, 1, name)) : Optional.empty();
  }

  /// Names with separators or one kind of operator between them; each must be known.
  private Optional<Resolution> several(NameSource source, String name) {
    return parts(source, SEPARATOR, Operator.LIST, name)
        .or(() -> AND.matcher(name).find() ? Optional.empty() : parts(source, OR, Operator.OR, name))
        .or(() -> OR.matcher(name).find() ? Optional.empty() : parts(source, AND, Operator.AND, name));
  }

  /// A title with the id of the same license in parentheses behind it.
  private Optional<Resolution> twice(NameSource source, String name) {
    var both = IN_PARENTHESES.matcher(name);
    if (!both.matches()) {
      return Optional.empty();
    }
    var title = listed(source, both.group(1)).or(() -> normalized(source, both.group(1)));
    var id = listed(source, both.group(2)).or(() -> normalized(source, both.group(2)));
    return title.isPresent() && id.isPresent() && Bases.saysTheSame(title.get(), id.get())
        ? title.map(found -> Bases.within(found, Rule.NORMALIZED, 2))
        : Optional.empty();
  }

  private Optional<Resolution> parts(NameSource source, Pattern separator, Operator operator, String name) {
    var members = new ArrayList<Resolution>();
    String[] parts = separator.split(name, -1);
    for (String part : parts) {
      var member =
          listed(source, part)
              .or(() -> source == NameSource.SCANCODE ? Optional.empty() : normalized(source, part))
              .filter(found -> isNamed(found, operator) && isBalanced(part));
      if (member.isEmpty()) {
        return Optional.empty();
      }
      members.add(member.get());
    }
    return members.size() < 2
        ? Optional.empty()
        : Optional.of(new Several(operator, members, basis(Rule.LIST, 2, name)));
  }

  private static boolean isBalanced(String part) {
    return part.chars().filter(c -> c == '(').count() == part.chars().filter(c -> c == ')').count();
  }

  private static boolean isNamed(Resolution member, Operator operator) {
    return switch (member) {
      case OneLicense one -> true;
      case FamilyOnly family -> true;
      case Several several -> true;
      case NotALicense no -> false;
      case Resolution.Addition addition -> operator == Operator.WITH;
      case Unresolved unresolved -> false;
    };
  }

  private Resolution told(Meaning meaning, String words, int certainty) {
    Basis basis = basis(meaning.rule(), certainty, words);
    if (!meaning.expression().isEmpty()) {
      return expressions
          .read(meaning.expression(), basis)
          .orElseThrow(() -> new IllegalStateException("Not an SPDX expression in the knowledge: " + meaning.expression()));
    }
    return targets.told(meaning.targets(), basis);
  }

  private static Basis basis(Rule rule, int certainty, String words) {
    String shown = words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
    return new Basis(rule, certainty, String.format(Locale.ROOT, "\"%s\" %s.", shown, rule.words()));
  }
}
