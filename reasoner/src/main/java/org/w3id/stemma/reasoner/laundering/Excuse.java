package org.w3id.stemma.reasoner.laundering;

/// Why a verdict on a child may be milder than that on its parent.
public enum Excuse {
  STOPS("a rule stops the clause"),
  DOUBTFUL("a rule lets the clause travel too doubtfully to count as it did"),
  OTHERWISE("the clause arrives with another effect, or at a thing of another kind, of which no rule asks it"),
  RELIEVED("an exception closes the passage"),
  NO_MATERIAL("the parent's material is not in the child: its permission is not needed"),
  FURTHER("what is unknown upstream lies behind an edge that binds less surely"),
  UNGRANTED("without the label nobody granted it, or an undeclared copy took it arguably");

  private final String words;

  Excuse(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
