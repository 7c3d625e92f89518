/// Files of the Model Openness Tool: releases, their components, and the license of each.
///
/// The way of a file: bytes → [YamlReader] (bounded, no tags, no anchors) → [Yaml] → [MotParser] → [MotRecord] →
/// [MotStatements].
@NullMarked
package org.w3id.stemma.loaders.mot;

import org.jspecify.annotations.NullMarked;
