package org.w3id.stemma.loaders.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.loaders.names.Resolution.Basis;
import org.w3id.stemma.loaders.names.Resolution.OneLicense;
import org.w3id.stemma.loaders.names.Resolution.Operator;
import org.w3id.stemma.loaders.names.Resolution.Several;
import org.w3id.stemma.loaders.names.Resolution.Unresolved;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Stm;

class LicenseOffersProperties {
  private static final Basis BASIS = new Basis(Rule.EXPRESSION, 1, "It is a license expression.");
  private static final List<Node> LICENSES = List.of(Iris.spdx("A"), Iris.spdx("B"), Iris.spdx("C"), Iris.spdx("D"));

  @Provide
  Arbitrary<Resolution> expressions() {
    return expressions(3, Arbitraries.of(LICENSES).map(license -> new OneLicense(license, BASIS)));
  }

  @Provide
  Arbitrary<Resolution> oddExpressions() {
    return expressions(
        3,
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of(LICENSES).map(license -> new OneLicense(license, BASIS))),
            Tuple.of(1, Arbitraries.just(new Unresolved("LicenseRef-ours")))));
  }

  private static Arbitrary<Resolution> expressions(int depth, Arbitrary<Resolution> leaves) {
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Resolution> several =
        Arbitraries.of(Operator.AND, Operator.OR, Operator.LIST)
            .flatMap(operator -> expressions(depth - 1, leaves).list().ofMinSize(2).ofMaxSize(3).map(members -> new Several(operator, members, BASIS)));
    return Arbitraries.oneOf(leaves, several);
  }

  /// What is offered, in the words of the graph.
  private static List<Set<Node>> offered(Resolution resolution) {
    Map<Node, Set<Node>> choices = new HashMap<>();
    var offers =
        new LicenseOffers(
            new Tally(
                new StreamRDFBase() {
                  @Override
                  public void triple(Triple triple) {
                    if (triple.getPredicate().equals(Stm.alternative)) {
                      choices.computeIfAbsent(triple.getSubject(), any -> new HashSet<>()).add(triple.getObject());
                    }
                  }
                },
                finding -> {}));
    List<Set<Node>> offered = new ArrayList<>();
    offers.of(resolution).forEach(node -> offered.add(choices.getOrDefault(node, Set.of(node))));
    return offered;
  }

  @Property(tries = 2_000)
  void whoAcceptsTheLicensesOfAnExpressionAcceptsWhatIsOfferedAndNobodyElseDoes(@ForAll("expressions") Resolution expression) {
    List<Set<Node>> offered = offered(expression);
    assertThat(offered).isNotEmpty();
    for (int bits = 0; bits < 1 << LICENSES.size(); bits++) {
      Set<Node> accepted = accepted(bits);
      assertThat(offered.stream().allMatch(choice -> choice.stream().anyMatch(accepted::contains)))
          .as("%s by who accepts %s, offered %s", expression, accepted, offered)
          .isEqualTo(holds(expression, accepted));
    }
  }

  @Property(tries = 500)
  void anExpressionWithAPartThatNobodyKnowsOffersNothing(@ForAll("oddExpressions") Resolution expression) {
    assertThat(offered(expression).isEmpty()).isEqualTo(isOdd(expression));
  }

  private static Set<Node> accepted(int bits) {
    var accepted = new HashSet<Node>();
    for (int i = 0; i < LICENSES.size(); i++) {
      if ((bits & 1 << i) != 0) {
        accepted.add(LICENSES.get(i));
      }
    }
    return accepted;
  }

  private static boolean holds(Resolution expression, Set<Node> accepted) {
    return switch (expression) {
      case OneLicense(var license, var basis) -> accepted.contains(license);
      case Several(var operator, var members, var basis) when operator == Operator.OR -> members.stream().anyMatch(member -> holds(member, accepted));
      case Several(var operator, var members, var basis) -> members.stream().allMatch(member -> holds(member, accepted));
      default -> false;
    };
  }

  private static boolean isOdd(Resolution expression) {
    return switch (expression) {
      case Several several -> several.members().stream().anyMatch(LicenseOffersProperties::isOdd);
      case Unresolved unresolved -> true;
      default -> false;
    };
  }
}
