/// What an artifact declares, or how it is offered, beside what reaches it: thirteen kinds of conflict.
@NullMarked
package org.w3id.stemma.reasoner.conflict;

import org.jspecify.annotations.NullMarked;
