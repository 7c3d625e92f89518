/// What is handed down from parents to children, found once for all that are alike: artifacts sorted into strains, and what
/// follows from a strain. It knows nothing of licenses.
@NullMarked
package org.w3id.stemma.reasoner.inheritance;

import org.jspecify.annotations.NullMarked;
