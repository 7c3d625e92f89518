package org.w3id.stemma.cli;

import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Report;
import org.w3id.stemma.loaders.Source;
import org.w3id.stemma.store.build.Progress;
import org.w3id.stemma.store.home.GraphFile;
import org.w3id.stemma.store.home.GraphFileWriter;
import org.w3id.stemma.store.home.Origin;
import org.w3id.stemma.store.home.Outcome;
import org.w3id.stemma.store.home.Placement;
import org.w3id.stemma.store.home.Remark;
import org.w3id.stemma.store.home.WriterLock;

/// Reads a source into a graph file: all of it, or nothing.
record Loading(WriterLock lock, Progress progress) {
  GraphFile load(Source source) {
    return load(source, Placement.DEFAULT, "");
  }

  /// @param input what identifies the bytes that are read, where that is known
  GraphFile load(Source source, Placement placement, String input) {
    progress.phase("read " + source.name());
    var origin = new Origin(source.name(), source.snapshot(), source.graph(), placement);
    try (var writer = GraphFileWriter.open(lock, origin)) {
      var statements = new CountedStatements(writer.triples(), progress);
      statements.start();
      Report report = source.read(statements, finding -> writer.remark(remark(finding)));
      statements.finish();
      return writer.commit(new Outcome(report.records(), report.rejected(), report.faults(), input));
    }
  }

  private static Remark remark(Finding finding) {
    return new Remark(finding.kind().name(), finding.fault(), finding.where(), finding.what(), finding.mend());
  }
}
