package org.w3id.stemma.store.generation;

/// That every byte of a generation was read again while it was served.
///
/// @param ended an instant
/// @param damage what was found, or empty if it is whole
public record ScrubPass(long generation, String ended, long bytes, long seconds, String damage) {}
