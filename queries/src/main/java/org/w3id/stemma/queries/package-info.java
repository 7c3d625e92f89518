/// The catalogue of questions: one `.rq` file each, with its documentation in its header.
@NullMarked
package org.w3id.stemma.queries;

import org.jspecify.annotations.NullMarked;
