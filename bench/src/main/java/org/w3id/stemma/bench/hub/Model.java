package org.w3id.stemma.bench.hub;

import java.util.List;

/// One record of the Hub, before it is written. Empty words and lists stand for fields that are left out.
record Model(Identity identity, Lineage lineage, Terms terms, Topic topic, Reach reach, Shape shape) {

  /// @param number   the Hub's own, 24 hexadecimal digits
  /// @param revision of its repository, 40 hexadecimal digits
  /// @param created  in seconds since 1970, like `modified`
  record Identity(String id, String number, String revision, long created, long modified) {}

  /// @param relation one for all parents; empty if it is not stated
  record Lineage(String relation, List<String> parents) {}

  /// @param licenses   as tagged
  /// @param onCard     as in the card, which need not agree
  /// @param explained  whether the card's license is an object of value and explanation
  record Terms(
      List<String> licenses, List<String> onCard, String licenseName, String licenseLink, String gate,
      boolean explained) {}

  /// @param papers numbers on arXiv
  record Topic(
      String task, String library, String modelType, List<String> languages, List<String> datasets,
      List<String> papers) {}

  /// @param parameters of the network
  record Reach(long downloads, int likes, long parameters) {}

  /// What the card is like, if there is one: which fields of one value are given without a list.
  record Shape(boolean card, boolean plainParent, boolean plainDataset, boolean plainLanguage) {

    /// How many fields of `model` are single strings in place of lists.
    int scalarFields(Model model) {
      if (!card) {
        return 0;
      }
      return (plainParent && model.lineage.parents().size() == 1 ? 1 : 0)
          + (plainDataset && model.topic.datasets().size() == 1 ? 1 : 0)
          + (plainLanguage && model.topic.languages().size() == 1 ? 1 : 0);
    }
  }
}
