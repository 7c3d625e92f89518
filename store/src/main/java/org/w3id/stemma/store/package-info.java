/// Where the graph lives: graph files, the build of a generation, its sealing, publishing and opening.
///
/// A home is a folder. What is written to it is written by the holder of its `WriterLock`; what is served from it is an
/// `OpenGeneration`, which never changes.
@NullMarked
package org.w3id.stemma.store;

import org.jspecify.annotations.NullMarked;
