/// The `stemma` command. The only package that sees every room, and does nothing but wire them.
@NullMarked
package org.w3id.stemma.cli;

import org.jspecify.annotations.NullMarked;
