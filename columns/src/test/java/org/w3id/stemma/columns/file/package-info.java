/// What is promised of files and what is open.
@NullMarked
package org.w3id.stemma.columns.file;

import org.jspecify.annotations.NullMarked;
