package org.w3id.stemma.store.join;

/// In which order the parts of a pattern are matched, once it is known which of its variables have a value.
///
/// @param alike for each variable, whether one artifact stands for all of its class
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
record Plan(Step[] steps, boolean[] alike) {
  static final Plan NONE = new Plan(new Step[0], new boolean[0]);
}
