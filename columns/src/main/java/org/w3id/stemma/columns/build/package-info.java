/// The build: quads in any order, in; a dictionary and sorted columns, out; in memory that does not grow with the source.
///
/// ```
/// quads ─▶ Chunk (terms and quads of a part, numbered by itself) ─▶ Run (sorted, in files)        a thread a part
///                                                                      │ terms merged: ids, and each run's map to them
///                                                                      ▼
///                                  quads of all runs merged by predicate, subject, object ─▶ columns S → O
///                                                                      └ turned, predicate by predicate, by a second
///                                                                        thread ─▶ columns O → S
/// ```
@NullMarked
package org.w3id.stemma.columns.build;

import org.jspecify.annotations.NullMarked;
