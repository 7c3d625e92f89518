package org.w3id.stemma.loaders.names;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.stemma.loaders.names.Resolution.FamilyOnly;
import org.w3id.stemma.loaders.names.Resolution.NotALicense;
import org.w3id.stemma.loaders.names.Resolution.OneLicense;
import org.w3id.stemma.loaders.names.Resolution.Unresolved;
import org.w3id.stemma.loaders.spdx.SpdxExpressions;
import org.w3id.stemma.ontology.Ns;

/// From what people write to the license that they mean.
///
/// The words of the license field decide. Only where they say that the license is told elsewhere (`other`), or say
/// nothing, do `license_name` and `license_link` take their place; where they name a family, these may name its member.
/// A name and a link that name different licenses are [Resolution.Several], whichever stands first.
///
/// Nothing is guessed by likeness: words are known as they are listed, or in normal form, or they are [Unresolved].
/// Never throws, whatever the words. Equal words have equal answers; those to the last [#REMEMBERED] words of at most
/// [#REMEMBERED_LENGTH] characters are kept. Used by one thread.
public final class LicenseResolver {
  static final int REMEMBERED = 65_536;

  /// What a real license field with its name and link is well below.
  static final int REMEMBERED_LENGTH = 300;

  /// Longer words are no name, and are not looked into.
  static final int MAX_LENGTH = 2_000;

  private static final String OTHER = Ns.NON_LICENSE + "other";
  private static final String EMPTY = Ns.NON_LICENSE + "empty";
  private static final String OTHER_NAMED = "other-";

  private final NameLookup lookup;
  private final Map<LicenseWords, Resolution> memo =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LicenseWords, Resolution> eldest) {
          return size() > REMEMBERED;
        }
      };

  private LicenseResolver(NameLookup lookup) {
    this.lookup = lookup;
  }

  /// Of what `knowledge` and the SPDX License List know.
  public static LicenseResolver of(Graph knowledge) {
    Graph facts = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(facts, knowledge);
    GraphUtil.addInto(facts, SpdxNames.graph());
    return ofFacts(facts);
  }

  /// Of the names in `facts` alone; without the SPDX list, save in expressions.
  public static LicenseResolver ofFacts(Graph facts) {
    return new LicenseResolver(new NameLookup(NameReader.read(facts), new Targets(facts), new SpdxExpressions()));
  }

  /// What the words mean.
  public Resolution resolve(LicenseWords said) {
    if (said.text().length() + said.name().length() + said.link().length() > REMEMBERED_LENGTH) {
      return decide(said);
    }
    var known = memo.get(said);
    if (known == null) {
      known = decide(said);
      memo.put(said, known);
    }
    return known;
  }

  private Resolution decide(LicenseWords said) {
    Resolution text = lookup.of(said.source(), said.text());
    return switch (text) {
      case NotALicense no when isToldElsewhere(no) -> beside(said).orElse(no);
      case FamilyOnly family -> beside(said).flatMap(beside -> member(family, beside)).orElse(family);
      case Unresolved unresolved when isOtherNamed(said) -> beside(named(said)).orElse(unresolved);
      default -> text;
    };
  }

  private static boolean isToldElsewhere(NotALicense no) {
    return no.which().hasURI(OTHER) || no.which().hasURI(EMPTY);
  }

  /// `other-<name>`, as cards of data sets had it until 2022.
  private static boolean isOtherNamed(LicenseWords said) {
    return said.source() == NameSource.HUB
        && said.name().isBlank()
        && said.text().regionMatches(true, 0, OTHER_NAMED, 0, OTHER_NAMED.length());
  }

  private static LicenseWords named(LicenseWords said) {
    return new LicenseWords(said.source(), said.text(), said.text().substring(OTHER_NAMED.length()), said.link());
  }

  /// What name and link say together; empty where neither says anything.
  private Optional<Resolution> beside(LicenseWords said) {
    boolean isNamed = !said.name().isBlank();
    var link = said.link().isBlank() ? Optional.<Resolution>empty() : lookup.atAddress(said.link());
    if (!isNamed) {
      return link.map(found -> Bases.within(found, Rule.LICENSE_LINK, 1))
          .or(() -> said.link().isBlank() ? Optional.empty() : Optional.of(new Unresolved(said.link())));
    }
    Resolution name = lookup.of(said.source(), said.name());
    if (link.isEmpty()) {
      return Optional.of(Bases.within(name, Rule.LICENSE_NAME, 1));
    }
    return Optional.of(together(name, link.get()));
  }

  private Resolution together(Resolution name, Resolution link) {
    return switch (name) {
      case Unresolved unknown -> Bases.within(link, Rule.LICENSE_LINK, 1);
      case NotALicense no -> Bases.within(link, Rule.LICENSE_LINK, 1);
      case FamilyOnly family -> member(family, link).orElseGet(() -> Bases.both(name, link));
      case OneLicense one -> link instanceof FamilyOnly family
          ? member(family, one).orElseGet(() -> Bases.both(name, link))
          : Bases.both(name, link);
      case Resolution.Several several -> Bases.both(name, link);
      case Resolution.Addition addition -> Bases.both(name, link);
    };
  }

  /// The license, if it is one of this family.
  private Optional<Resolution> member(FamilyOnly family, Resolution other) {
    return other instanceof OneLicense one && lookup.targets().isMember(one.license(), family.family())
        ? Optional.of(Bases.within(one, Rule.NAME_AND_LINK, 1))
        : other instanceof FamilyOnly same && same.family().equals(family.family()) && same.versions().size() < family.versions().size()
            ? Optional.of(same)
            : Optional.empty();
  }
}
