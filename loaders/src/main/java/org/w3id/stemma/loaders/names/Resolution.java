package org.w3id.stemma.loaders.names;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/// What words for a license mean.
public sealed interface Resolution {
  /// Why they mean that.
  ///
  /// @param rule by which the words were understood; of words in `license_name` or `license_link`, that they stand there
  /// @param certainty 1 if the words are a name as it is listed, 2 if they had to be normalized or put together
  /// @param because one sentence
  record Basis(Rule rule, int certainty, String because) {
    Basis within(Rule outer, int atLeast) {
      return new Basis(outer, Math.max(certainty, atLeast), because);
    }
  }

  /// One license, in one version.
  record OneLicense(Node license, Basis basis) implements Resolution {}

  /// A family, the version left open.
  ///
  /// @param versions the licenses of the family that the words may mean, sorted; it may have others that nobody listed
  record FamilyOnly(Node family, List<Node> versions, Basis basis) implements Resolution {
    public FamilyOnly {
      versions = sorted(versions);
    }
  }

  /// Several licenses, or one with an addition.
  record Several(Operator operator, List<Resolution> members, Basis basis) implements Resolution {
    public Several {
      members = List.copyOf(members);
    }
  }

  /// An exception to a license, which licenses nothing by itself.
  record Addition(Node exception, Basis basis) implements Resolution {}

  /// No license: which of the ways to say that is `which`, a `stm:NonLicense`.
  record NotALicense(Node which, Basis basis) implements Resolution {}

  /// Words that nothing is known of.
  ///
  /// @param said the words that a license would have been known by
  record Unresolved(String said) implements Resolution {}

  /// How several licenses stand together.
  enum Operator {
    /// All of them at once.
    AND,
    /// Any one of them, as one likes.
    OR,
    /// The first, with the second as an exception.
    WITH,
    /// This version or a later one.
    OR_LATER,
    /// A list that does not say whether all or any of them apply.
    LIST,
    /// One of them; the words do not tell which.
    ONE_OF
  }

  private static List<Node> sorted(List<Node> nodes) {
    return nodes.stream().distinct().sorted(Comparator.comparing(Node::toString)).toList();
  }
}
