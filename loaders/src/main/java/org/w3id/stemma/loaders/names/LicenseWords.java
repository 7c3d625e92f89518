package org.w3id.stemma.loaders.names;

/// What somebody wrote for a license, word for word.
///
/// @param text the value of the license field; empty where there is none
/// @param name what stands beside it as the license's name (`license_name`); empty where nothing does
/// @param link what stands beside it as the address of the text (`license_link`); empty where nothing does
public record LicenseWords(NameSource source, String text, String name, String link) {
  /// Words with neither name nor link beside them.
  public LicenseWords(NameSource source, String text) {
    this(source, text, "", "");
  }
}
