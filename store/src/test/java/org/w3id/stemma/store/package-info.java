/// Tests with real databases, real files and real processes.
@NullMarked
package org.w3id.stemma.store;

import org.jspecify.annotations.NullMarked;
