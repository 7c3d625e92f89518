/// What is promised of how queries are executed on ids.
@NullMarked
package org.w3id.stemma.columns.query;

import org.jspecify.annotations.NullMarked;
