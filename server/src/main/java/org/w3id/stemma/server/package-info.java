/// The server: Fuseki, read only and bounded, the current generation, and the pages.
@NullMarked
package org.w3id.stemma.server;

import org.jspecify.annotations.NullMarked;
