/// What is offered for an artifact, and when: statements of licenses, weighed by where they stand, and dated.
@NullMarked
package org.w3id.stemma.reasoner.offer;

import org.jspecify.annotations.NullMarked;
