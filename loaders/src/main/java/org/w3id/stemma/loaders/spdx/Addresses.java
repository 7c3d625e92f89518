package org.w3id.stemma.loaders.spdx;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Web addresses as people type them, as IRIs.
final class Addresses {
  private static final String NEVER_IN_AN_IRI = "<>\"{}|\\^`";

  private Addresses() {}

  /// `address` with every character that no IRI may hold percent-encoded; all else as it stands.
  static String iri(String address) {
    if (address.chars().noneMatch(Addresses::forbidden)) {
      return address;
    }
    var iri = new StringBuilder(address.length() + 16);
    address
        .codePoints()
        .forEach(
            c -> {
              if (forbidden(c)) {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  iri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
                }
              } else {
                iri.appendCodePoint(c);
              }
            });
    return iri.toString();
  }

  private static boolean forbidden(int c) {
    return c <= ' ' || c == 0x7f || NEVER_IN_AN_IRI.indexOf(c) >= 0;
  }
}
