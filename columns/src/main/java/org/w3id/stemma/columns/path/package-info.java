/// Property paths: along properties, the other way round, one or the other, all but some, and as often as may be.
@NullMarked
package org.w3id.stemma.columns.path;

import org.jspecify.annotations.NullMarked;
