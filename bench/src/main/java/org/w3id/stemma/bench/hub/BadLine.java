package org.w3id.stemma.bench.hub;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A line too many, behind the record of a model: a load sets it aside and finds no other fault in it.
///
/// @param number among the lines of its fault
record BadLine(Fault fault, int number) {
  private static final List<Fault> WHOLE_LINE = List.of(
      Fault.HALF_LINE, Fault.DUPLICATE_ID, Fault.DUPLICATE_RECORD, Fault.NOT_AN_OBJECT, Fault.MISSING_ID);
  private static final List<String> NOT_OBJECTS = List.of("null", "[]", "\"rate limited\"", "429", "true");

  /// The bad lines of a Hub, by the model that they follow.
  static NavigableMap<Integer, List<BadLine>> planned(Census census, long seed) {
    NavigableMap<Integer, List<BadLine>> lines = new TreeMap<>();
    var dice = new Dice(seed, "bad lines", 0);
    int first = census.models() / 2;
    for (Fault fault : WHOLE_LINE) {
      for (int number = 0; number < census.faults(fault); number++) {
        int model = first + dice.below(census.models() - first);
        lines.computeIfAbsent(model, _ -> new ArrayList<>()).add(new BadLine(fault, number));
      }
    }
    return Collections.unmodifiableNavigableMap(lines);
  }

  /// Writes the line that follows the record of `model`.
  void write(JsonBytes json, ModelMaker maker, int model) {
    var writer = new ModelJson(json);
    int from = json.length();
    switch (fault) {
      case HALF_LINE -> {
        writer.write(maker.bare(maker.names().unknown(number), number));
        json.cutTo(from + (json.length() - from) * 2 / 3);
        json.endLine();
      }
      case DUPLICATE_ID -> writer.write(maker.bare(maker.names().id(plainBefore(maker, model)), number));
      case DUPLICATE_RECORD -> writer.write(maker.make(plainBefore(maker, model)));
      case NOT_AN_OBJECT -> json.bare(NOT_OBJECTS.get(number % NOT_OBJECTS.size())).endLine();
      case MISSING_ID -> json.open('{').name("downloads").bare("0").name("tags").list(List.of("region:us"))
          .close('}').endLine();
      case SELF_LOOP, CYCLE, CYCLE_EDGE, WRONG_CASE, MISSING_PARENT, RENAMED_PARENT, PLACEHOLDER_DATE,
          EXPLAINED_VALUE -> throw new IllegalStateException(fault + " is no fault of a whole line");
    }
  }

  private static int plainBefore(ModelMaker maker, int model) {
    for (int before = model; before >= 0; before--) {
      if (maker.isPlain(before)) {
        return before;
      }
    }
    throw new IllegalStateException("No model before " + model + " is without fault");
  }
}
