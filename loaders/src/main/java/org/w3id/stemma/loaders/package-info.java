/// What every loader shares: a source is read once, states facts as triples, and reports what it
/// could not use.
@NullMarked
package org.w3id.stemma.loaders;

import org.jspecify.annotations.NullMarked;
