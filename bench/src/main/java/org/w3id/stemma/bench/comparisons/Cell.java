package org.w3id.stemma.bench.comparisons;

/// One question that both sides were asked.
///
/// @param subject the license; of a pair, the one of the material
/// @param other what was asked of it: a tag, the license of the work; `""` if there is only one question
/// @param agrees whether the two answers can both be true; where one side has no opinion, they can
/// @param because why we answer so: clauses, or a sentence
record Cell(String subject, String other, String theirs, String ours, boolean agrees, String because) {}
