/// The words that every module shares: namespaces, terms, and how entities are named.
@NullMarked
package org.w3id.stemma.ontology;

import org.jspecify.annotations.NullMarked;
