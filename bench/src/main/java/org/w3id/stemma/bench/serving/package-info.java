/// The same questions to other stores, over HTTP: how long they load, how long they answer, and whether it is the same.
@NullMarked
package org.w3id.stemma.bench.serving;

import org.jspecify.annotations.NullMarked;
