@NullMarked
package org.w3id.stemma.store.array;

import org.jspecify.annotations.NullMarked;
