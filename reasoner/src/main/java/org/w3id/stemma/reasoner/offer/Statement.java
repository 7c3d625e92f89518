package org.w3id.stemma.reasoner.offer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/// Somebody said, somewhere, from some day until another, that a license holds.
///
/// @param licenses the alternatives of which one may be taken, mostly one; none where the words name terms that nobody
///     has recognized
/// @param places where it is said, the heaviest first
public record Statement(List<Node> licenses, List<Place> places, Span from, Span until, Words words) {
  /// An order that content alone decides.
  static final Comparator<Statement> ORDER = Comparator.comparing(Statement::toString);

  public Statement {
    licenses = List.copyOf(licenses);
    places = List.copyOf(places);
  }

  /// The heaviest place: it is as weighty as that.
  public Place place() {
    return places.getFirst();
  }

  /// What was said.
  ///
  /// @param text word for word; empty where that is not known
  /// @param isNamed whether a name or an address of the terms stands beside it
  /// @param sources where it can be read, sorted
  public record Words(String text, boolean isNamed, List<String> sources) {
    /// Words that stand where a license belongs and name none.
    private static final Set<String> NOTHING =
        Set.of(
            "", "other", "unknown", "none", "n/a", "na", "unlicensed", "undeclared", "unspecified", "not specified",
            "undisclosed", "no license", "no license stated", "pending");

    private static final Pattern AND = Pattern.compile("\\s(?:AND|and)\\s");
    private static final Pattern OR = Pattern.compile("\\s(?:OR|or)\\s");

    static final Words NONE = new Words("", false, List.of());

    public Words {
      sources = List.copyOf(sources);
    }

    /// Whether they are an expression that says of all its licenses that they apply together.
    boolean areConjunction() {
      return AND.matcher(text).find() && !OR.matcher(text).find();
    }

    /// Whether they tell of terms at all, known or not.
    boolean tellOfTerms() {
      return isNamed || !NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
    }
  }

  /// A license that an artifact declares, of which nobody tells where.
  public static Statement ofUnknownPlace(List<Node> licenses) {
    return new Statement(licenses, List.of(Place.UNKNOWN), Span.EVER, Span.NEVER, Words.NONE);
  }

  /// Whether a license was recognized.
  public boolean namesLicense() {
    return !licenses.isEmpty();
  }

  boolean isDated() {
    return !from.equals(Span.EVER) || !until.equals(Span.NEVER);
  }

  /// Whether it may hold on a day, as far as its dates tell.
  boolean mayHold(int day) {
    return from.first() <= day && day < until.last();
  }

  /// Whether it holds on a day, whichever days of a month or year are meant.
  boolean surelyHolds(int day) {
    return from.last() <= day && day < until.first();
  }
}
