package org.w3id.stemma.reasoner.law;

import java.io.Serializable;
import org.w3id.stemma.reasoner.condition.Meaning;

/// A clause as one license carries it: what travels. A clause that two licenses share is two provisions, because
/// reach and exceptions are those of the license that carries it.
public record Provision(int id, License license, Clause clause, Meaning meaning) implements Serializable {
  public Term term() {
    return clause.term();
  }

  /// By its number alone, so that a provision is a cheap key.
  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return license.licenseId() + ":" + term().code();
  }
}
