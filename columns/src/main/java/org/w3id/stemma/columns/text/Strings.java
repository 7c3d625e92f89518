package org.w3id.stemma.columns.text;

import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.lucene.util.BytesRef;

/// Strings as they stand in the index: the text, a zero, and the tag of the language with its direction if it has them.
final class Strings {
  /// What stands for the language of a string that has none.
  static final String NO_LANGUAGE = "none";

  /// So long a text can be, in characters: Lucene keeps no value of more than 32,766 bytes.
  static final int LONGEST = 10_000;

  private static final String DIRECTION = "--";

  private Strings() {}

  /// Whether it is a string, plain or in a language, of a length that is indexed.
  static boolean isIndexed(Node node) {
    return node.isLiteral()
        && (!node.getLiteralLanguage().isEmpty() || node.getLiteralDatatype().equals(XSDDatatype.XSDstring))
        && node.getLiteralLexicalForm().length() <= LONGEST;
  }

  /// In small letters, or [#NO_LANGUAGE].
  static String language(Node string) {
    String tag = string.getLiteralLanguage();
    return tag.isEmpty() ? NO_LANGUAGE : tag.toLowerCase(Locale.ROOT);
  }

  static BytesRef bytes(Node string) {
    TextDirection direction = string.getLiteralBaseDirection();
    String tag = string.getLiteralLanguage() + (direction == null ? "" : DIRECTION + direction.direction());
    return new BytesRef(string.getLiteralLexicalForm() + '\0' + tag);
  }

  static Node node(BytesRef bytes) {
    String all = bytes.utf8ToString();
    int end = all.lastIndexOf('\0');
    String text = all.substring(0, end);
    String tag = all.substring(end + 1);
    int direction = tag.indexOf(DIRECTION);
    if (tag.isEmpty()) {
      return NodeFactory.createLiteralString(text);
    }
    return direction < 0
        ? NodeFactory.createLiteralLang(text, tag)
        : NodeFactory.createLiteralDirLang(text, tag.substring(0, direction), tag.substring(direction + DIRECTION.length()));
  }
}
