package org.w3id.stemma.bench.names;

import org.w3id.stemma.loaders.names.LicenseWords;

/// Words for a license, as a source has them.
///
/// @param where the source, in a word or two
record Spelling(String where, LicenseWords words) {}
