package org.w3id.stemma.store.home;

/// What a loader noticed about one record: a line of the file of rejects beside a graph file.
///
/// @param kind `REJECTED`, `MENDED` or `NOTED`
/// @param fault a stable kebab word
/// @param where the record: a line number, an id
/// @param what what is wrong with it
/// @param mend how to mend it at the source
public record Remark(String kind, String fault, String where, String what, String mend) {}
