package org.w3id.stemma.reasoner.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.stemma.reasoner.compatibility.Answer;
import org.w3id.stemma.reasoner.compatibility.Clashes;
import org.w3id.stemma.reasoner.inheritance.Parents;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.lineage.Declaration;

/// Whether an artifact declares another version of the license that a parent of its weights has, and the parent's license
/// does not let it be chosen.
///
/// Two licenses are versions of one another if they are of one family and their ids differ in a version number or a date
/// alone: CC-BY-4.0 and CC-BY-NC-4.0 are of one family, and no versions of one another.
final class Versions {
  private static final Pattern VERSION =
      Pattern.compile("(.*?)(-\\d{4}-\\d{2}(?:-\\d{2})?|-\\d{4}|-v?\\d+(?:\\.\\d+)+|-[1-9]\\d?)?(?:-only|-or-later)?");

  private final Law law;
  private final Clashes clashes;
  private final Sights sights;
  private final Map<Long, List<Conflict>> known = new HashMap<>();

  Versions(Law law, Clashes clashes, Sights sights) {
    this.law = law;
    this.clashes = clashes;
    this.sights = sights;
  }

  /// What an artifact with these parents has.
  Set<Conflict> of(Own own, Parents parents) {
    if (!own.declares()) {
      return Set.of();
    }
    var conflicts = new TreeSet<Conflict>();
    for (int place = 0; place < parents.count(); place++) {
      Own parent = sights.own(parents.number(place));
      boolean sharesWeights = parents.kind(place).keepsFamily() && !parents.isInSameHands(place);
      if (sharesWeights && parent.declares() && parent.id() != own.id()) {
        conflicts.addAll(
            known.computeIfAbsent(
                ((long) own.id() << 32) | parent.id(), pair -> between(own.declaration(), parent.declaration())));
      }
    }
    return conflicts;
  }

  private List<Conflict> between(Declaration child, Declaration parent) {
    List<License> offered = known(parent);
    var conflicts = new ArrayList<Conflict>();
    for (License declared : known(child)) {
      List<License> versions = offered.stream().filter(license -> areVersions(license, declared)).toList();
      boolean may = offered.contains(declared) || versions.stream().anyMatch(license -> clashes.lets(license, declared) != Answer.NO);
      if (!may && !versions.isEmpty()) {
        conflicts.add(conflict(declared, versions));
      }
    }
    return conflicts;
  }

  private List<License> known(Declaration declaration) {
    return declaration.licenses().stream().flatMap(node -> law.license(node).stream()).toList();
  }

  private static boolean areVersions(License one, License other) {
    Matcher first = parts(one);
    Matcher second = parts(other);
    return one.family().equals(other.family())
        && first.group(1).equalsIgnoreCase(second.group(1))
        && !version(first).equals(version(second));
  }

  private static Matcher parts(License license) {
    Matcher parts = VERSION.matcher(license.licenseId());
    if (!parts.matches()) {
      throw new IllegalStateException("an id is a stem and perhaps a version, not " + license.licenseId());
    }
    return parts;
  }

  private static String version(Matcher parts) {
    return parts.group(2) == null ? "" : parts.group(2);
  }

  private static Conflict conflict(License declared, List<License> versions) {
    String names = Words.list(versions.stream().map(License::licenseId).sorted().toList());
    var licenses = new ArrayList<>(versions.stream().map(License::iri).toList());
    licenses.add(declared.iri());
    return Conflict.seen(
        ConflictKind.WRONG_VERSION,
        licenses,
        "It declares %s, but the weights come under %s, which does not let that version be chosen: declare %2$s."
            .formatted(declared.licenseId(), names));
  }
}
