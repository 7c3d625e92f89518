// node oxigraph.mjs QUADS.nq PORT: loads N-Quads into Oxigraph, then answers SPARQL by GET.
import { openSync, readSync } from 'node:fs';
import { createServer } from 'node:http';
import oxigraph from 'oxigraph';

const CHUNK = 1 << 20;
const [, , quads, port] = process.argv;

function* chunks(file) {
  const descriptor = openSync(file);
  const buffer = Buffer.alloc(CHUNK);
  for (let read; (read = readSync(descriptor, buffer)) > 0; ) {
    yield new Uint8Array(buffer.subarray(0, read));
  }
}

const store = new oxigraph.Store();
store.load(chunks(quads), { format: 'application/n-quads', no_transaction: true, lenient: true });

createServer((request, response) => {
  const asked = new URL(request.url, 'http://localhost').searchParams;
  try {
    const answer = store.query(asked.get('query'), {
      default_graph: oxigraph.namedNode(asked.get('default-graph-uri')),
      results_format: request.headers.accept,
    });
    response.writeHead(200, { 'Content-Type': request.headers.accept });
    response.end(answer);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(port), '127.0.0.1');
