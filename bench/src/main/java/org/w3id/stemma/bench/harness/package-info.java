/// What the benchmark scripts need beside a shell.
@NullMarked
package org.w3id.stemma.bench.harness;

import org.jspecify.annotations.NullMarked;
