/// What is promised of walks over triples.
@NullMarked
package org.w3id.stemma.columns.source;

import org.jspecify.annotations.NullMarked;
