package org.w3id.stemma.loaders.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of a page, in one form for the ways in which the same page is named.
///
/// Letter case, scheme, `www.`, query, fragment and the ending of the file are dropped; so is the branch of a file on GitHub and
/// on the Hub, whose raw and rendered pages are one; and which page of Creative Commons it is, deed or legal code.
///
/// @param text `github.com/owner/name/license`, without a scheme
record Address(String text) {
  private static final Pattern WEB = Pattern.compile("(?i)^<?https?://([^\\s<>]+)>?$");
  private static final Pattern BARE = Pattern.compile("(?i)^(?:www\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:org|com|net|co|ai|dev|io|edu)/\\S+$");
  private static final Pattern ENDING = Pattern.compile("(\\.(html?|txt|md|php|pdf|json|en|rst))+$");
  private static final Pattern GITHUB =
      Pattern.compile("^github\\.com/([^/]+)/([^/]+)/(?:blob|raw|tree)/[^/]+/(.+)$");
  private static final Pattern GITHUB_RAW =
      Pattern.compile("^raw\\.githubusercontent\\.com/([^/]+)/([^/]+)/(?:refs/heads/)?[^/]+/(.+)$");
  private static final Pattern HUB =
      Pattern.compile("^(?:huggingface\\.co|hf\\.co)/([^/]+)/([^/]+)/(?:blob|raw|resolve|tree)/[^/]+/(.+)$");
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("^(creativecommons\\.org/(?:licenses|publicdomain)/.+?)/(?:legalcode|deed)[^/]*$");
  private static final Pattern HUB_FILE = Pattern.compile("^huggingface\\.co/([^/]+/[^/]+)/(?:license|licence|copying)[^/]*$");

  /// Lists of licenses whose pages are named after the license.
  private record Listing(String folder, NameSource source) {}

  private static final List<Listing> LISTINGS =
      List.of(
          new Listing("spdx.org/licenses/", NameSource.SPDX),
          new Listing("opensource.org/licenses/", NameSource.SPDX),
          new Listing("opensource.org/license/", NameSource.SPDX),
          new Listing("choosealicense.com/licenses/", NameSource.GITHUB),
          new Listing("dalicc.net/licenselibrary/", NameSource.DALICC),
          new Listing("scancode-licensedb.aboutcode.org/", NameSource.SCANCODE));

  /// The address that `words` are; empty if they are none.
  static Optional<Address> of(String words) {
    String stripped = words.strip();
    var web = WEB.matcher(stripped);
    if (web.matches()) {
      return Optional.of(new Address(canonical(web.group(1))));
    }
    return BARE.matcher(stripped).matches() ? Optional.of(new Address(canonical(stripped))) : Optional.empty();
  }

  /// What a list of licenses calls the license to which the page belongs.
  Optional<LicenseWords> listed() {
    return LISTINGS.stream()
        .filter(listing -> text.startsWith(listing.folder()))
        .map(listing -> new LicenseWords(listing.source(), text.substring(listing.folder().length())))
        .filter(words -> words.text().indexOf('/') < 0)
        .findFirst();
  }

  /// The repository of the Hub whose license file this is: `org/name`, in lower case.
  Optional<String> hubRepository() {
    var file = HUB_FILE.matcher(text);
    return file.matches() ? Optional.of(file.group(1)) : Optional.empty();
  }

  private static String canonical(String address) {
    String lower = address.toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "").replaceFirst("^www\\.", "");
    String page = ENDING.matcher(lower.replaceFirst("/+$", "")).replaceFirst("").replaceFirst("/index$", "");
    String file = GITHUB_RAW.matcher(page).replaceFirst("github.com/$1/$2/$3");
    file = GITHUB.matcher(file).replaceFirst("github.com/$1/$2/$3");
    file = HUB.matcher(file).replaceFirst("huggingface.co/$1/$2/$3");
    return CREATIVE_COMMONS.matcher(file).replaceFirst("$1");
  }
}
