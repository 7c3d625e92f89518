package org.w3id.stemma.store.home;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Disk;

/// The statements of one source and snapshot, as N-Quads, compressed; never changed once it is there.
public record GraphFile(Path path, GraphManifest manifest) {
  private static final int BUFFER = 1 << 17;

  /// Reads every byte and compares them with the manifest.
  ///
  /// @throws StoreException if they differ
  public void verify() {
    try {
      long size = Files.size(path);
      if (size != manifest.bytes() || !Disk.sha256(path).equals(manifest.sha256())) {
        throw StoreException.outside(
            "The graph file " + path + " is damaged: its bytes are not those of its manifest. Load "
                + manifest.source() + " " + manifest.snapshot() + " again.");
      }
    } catch (IOException e) {
      throw StoreException.outside("The graph file " + path + " cannot be read: " + e.getMessage()).causedBy(e);
    }
  }

  /// Sends every quad to `out`, in the order of the file. Verify the file first: a parser does not notice all damage.
  public void read(StreamRDF out) {
    try (InputStream file = Files.newInputStream(path);
        var quads = new BufferedInputStream(new ZstdInputStreamNoFinalizer(file), BUFFER)) {
      out.start();
      Iterator<Quad> all = IteratorParsers.createIteratorNQuads(quads, new AsWritten());
      while (all.hasNext()) {
        out.quad(all.next());
      }
      out.finish();
    } catch (IOException | RiotException e) {
      throw StoreException.outside(
              "The graph file " + path + " cannot be read: " + e.getMessage() + ". Load " + manifest.source() + " "
                  + manifest.snapshot() + " again.")
          .causedBy(e);
    }
  }

  /// Takes IRIs as they stand: each was checked when it was written, and to parse it again is half the cost of reading.
  private static final class AsWritten extends ParserProfileStd {
    AsWritten() {
      super(
          RiotLib.factoryRDF(LabelToNode.createUseLabelAsGiven()),
          ErrorHandlerFactory.errorHandlerStrictNoLogging,
          IRIxResolver.create().noBase().resolve(false).allowRelative(true).build(),
          PrefixMapFactory.emptyPrefixMap(),
          RIOT.getContext(),
          false,
          false);
    }

    @Override
    public String resolveIRI(String iri, long line, long column) {
      return iri;
    }
  }
}
