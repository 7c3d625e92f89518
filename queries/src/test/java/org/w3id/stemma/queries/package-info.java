@NullMarked
package org.w3id.stemma.queries;

import org.jspecify.annotations.NullMarked;
