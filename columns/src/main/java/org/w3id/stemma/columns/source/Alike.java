package org.w3id.stemma.columns.source;

/// A source of which subjects of a class have the same objects, or objects that are alike as they are.
///
/// @param triples the same triples; but where the subject is not known, one subject of each class is found for all of them,
///     and cursors tell for how many
/// @param areObjectsAlike whether an object, too, belongs to the subject alone and stands for as many
public record Alike(Source triples, boolean areObjectsAlike, Classes classes) {}
