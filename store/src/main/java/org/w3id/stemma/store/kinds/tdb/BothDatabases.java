package org.w3id.stemma.store.kinds.tdb;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Transactional;

/// Two databases that are read in one transaction.
record BothDatabases(DatasetGraph current, DatasetGraph beside) implements Transactional {
  @Override
  public void begin(TxnType type) {
    current.begin(type);
    try {
      beside.begin(type);
    } catch (RuntimeException e) {
      current.end();
      throw e;
    }
  }

  @Override
  public boolean promote(Promote mode) {
    throw new UnsupportedOperationException("a generation is never written");
  }

  @Override
  public void commit() {
    current.commit();
    beside.commit();
  }

  @Override
  public void abort() {
    current.abort();
    beside.abort();
  }

  @Override
  public void end() {
    current.end();
    beside.end();
  }

  @Override
  public ReadWrite transactionMode() {
    return current.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return current.transactionType();
  }

  @Override
  public boolean isInTransaction() {
    return current.isInTransaction();
  }
}
