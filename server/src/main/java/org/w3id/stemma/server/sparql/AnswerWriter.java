package org.w3id.stemma.server.sparql;

import java.io.OutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;

/// Writes the answer of one query. Returns only when all of it was written: else it throws.
public final class AnswerWriter {
  private final Limits limits;

  public AnswerWriter(Limits limits) {
    this.limits = limits;
  }

  /// The answer of `running` in `format`; how many rows or triples it has.
  public long write(Query query, Running running, ResultFormat format, OutputStream out) {
    long count =
        switch (format.kind()) {
          case ROWS -> rows(query, running, format, out);
          case GRAPH ->
              format.streamed().isPresent()
                  ? streamed(query, running, format, out)
                  : gathered(query, running, format, out);
        };
    running.check();
    return count;
  }

  private static long rows(Query query, Running running, ResultFormat format, OutputStream out) {
    if (query.isAskType()) {
      yesOrNo(running.ask(), format, out);
      return 1;
    }
    RowSet rows = running.select();
    if (format == ResultFormat.JSON) {
      return JsonRows.write(out, rows.getResultVars(), rows);
    }
    ResultsWriter writer = ResultsWriter.create().lang(format.lang()).build();
    long[] count = {0};
    Iterable<Binding> counted = () -> Iter.map(rows, row -> { count[0]++; return row; });
    writer.write(out, RowSetStream.create(rows.getResultVars(), counted.iterator()));
    return count[0];
  }

  private static void yesOrNo(boolean answer, ResultFormat format, OutputStream out) {
    if (format == ResultFormat.JSON) {
      JsonRows.write(out, answer);
    } else {
      ResultsWriter.create().lang(format.lang()).build().write(out, answer);
    }
  }

  private static long streamed(Query query, Running running, ResultFormat format, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format.streamed().orElseThrow());
    stream.start();
    query.getPrefixMapping().getNsPrefixMap().forEach(stream::prefix);
    long[] count = {0};
    running.triples(triple -> { count[0]++; stream.triple(triple); });
    stream.finish();
    return count[0];
  }

  private long gathered(Query query, Running running, ResultFormat format, OutputStream out) {
    Graph graph = GraphFactory.createDefaultGraph();
    PrefixMapping prefixes = graph.getPrefixMapping();
    prefixes.setNsPrefixes(query.getPrefixMapping());
    running.triples(triple -> gather(graph, triple));
    RDFDataMgr.write(out, graph, format.lang());
    return graph.size();
  }

  private void gather(Graph graph, Triple triple) {
    graph.add(triple);
    if (graph.size() > limits.graph()) {
      throw new Refusal(
          422, "More than " + limits.graph() + " triples: in this format they must fit in memory. Ask for Turtle or N-Triples.");
    }
  }
}
