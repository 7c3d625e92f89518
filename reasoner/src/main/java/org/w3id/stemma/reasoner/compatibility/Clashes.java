package org.w3id.stemma.reasoner.compatibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.stemma.reasoner.condition.Thing;
import org.w3id.stemma.reasoner.effective.Arrival;
import org.w3id.stemma.reasoner.law.Effect;
import org.w3id.stemma.reasoner.law.Law;
import org.w3id.stemma.reasoner.law.License;
import org.w3id.stemma.reasoner.law.Provision;

/// What cannot be met together among the clauses of one work: its own licenses' and those that arrived.
///
/// - *Copyleft*: several licenses ask that the work as a whole be under them or under one they accept, and there is no
///   license that all of them accept. It is not enough to look at pairs: all known licenses are tried.
/// - *Restriction*: a clause against further restrictions binds the work as a whole, and another license limits its use,
///   or asks that limits be passed on. A limit that the first license makes itself, in the same words, is none further.
///
/// Between two clauses of the work's own licenses there is no clash: whoever gives it out may give it out twice.
/// Answers for pairs of licenses are kept; many threads may ask.
public final class Clashes {
  private final Sides sides;
  private final Map<Long, Answer> accepted = new ConcurrentHashMap<>();
  private final Map<List<Integer>, Answer> acceptedByAll = new ConcurrentHashMap<>();

  public Clashes(Law law) {
    this.sides = new Sides(law);
  }

  /// The clashes, of whatever certainty: one counts in a reading that binds at its certainty.
  ///
  /// @param own the clauses of the work's own licenses
  /// @param inherited all that arrived, in one reading
  public List<Clash> among(List<Arrival> own, List<Arrival> inherited) {
    var clashes = new ArrayList<Clash>();
    if (ask(inherited) > 1) {
      copyleft(inherited, clashes);
    }
    List<Arrival> ownBars = own.stream().filter(Clashes::barsRestrictions).toList();
    List<Arrival> bars = inherited.stream().filter(Clashes::barsRestrictions).toList();
    if (!bars.isEmpty() || !ownBars.isEmpty()) {
      List<Arrival> arrived = inherited.stream().filter(Clashes::restricts).toList();
      List<Arrival> all = Stream.concat(own.stream().filter(Clashes::restricts), arrived.stream()).toList();
      restrictions(ownBars, arrived, clashes);
      restrictions(bars, all, clashes);
    }
    return clashes.isEmpty() ? List.of() : once(clashes);
  }

  /// Whether an arrival, there beside others, may clash with them: without it the same clashes are found if not.
  static boolean mayClash(Arrival arrival) {
    return mayObject(arrival) || restricts(arrival);
  }

  /// Whether others may stand against an arrival: where there is none such, nothing clashes.
  static boolean mayObject(Arrival arrival) {
    return arrival.effect() == Effect.SAME_LICENSE_DUTY || barsRestrictions(arrival);
  }

  /// How many ask for a license of their own.
  private static int ask(List<Arrival> arrivals) {
    int count = 0;
    for (Arrival arrival : arrivals) {
      count += arrival.effect() == Effect.SAME_LICENSE_DUTY ? 1 : 0;
    }
    return count;
  }

