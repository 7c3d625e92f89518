/// Tests with real files.
@NullMarked
package org.w3id.stemma.columns.build;

import org.jspecify.annotations.NullMarked;
