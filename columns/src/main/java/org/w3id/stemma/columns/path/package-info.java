/// Paths that reach: one step or more, none or more, one or none, along a property or along what is made of properties.
@NullMarked
package org.w3id.stemma.columns.path;

import org.jspecify.annotations.NullMarked;
