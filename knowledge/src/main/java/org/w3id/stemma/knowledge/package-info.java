/// What Stemma knows of itself, as Turtle that people review, and the one class that reads it.
@NullMarked
package org.w3id.stemma.knowledge;

import org.jspecify.annotations.NullMarked;
