package org.w3id.stemma.columns.text;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BasicStats;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.search.similarities.SimilarityBase;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/// Cuts a text into words: at all that is neither letter nor digit, and between letters and digits; without regard to case
/// and accents. No word is left out, none is brought to its stem.
///
/// | | `meta-llama/Llama-3.1-8B-Instruct` | `CodeLlama-7b` |
/// |---|---|---|
/// | parts | meta llama llama 3 1 8 b instruct | code llama 7 b |
/// | wholes | meta llama llama 3 1 8 b instruct | codellama 7 b |
final class Words extends Analyzer {
  /// Cut between a small and a capital letter too.
  static final int PARTS = SPLIT_ON_CASE_CHANGE;

  static final int WHOLES = 0;

  /// Words of one text are far from those of another way to cut it, so that no phrase goes over the border.
  private static final int FAR = 100;

  private static final int USUAL_LENGTH = 8;

  private final int more;

  /// @param more [#PARTS] or [#WHOLES]
  Words(int more) {
    this.more = more;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new StandardTokenizer();
    var cut = new WordDelimiterGraphFilter(words, GENERATE_WORD_PARTS | GENERATE_NUMBER_PARTS | SPLIT_ON_NUMERICS | more, null);
    return new TokenStreamComponents(words, plain(cut));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return plain(in);
  }

  private static TokenStream plain(TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }

  @Override
  public int getPositionIncrementGap(@Nullable String field) {
    return FAR;
  }

  /// A word that is there counts `1 / (1 + length / 8)`, with the length of the text in words: a name that is little more
  /// than what was asked for comes first. How often the word is there, how rare it is elsewhere and how long other texts
  /// are, which Okapi BM25 asks too, says little of names; and the score of a text would depend on what else is, or once
  /// was, in the index.
  static Similarity similarity() {
    return new SimilarityBase() {
      @Override
      protected double score(BasicStats words, double frequency, double length) {
        return words.getBoost() * Math.min(frequency, 1) / (1 + length / USUAL_LENGTH);
      }

      // A text that is there in both ways is about half as long as it seems. (Behind each way stands a border.)
      @Override
      public long computeNorm(FieldInvertState text) {
        boolean isThereTwice = text.getPosition() >= text.getLength() - 1 + 2 * FAR;
        return SmallFloat.intToByte4(isThereTwice ? (text.getLength() + 1) / 2 : text.getLength());
      }

      @Override
      public String toString() {
        return "shortness";
      }
    };
  }
}
