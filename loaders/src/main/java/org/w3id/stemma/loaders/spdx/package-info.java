/// The SPDX License List and license expressions, through the SPDX Java library, whose types stay
/// in here.
@NullMarked
package org.w3id.stemma.loaders.spdx;

import org.jspecify.annotations.NullMarked;
