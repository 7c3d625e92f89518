package org.w3id.stemma.store.home;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Ns;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.Version;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.disk.Json;

/// Writes one graph file aside and puts it in its place at `commit`, where it replaces an earlier one of the same source
/// and snapshot in one step. Closed without commit, it leaves nothing.
///
/// The same triples in the same order, the same remarks and the same outcome give the same bytes. Blank nodes become
/// IRIs that are numbered as they come, so memory grows with their number, and with nothing else.
public final class GraphFileWriter implements AutoCloseable {
  private static final int LEVEL = 3;

  private final Home home;
  private final Origin origin;
  private final Path folder;
  private final MessageDigest digest = Disk.sha256();
  private final OutputStream data;
  private final NQuadsOutput quads;
  private final Guard guard;
  private final Map<Node, Node> blanks = new HashMap<>();
  private @Nullable OutputStream rejects;
  private long written;
  private long malformed;
  private long remarks;
  private boolean done;

  private GraphFileWriter(Home home, Origin origin) throws IOException {
    this.home = home;
    this.origin = origin;
    this.folder = home.graphsFolder();
    OutputStream file = Files.newOutputStream(part(GraphFiles.DATA));
    this.data = compressed(new DigestOutputStream(file, digest));
    this.quads = new NQuadsOutput(data, origin.graph());
    this.guard = new Guard(new Lines());
  }

  /// Begins a graph file of this origin.
  public static GraphFileWriter open(WriterLock lock, Origin origin) {
    try {
      return new GraphFileWriter(lock.writable(), origin);
    } catch (IOException e) {
      throw failed(origin, e);
    }
  }

  /// Takes the statements; the graph that a quad names is not looked at. Statements that a source may not make are set
  /// aside and counted, save for the sources `knowledge` and `ontology`.
  public StreamRDF triples() {
    return origin.isTrusted() ? new Lines() : new TriplesOnly(guard);
  }

  /// Adds a line to the file of rejects.
  public void remark(Remark remark) {
    try {
      if (rejects == null) {
        rejects = compressed(Files.newOutputStream(part(GraphFiles.REJECTS)));
      }
      rejects.write((Json.line(remark) + "\n").getBytes(StandardCharsets.UTF_8));
      remarks++;
    } catch (IOException e) {
      throw failed(origin, e);
    }
  }

  /// Puts the file, its rejects and its manifest in their place.
  public GraphFile commit(Outcome outcome) {
    try {
      finish();
      Path dataPart = part(GraphFiles.DATA);
      Disk.sync(dataPart);
      GraphManifest manifest = manifest(outcome, Files.size(dataPart));
      Path manifestPart = part(GraphFiles.MANIFEST);
      Files.writeString(manifestPart, Json.pretty(manifest));
      Disk.sync(manifestPart);
      Disk.rename(manifestPart, folder.resolve(origin.fileName() + GraphFiles.COMMITTED));
      done = true;
      GraphFiles.publish(folder, origin.fileName());
      home.log(
          "graph-file",
          Map.of(
              "source", origin.source(),
              "snapshot", origin.snapshot(),
              "quads", written,
              "rejects", outcome.rejects(),
              "sha256", manifest.sha256()));
      return new GraphFile(folder.resolve(origin.fileName() + GraphFiles.DATA), manifest);
    } catch (IOException e) {
      throw failed(origin, e);
    }
  }

  private void finish() throws IOException {
    quads.flush();
    data.close();
    if (rejects != null) {
      rejects.close();
      Disk.sync(part(GraphFiles.REJECTS));
    }
  }

  private GraphManifest manifest(Outcome outcome, long bytes) {
    var setAside = new TreeMap<>(guard.setAside());
    if (malformed > 0) {
      setAside.put("no-rdf", malformed);
    }
    return new GraphManifest(
        GraphManifest.FORMAT,
        origin.source(),
        origin.snapshot(),
        origin.graph().getURI(),
        origin.placement(),
        written,
        outcome.records(),
        outcome.rejects(),
        outcome.faults(),
        setAside,
        remarks,
        outcome.input(),
        origin.fileName() + GraphFiles.DATA,
        bytes,
        Disk.hex(digest),
        Version.ofProject());
  }

  private static OutputStream compressed(OutputStream out) throws IOException {
    return new ZstdOutputStreamNoFinalizer(out, RecyclingBufferPool.INSTANCE, LEVEL).setChecksum(true);
  }

  private Path part(String kind) {
    return folder.resolve(origin.fileName() + kind + GraphFiles.PART);
  }

  private static StoreException failed(Origin origin, IOException e) {
    return StoreException.outside(
            "The graph file of " + origin.source() + " " + origin.snapshot() + " cannot be written: " + e.getMessage()
                + ". Make room on the disk, or choose another home with --home.")
        .causedBy(e);
  }

  /// Removes what was not committed.
  @Override
  public void close() {
    if (done) {
      return;
    }
    done = true;
    try {
      data.close();
      if (rejects != null) {
        rejects.close();
      }
      for (String kind : new String[] {GraphFiles.DATA, GraphFiles.REJECTS, GraphFiles.MANIFEST}) {
        Files.deleteIfExists(part(kind));
      }
    } catch (IOException e) {
      throw failed(origin, e);
    }
  }

  /// Blank nodes as IRIs of this snapshot.
  private Node named(Node node) {
    if (!node.isBlank()) {
      return node;
    }
    return blanks.computeIfAbsent(
        node,
        blank ->
            NodeFactory.createURI(
                Ns.ID + "node/" + origin.source() + "/" + Iris.local(origin.snapshot()) + "/" + (blanks.size() + 1)));
  }

  /// A quad is its triple.
  private static final class TriplesOnly extends StreamRDFBase {
    private final StreamRDF out;

    TriplesOnly(StreamRDF out) {
      this.out = out;
    }

    @Override
    public void triple(Triple triple) {
      out.triple(triple);
    }

    @Override
    public void quad(Quad quad) {
      out.triple(quad.asTriple());
    }
  }

  private final class Lines extends StreamRDFBase {
    @Override
    public void triple(Triple triple) {
      Triple plain =
          triple.getSubject().isBlank() || triple.getObject().isBlank()
              ? Triple.create(named(triple.getSubject()), triple.getPredicate(), named(triple.getObject()))
              : triple;
      try {
        if (quads.write(plain)) {
          written++;
        } else {
          malformed++;
        }
      } catch (IOException e) {
        throw failed(origin, e);
      }
    }

    @Override
    public void quad(Quad quad) {
      triple(quad.asTriple());
    }
  }
}
