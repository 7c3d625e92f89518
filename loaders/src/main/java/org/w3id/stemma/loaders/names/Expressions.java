package org.w3id.stemma.loaders.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.w3id.stemma.loaders.names.Resolution.Addition;
import org.w3id.stemma.loaders.names.Resolution.Basis;
import org.w3id.stemma.loaders.names.Resolution.NotALicense;
import org.w3id.stemma.loaders.names.Resolution.OneLicense;
import org.w3id.stemma.loaders.names.Resolution.Operator;
import org.w3id.stemma.loaders.names.Resolution.Several;
import org.w3id.stemma.loaders.names.Resolution.Unresolved;
import org.w3id.stemma.loaders.spdx.SpdxExpression;
import org.w3id.stemma.loaders.spdx.SpdxExpressions;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;

/// License expressions of SPDX as resolutions, their operators kept.
final class Expressions {
  private final SpdxExpressions parser;
  private final KnownNames names;
  private final Targets targets;

  Expressions(SpdxExpressions parser, KnownNames names, Targets targets) {
    this.parser = parser;
    this.names = names;
    this.targets = targets;
  }

  /// Empty where the text is no expression.
  Optional<Resolution> read(String text, Basis basis) {
    return switch (parser.parse(text)) {
      case SpdxExpression.Invalid invalid -> Optional.empty();
      case SpdxExpression expression -> Optional.of(told(expression, basis));
    };
  }

  private Resolution told(SpdxExpression expression, Basis basis) {
    return switch (expression) {
      case SpdxExpression.License(var id) -> new OneLicense(Iris.spdx(id), basis);
      case SpdxExpression.Ref(var id) ->
          names
              .references()
              .listed(id)
              .map(meaning -> targets.told(meaning.targets(), basis))
              .orElseGet(() -> new Unresolved(id));
      case SpdxExpression.LicenseException(var id) -> new Addition(Iris.spdx(id), basis);
      case SpdxExpression.OrLater(var license) -> later(license, basis);
      case SpdxExpression.With(var license, var exception) ->
          new Several(Operator.WITH, all(List.of(license, exception), basis), basis);
      case SpdxExpression.And(var members) -> new Several(Operator.AND, all(members, basis), basis);
      case SpdxExpression.Or(var members) -> new Several(Operator.OR, all(members, basis), basis);
      case SpdxExpression.None none -> noLicense("none", basis);
      case SpdxExpression.NoAssertion noAssertion -> noLicense("unknown", basis);
      case SpdxExpression.Invalid(var text, var message) -> new Unresolved(text);
    };
  }

  /// `GPL-2.0+` is a license of its own on the list: GPL-2.0-or-later; `Apache-2.0+` is not.
  private Resolution later(SpdxExpression license, Basis basis) {
    return names
        .spdxIds()
        .listed(license.text().replaceFirst("-only$", "") + "-or-later")
        .map(meaning -> targets.told(meaning.targets(), basis))
        .orElseGet(() -> new Several(Operator.OR_LATER, List.of(told(license, basis)), basis));
  }

  private List<Resolution> all(List<? extends SpdxExpression> members, Basis basis) {
    var all = new ArrayList<Resolution>();
    members.forEach(member -> all.add(told(member, basis)));
    return all;
  }

  private static Resolution noLicense(String which, Basis basis) {
    return new NotALicense(NodeFactory.createURI(Ns.NON_LICENSE + which), basis);
  }
}
