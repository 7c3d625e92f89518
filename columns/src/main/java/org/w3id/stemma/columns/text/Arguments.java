package org.w3id.stemma.columns.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.util.NodeUtils;

/// What stands behind `text:query`: the words alone, or a list of properties, words, limit, and language.
///
/// @param properties of which a string must be the value; any if there is none
/// @param limit how many rows there are at most
record Arguments(List<Node> properties, Search search, long limit) {
  private static final String LANGUAGE = "lang:";

  Arguments {
    properties = List.copyOf(properties);
  }

  /// @throws BadTextQuery if they are not what they should be
  static Arguments of(PropFuncArg argument) {
    List<Node> all = argument.isList() ? argument.getArgList() : List.of(argument.getArg());
    int words = 0;
    while (words < all.size() && all.get(words).isURI()) {
      words++;
    }
    if (words == all.size() || !isString(all.get(words))) {
      throw new BadTextQuery("the words to look for must be a string, as in (rdfs:label \"llama code\" 10)" + at(all, words) + ".");
    }
    Node string = all.get(words);
    Optional<String> language = Optional.of(string.getLiteralLanguage()).filter(tag -> !tag.isEmpty());
    long limit = Long.MAX_VALUE;
    for (Node more : all.subList(words + 1, all.size())) {
      if (isInteger(more)) {
        limit = limit(more);
      } else if (isString(more) && more.getLiteralLexicalForm().startsWith(LANGUAGE)) {
        language = Optional.of(more.getLiteralLexicalForm().substring(LANGUAGE.length()));
      } else {
        throw new BadTextQuery("behind the words come a limit, such as 10, and a language, such as \"lang:en\", and nothing else; not " + more + ".");
      }
    }
    return new Arguments(new ArrayList<>(all.subList(0, words)), new Search(string.getLiteralLexicalForm(), language), limit);
  }

  private static String at(List<Node> all, int words) {
    return words == all.size() ? "; here are none" : ", not " + all.get(words) + (all.get(words).isVariable() ? ", which has no value here" : "");
  }

  private static boolean isString(Node node) {
    return NodeUtils.isSimpleString(node) || NodeUtils.isLangString(node);
  }

  private static boolean isInteger(Node node) {
    return node.isLiteral() && XSDDatatype.XSDinteger.isValidLiteral(node.getLiteral());
  }

  /// As Jena has it: less than nothing is no limit.
  private static long limit(Node node) {
    long number = ((Number) node.getLiteralValue()).longValue();
    return number < 0 ? Long.MAX_VALUE : number;
  }
}
