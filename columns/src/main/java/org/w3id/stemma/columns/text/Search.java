package org.w3id.stemma.columns.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/// Words that are looked for, in the syntax of Lucene's classic parser; all of them must be there where nothing else is
/// said. What a name is cut into must be there in one piece: `llama-3` finds `Llama-3.1`, not `Llama-2-13b-v3`.
///
/// @param language that of the strings, or of one of its regions; `none` for strings without
record Search(String words, Optional<String> language) {
  /// Patterns and words with typing errors become automata before anybody looks at the clock: longer ones take seconds.
  private static final int LONGEST = 500;

  private static final Pattern SLASH = Pattern.compile("\\\\.|/", Pattern.DOTALL);

  /// What this stands for in the index.
  ///
  /// @throws BadTextQuery if the words cannot be understood
  Query query() {
    if (words.isBlank()) {
      throw new BadTextQuery("there are no words to look for.");
    }
    if (words.length() > LONGEST) {
      throw new BadTextQuery("the words have " + words.length() + " characters; " + LONGEST + " are allowed.");
    }
    Query query = parsed();
    if (query instanceof BooleanQuery all && !all.clauses().isEmpty() && all.clauses().stream().allMatch(clause -> clause.occur() == Occur.MUST_NOT)) {
      throw new BadTextQuery("\"" + words + "\" says only which words are not wanted. Add one that is.");
    }
    return language.isEmpty() ? query : new BooleanQuery.Builder().add(query, Occur.MUST).add(in(language.get()), Occur.FILTER).build();
  }

  private Query parsed() {
    try {
      Query query = new Parser().parse(withPlainSlashes());
      query.visit(new OneField());
      return query;
    } catch (ParseException e) {
      throw new BadTextQuery(
          "\"" + words + "\" cannot be understood: " + firstLine(e)
              + " Of + - ! ( ) { } [ ] ^ \" ~ * ? : \\ && ||, put a \\ before what is meant as it stands.", e);
    } catch (TooComplexToDeterminizeException e) {
      throw new BadTextQuery("the pattern in \"" + words + "\" is too complex. Make it shorter.", e);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new BadTextQuery("\"" + words + "\" has too many words: " + IndexSearcher.getMaxClauseCount() + " are allowed.", e);
    }
  }

  private static String firstLine(ParseException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    int prefix = message.indexOf("': ");
    return prefix < 0 ? message : message.substring(prefix + 3);
  }

  /// To Lucene a slash begins a regular expression. Here it is part of a model's id; and the time that it takes to build an
  /// expression such as `a{1,900}{1,900}` is nobody's to end.
  private String withPlainSlashes() {
    return SLASH.matcher(words).replaceAll(found -> Matcher.quoteReplacement(found.group().equals("/") ? "\\/" : found.group()));
  }

  private static Query in(String language) {
    var exact = new Term(TextWriter.LANGUAGE, language.toLowerCase(Locale.ROOT));
    var region = new Term(TextWriter.LANGUAGE, exact.text() + "-");
    return new BooleanQuery.Builder().add(new TermQuery(exact), Occur.SHOULD).add(new PrefixQuery(region), Occur.SHOULD).build();
  }

  private static final class Parser extends QueryParser {
    private static final Words PARTS = new Words(Words.PARTS);
    private static final Words WHOLES = new Words(Words.WHOLES);

    Parser() {
      super(TextWriter.TEXT, PARTS);
      setDefaultOperator(Operator.AND);
      setAllowLeadingWildcard(true);
      setSplitOnWhitespace(true);
      setAutoGeneratePhraseQueries(true);
    }

    /// A word may be cut in either way.
    @Override
    protected @Nullable Query getFieldQuery(String field, String text, boolean isQuoted) throws ParseException {
      Query parts = newFieldQuery(PARTS, field, text, isQuoted);
      Query wholes = newFieldQuery(WHOLES, field, text, isQuoted);
      return parts == null || wholes == null || parts.equals(wholes) ? parts : new DisjunctionMaxQuery(List.of(parts, wholes), 0);
    }

    @Override
    protected @Nullable Query getFieldQuery(String field, String text, int slop) throws ParseException {
      int usual = getPhraseSlop();
      setPhraseSlop(slop);
      try {
        return getFieldQuery(field, text, true);
      } finally {
        setPhraseSlop(usual);
      }
    }
  }

  private static final class OneField extends QueryVisitor {
    @Override
    public boolean acceptField(String field) {
      if (!field.equals(TextWriter.TEXT)) {
        throw new BadTextQuery(
            "there is no field \"" + field + "\". Give a property before the words, as in (rdfs:label \"llama\");"
                + " where a colon is meant as it stands, put a \\ before it.");
      }
      return true;
    }
  }
}
