package org.w3id.stemma.queries;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.w3id.stemma.ontology.Prefixes;

/// What a question leaves open: a variable whose name begins with `_`, in the style of BASIL.
///
/// @param name as a caller says it: `license` for `?_license_iri`
/// @param variable as it stands in the text, without `?`: `_license_iri`
/// @param type what values it takes, by the end of the variable's name
/// @param example a value that works, from the header's `defaults`
public record Parameter(String name, String variable, Type type, Optional<String> example) {
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final int LONGEST_TEXT = 10_000;

  /// The kinds of value.
  public enum Type {
    /// `?_name_iri`: an absolute IRI or a prefixed name.
    IRI("an IRI or a prefixed name"),
    /// `?_name_integer`: up to 18 digits.
    INTEGER("an integer"),
    /// `?_name`: any text, as a plain literal.
    TEXT("a text");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    /// The type in words, for messages.
    public String words() {
      return words;
    }
  }

  static Parameter of(String variable, Map<String, String> defaults) {
    Type type = variable.endsWith("_iri") ? Type.IRI : variable.endsWith("_integer") ? Type.INTEGER : Type.TEXT;
    String name =
        switch (type) {
          case IRI -> variable.substring(1, variable.length() - "_iri".length());
          case INTEGER -> variable.substring(1, variable.length() - "_integer".length());
          case TEXT -> variable.substring(1);
        };
    return new Parameter(name, variable, type, Optional.ofNullable(defaults.get(name)));
  }

  Var var() {
    return Var.alloc(variable);
  }

  /// The value as a node; [BadParameter] if it is not of this type.
  Node node(String value, Prefixes prefixes) {
    return switch (type) {
      case IRI -> prefixes.iri(value.strip()).map(NodeFactory::createURI).orElseThrow(() -> illFormed(value));
      case INTEGER -> {
        if (!INTEGER.matcher(value.strip()).matches()) {
          throw illFormed(value);
        }
        yield NodeFactory.createLiteralDT(value.strip(), XSDDatatype.XSDinteger);
      }
      case TEXT -> {
        if (value.length() > LONGEST_TEXT) {
          throw illFormed(value.substring(0, 40) + "…");
        }
        yield NodeFactory.createLiteralString(value);
      }
    };
  }

  BadParameter missing(String query) {
    return new BadParameter(query + " needs the parameter '" + name + "', " + type.words + hint());
  }

  private BadParameter illFormed(String value) {
    return new BadParameter("The parameter '" + name + "' must be " + type.words + ", not '" + value + "'" + hint());
  }

  private String hint() {
    return example.map(e -> ", for example " + e).orElse("") + ".";
  }
}
