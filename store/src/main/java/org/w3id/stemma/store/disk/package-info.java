/// What is done to files so that a crash leaves the old or the new, JSON as our own files have it, and threads that work on
/// many files at once. Knows nothing of what the files hold.
@NullMarked
package org.w3id.stemma.store.disk;

import org.jspecify.annotations.NullMarked;