  private void copyleft(List<Arrival> inherited, List<Clash> clashes) {
    Map<Integer, List<Arrival>> demands =
        byLicense(inherited.stream().filter(a -> a.effect() == Effect.SAME_LICENSE_DUTY).toList());
    var open = new ArrayList<Clash>();
    List<List<Arrival>> all = List.copyOf(demands.values());
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        copyleftOf(List.of(all.get(i), all.get(j)), clashes, open);
      }
    }
    if (clashes.isEmpty() && all.size() > 2) {
      copyleftOf(all, clashes, open);
    }
    clashes.addAll(open);
  }

  private void copyleftOf(List<List<Arrival>> demands, List<Clash> clashes, List<Clash> open) {
    List<License> licenses = demands.stream().map(Clashes::license).toList();
    List<Arrival> arrivals = demands.stream().flatMap(List::stream).toList();
    String names = licenses.stream().map(License::licenseId).sorted().collect(Collectors.joining(" and "));
    int certainty = demands.stream().mapToInt(Clashes::surest).max().orElse(1);
    if (arrivals.stream().anyMatch(arrival -> arrival.provision().clause().evidence().equals("Memory"))) {
      open.add(
          clash(
              Clash.Sort.COPYLEFT, true, arrivals, certainty,
              names + " each ask for a license of their own, and nobody has read in the text which others they accept."));
      return;
    }
    switch (best(licenses)) {
      case YES -> {}
      case DEPENDS, UNKNOWN ->
          open.add(
              clash(
                  Clash.Sort.COPYLEFT, true, arrivals, certainty,
                  names + " each ask for a license of their own; whether one that all accept may be chosen hangs on the"
                      + " notice of the material, or on how the parts are combined."));
      case NO ->
          clashes.add(
              clash(
                  Clash.Sort.COPYLEFT, false, arrivals, certainty,
                  names + " each ask that the work as a whole be under a license they accept, and no license is"
                      + " accepted by all."));
    }
  }

  /// How far there is a license that all of these accept.
  private Answer best(List<License> licenses) {
    return acceptedByAll.computeIfAbsent(licenses.stream().map(License::id).toList(), ids -> search(licenses));
  }

  private Answer search(List<License> licenses) {
    Answer best = Answer.NO;
    for (License candidate : sides.law().licenses()) {
      Answer worst = Answer.YES;
      for (License license : licenses) {
        worst = worst == Answer.NO ? worst : worst.worse(accepts(license, candidate));
      }
      best = best.compareTo(worst) <= 0 ? best : worst;
      if (best == Answer.YES) {
        return best;
      }
    }
    return best;
  }

  /// Whether a work that a share-alike of one license binds may be given out under another; yes where the license has no
  /// share-alike.
  public Answer accepts(License license, License other) {
    return accepted.computeIfAbsent(
        ((long) license.id() << 32) | other.id(),
        pair -> {
          var copyleft = new Copyleft(sides.of(license), sides.of(other));
          return copyleft.sameText().or(copyleft::check).map(Check::answer).orElse(Answer.YES);
        });
  }

  /// Whether the text of a license says that another one may be chosen in its place, or both names stand for one text.
  public Answer lets(License license, License other) {
    var copyleft = new Copyleft(sides.of(license), sides.of(other));
    return copyleft.sameText().or(copyleft::stated).map(Check::answer).orElse(Answer.NO);
  }

  /// Of the limits in a license, those for which another leaves no room that bars further restrictions of its very material.
  ///
  /// @param bars clauses of one license
  /// @param declared another one's clauses
  public List<Provision> furtherThan(List<Provision> bars, List<Provision> declared) {
    Side barring = sides.of(bars.getFirst().license());
    if (declared.isEmpty() || barring.sharesTextWith(sides.of(declared.getFirst().license()))) {
      return List.of();
    }
    return declared.stream()
        .filter(limit -> limit.clause().asserted() && restricts(limit))
        .filter(limit -> room(barring, bars, limit) == Answer.NO)
        .toList();
  }

  private static boolean restricts(Provision provision) {
    return provision.term().code().equals("flowDown") || Limits.isLimit(provision);
  }

  private void restrictions(List<Arrival> bars, List<Arrival> restrictions, List<Clash> clashes) {
    for (List<Arrival> bar : byLicense(bars).values()) {
      Side barring = sides.of(license(bar));
      for (List<Arrival> limits : byLicense(restrictions).values()) {
        if (!barring.sharesTextWith(sides.of(license(limits)))) {
          restriction(bar, limits, barring, false, clashes);
          restriction(bar, limits, barring, true, clashes);
        }
      }
    }
  }

  private void restriction(List<Arrival> bar, List<Arrival> limits, Side barring, boolean open, List<Clash> clashes) {
    Answer asked = open ? Answer.DEPENDS : Answer.NO;
    List<Provision> bars = bar.stream().map(Arrival::provision).toList();
    List<Arrival> further = limits.stream().filter(limit -> room(barring, bars, limit.provision()) == asked).toList();
    if (further.isEmpty()) {
      return;
    }
    int certainty = Math.max(surest(bar), surest(further));
    var arrivals = Stream.concat(bar.stream(), further.stream()).filter(a -> a.certainty() <= certainty).toList();
    String words =
        barring.name() + " bars further restrictions of the whole work [" + places(bar, certainty) + "], and "
            + license(limits).licenseId() + " restricts it [" + places(further, certainty) + "]";
    clashes.add(
        clash(
            Clash.Sort.RESTRICTION, open, arrivals, certainty,
            open ? words + ": whether there is room for that is not settled." : words + "."));
  }

  /// Whether a license that bars further restrictions leaves room for one.
  private Answer room(Side barring, List<Provision> bars, Provision limit) {
    List<Provision> alike = barring.asserted(limit.term().code()).toList();
    if (!alike.isEmpty()) {
      return alike.stream().anyMatch(own -> Limits.sameWords(own.clause(), limit.clause())) ? Answer.YES : Answer.DEPENDS;
    }
    if (bars.stream().anyMatch(bar -> barring.notes().admits(bar.clause(), limit.term()))) {
      return Answer.YES;
    }
    boolean unsettled =
        bars.stream().anyMatch(bar -> barring.notes().leavesOpen(bar.clause(), limit.term()));
    return unsettled ? Answer.DEPENDS : Answer.NO;
  }

  /// A clause that speaks of the material alone arrives in a part of the work, and leaves the rest free.
  private static boolean barsRestrictions(Arrival arrival) {
    return arrival.effect() == Effect.BINDS
        && arrival.provision().term().code().equals("noFurtherRestrictions")
        && arrival.provision().meaning().objects().contains(Thing.DERIVATIVE);
  }

  private static boolean restricts(Arrival arrival) {
    boolean flowDown = arrival.provision().term().code().equals("flowDown");
    return switch (arrival.effect()) {
      case BINDS -> flowDown || Limits.isLimit(arrival.provision());
      case PASS_ON -> flowDown;
      default -> false;
    };
  }

  private static Map<Integer, List<Arrival>> byLicense(List<Arrival> arrivals) {
    return arrivals.stream()
        .collect(Collectors.groupingBy(a -> a.provision().license().id(), TreeMap::new, Collectors.toList()));
  }

  private static License license(List<Arrival> arrivals) {
    return arrivals.getFirst().provision().license();
  }

  private static int surest(List<Arrival> arrivals) {
    return arrivals.stream().mapToInt(Arrival::certainty).min().orElse(1);
  }

  private static String places(List<Arrival> arrivals, int certainty) {
    return Check.places(
        arrivals.stream().filter(a -> a.certainty() <= certainty).map(a -> a.provision().clause()).distinct().toList());
  }

  private static Clash clash(Clash.Sort sort, boolean open, List<Arrival> arrivals, int certainty, String sentence) {
    List<Provision> provisions =
        arrivals.stream().map(Arrival::provision).distinct().sorted(Comparator.comparingInt(Provision::id)).toList();
    return new Clash(sort, open, provisions, certainty, sentence);
  }

  /// The same clash may be seen from an own clause and from the same clause inherited.
  private static List<Clash> once(List<Clash> clashes) {
    var surest = new TreeMap<String, Clash>();
    for (Clash clash : clashes) {
      surest.merge(
          clash.sort() + " " + clash.isOpen() + " " + clash.provisions().stream().map(Provision::id).toList(),
          clash,
          (one, other) -> one.certainty() <= other.certainty() ? one : other);
    }
    return List.copyOf(surest.values());
  }
}
