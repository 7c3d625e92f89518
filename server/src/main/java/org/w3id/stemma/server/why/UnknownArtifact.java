package org.w3id.stemma.server.why;

/// A name that no artifact has; the message repeats it and says what names are understood.
public final class UnknownArtifact extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownArtifact(String name) {
    super(
        "No artifact here is called \"" + name
            + "\". Use a Hub id as the Hub spells it (meta-llama/Llama-2-7b-hf), a prefixed name (art:GPT-4, hfd:squad), or an IRI.");
  }
}
