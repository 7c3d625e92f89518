/// A Hugging Face Hub of any size, made up but true to shape: the counts of the real one, its faults, its heavy tails.
@NullMarked
package org.w3id.stemma.bench.hub;

import org.jspecify.annotations.NullMarked;
