/// A home on the disk: its folders, who writes to it and who serves it, what happened, and the graph files with their
/// manifests.
///
/// What is written to it is written by the holder of its `WriterLock`. Uses `disk`, and does not know what a generation holds.
@NullMarked
package org.w3id.stemma.store.home;

import org.jspecify.annotations.NullMarked;
