package org.w3id.stemma.store.kinds.tdb;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/// TDB2's ids as the longs that it writes to its indexes.
final class NodeIds {
  private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private NodeIds() {}

  static long toLong(NodeId id) {
    if (id.isPtr()) {
      return id.getPtrLocation();
    }
    byte[] bytes = new byte[Long.BYTES];
    NodeIdFactory.set(id, bytes);
    return (long) LONG.get(bytes, 0);
  }

  static NodeId of(long id) {
    if (id >= 0) {
      return NodeIdFactory.createPtr(id);
    }
    byte[] bytes = new byte[Long.BYTES];
    LONG.set(bytes, 0, id);
    return NodeIdFactory.get(bytes, 0);
  }
}
