package org.w3id.stemma.reasoner.verdict;

/// Why nothing is known of what is granted, where nothing is.
enum Silence {
  OF_THE_TEXT("its text does not say"),
  OF_READERS("nobody has read yet what it grants"),
  BECAME_ANOTHER("it has become another license, which its text does not name");

  private final String words;

  Silence(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
