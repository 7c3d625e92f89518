package org.w3id.stemma.loaders.names;

/// By which rule words were understood.
public enum Rule {
  HUB_TAG("hub-tag", "is a license tag of the Hub"),
  SCANCODE_KEY("scancode-key", "is a key of the ScanCode LicenseDB"),
  DALICC_ID("dalicc-id", "is an id of the DALICC license library"),
  LISTED_SPELLING("listed-spelling", "is a spelling that the knowledge lists"),
  NON_LICENSE("non-license", "names no license"),
  SPDX_ID("spdx-id", "is an id of the SPDX License List"),
  DEPRECATED_SPDX_ID("deprecated-spdx-id", "is a deprecated id of the SPDX License List"),
  LICENSE_REF("license-ref", "is the LicenseRef of this license"),
  LICENSE_ID("license-id", "is the id of the license in Stemma"),
  TITLE("title", "is a title of the license"),
  NORMALIZED("normalized", "is a known name, written in another way"),
  VERSION_OPEN("version-open", "is a title without its version"),
  ADDRESS("address", "is the address of the text"),
  LISTING("listing", "is the address of an entry in a list of licenses"),
  REPOSITORY("repository", "is the license file of a repository whose license is known"),
  EXPRESSION("expression", "is a license expression"),
  LIST("list", "is a list of names"),
  LICENSE_NAME("license-name", "stands in license_name"),
  LICENSE_LINK("license-link", "stands in license_link"),
  NAME_AND_LINK("name-and-link", "stands in license_name and license_link together");

  private final String word;
  private final String words;

  Rule(String word, String words) {
    this.word = word;
    this.words = words;
  }

  /// The stable word for it: `spdx-id`.
  public String word() {
    return word;
  }

  /// The end of a sentence that begins with what was said.
  public String words() {
    return words;
  }
}
