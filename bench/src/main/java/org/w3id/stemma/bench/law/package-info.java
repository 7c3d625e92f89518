/// How long it takes to read the law and to judge by it.
@NullMarked
package org.w3id.stemma.bench.law;

import org.jspecify.annotations.NullMarked;
