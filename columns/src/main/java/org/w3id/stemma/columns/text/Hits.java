package org.w3id.stemma.columns.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The strings that a search finds, the best first, found by pages: each is larger than the one before, so that the first
/// are there soon, and all take few searches and bounded memory.
final class Hits implements Iterator<Hits.Hit> {
  private static final int FIRST_PAGE = 256;
  private static final int LARGEST_PAGE = 1 << 18;
  private static final int GROWTH = 4;
  private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(TextWriter.STRING, SortField.Type.STRING));

  /// A string and how well it fits: the higher the better.
  record Hit(Node string, float score) {}

  private final Query query;
  private final IndexSearcher searcher;
  private ScoreDoc[] page = {};
  private int size = FIRST_PAGE / GROWTH;
  private int at;
  private @Nullable ScoreDoc last;
  private boolean isEnd;

  Hits(DirectoryReader reader, Query query, AtomicBoolean isOver) {
    QueryTimeout timeout = isOver::get;
    try {
      searcher = new IndexSearcher(ExitableDirectoryReader.wrap(reader, timeout));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    searcher.setTimeout(timeout);
    searcher.setSimilarity(Words.similarity());
    searcher.setQueryCache(null);
    this.query = query;
  }

  @Override
  public boolean hasNext() {
    if (at == page.length && !isEnd) {
      turn();
    }
    return at < page.length;
  }

  private void turn() {
    size = Math.min(size * GROWTH, LARGEST_PAGE);
    try {
      page = searcher.searchAfter(last, query, size, ORDER).scoreDocs;
    } catch (ExitableDirectoryReader.ExitingReaderException e) {
      throw cancelled(e);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new BadTextQuery("the search comes to more than " + IndexSearcher.getMaxClauseCount() + " words. Ask for fewer.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (searcher.timedOut()) {
      throw new QueryCancelledException();
    }
    at = 0;
    isEnd = page.length < size;
    last = page.length == 0 ? last : page[page.length - 1];
  }

  private static QueryCancelledException cancelled(Exception cause) {
    var cancelled = new QueryCancelledException();
    cancelled.initCause(cause);
    return cancelled;
  }

  @Override
  public Hit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Object[] values = ((FieldDoc) page[at++]).fields;
    return new Hit(Strings.node((BytesRef) values[1]), (Float) values[0]);
  }
}
