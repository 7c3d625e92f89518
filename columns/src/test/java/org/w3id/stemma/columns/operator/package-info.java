/// What is promised of operators, each by itself.
@NullMarked
package org.w3id.stemma.columns.operator;

import org.jspecify.annotations.NullMarked;
