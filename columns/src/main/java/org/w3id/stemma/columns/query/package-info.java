/// Columns as ARQ sees them: a query engine, which compiles the algebra of a query to operators on refs, and leaves to
/// ARQ what it has no operator for.
@NullMarked
package org.w3id.stemma.columns.query;

import org.jspecify.annotations.NullMarked;
