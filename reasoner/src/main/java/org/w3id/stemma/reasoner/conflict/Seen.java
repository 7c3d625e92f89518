package org.w3id.stemma.reasoner.conflict;

import org.w3id.stemma.reasoner.inheritance.Parents;
import org.w3id.stemma.reasoner.law.Kind;

/// Flags for what is seen at an artifact and its parents.
final class Seen {
  /// It says nothing of its license, though a parent does.
  static final int UNDECLARED = 1;
  static final int GATE_REMOVED = 2;
  /// A gate that nobody looked at might be one that was removed.
  static final int GATES_UNKNOWN = 4;
  static final int DECLARED_PARENT = 8;
  /// It is a service, and it is told what it hosts.
  static final int HOSTS = 16;

  private Seen() {}

  static int of(Own own, Parents parents, Sights sights, Gates gates) {
    boolean declaredParent = false;
    for (int place = 0; place < parents.count(); place++) {
      declaredParent |= sights.own(parents.number(place)).declares();
    }
    return (declaredParent ? DECLARED_PARENT : 0)
        | (declaredParent && lacksDeclaration(own) ? UNDECLARED : 0)
        | (gates.isRemoved(own, parents) ? GATE_REMOVED : 0)
        | (gates.areUnknown(own, parents) ? GATES_UNKNOWN : 0)
        | (own.kind() == Kind.SERVICE ? hosts(parents) : 0);
  }

  static int hosts(Parents parents) {
    return parents.count() > 0 ? HOSTS : 0;
  }

  /// What is mentioned only as a parent was not looked at; a service states no license of its own.
  private static boolean lacksDeclaration(Own own) {
    return !own.stated() && !own.declares() && own.kind() != Kind.UNKNOWN && own.kind() != Kind.SERVICE;
  }
}
