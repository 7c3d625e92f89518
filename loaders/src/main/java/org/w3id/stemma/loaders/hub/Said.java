package org.w3id.stemma.loaders.hub;

/// One value as the source has it, word for word.
///
/// @param explanation what `{"value": …, "explanation": …}` adds; empty where nothing does
record Said(String text, String explanation) {
  Said(String text) {
    this(text, "");
  }
}
