package org.w3id.stemma.loaders.hub;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.stemma.loaders.Finding;
import org.w3id.stemma.loaders.Tally;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.ontology.EdgeKind;
import org.w3id.stemma.ontology.Iris;
import org.w3id.stemma.ontology.Stm;

/// One model's record as triples, always in the same order, whatever the order of the record's
/// fields.
///
/// An account and a data set are described where they are first met. Used by one thread, for one
/// reading.
final class HubStatements {
  private static final String HUB = "https://huggingface.co/";

  private static final Pattern REPOSITORY_ID = Pattern.compile("[0-9a-f]{24}");

  private static final Pattern GATES = Pattern.compile("auto|manual|false");

  private final Tally out;
  private final LicenseStatements licenses;
  private final LineageStatements lineage;
  private final IdTable accounts = new IdTable();
  private final IdTable datasets = new IdTable();

  /// @param day the snapshot's: `yyyy-mm-dd`
  HubStatements(Tally out, HubIndex index, LicenseResolver resolver, String day) {
    this.out = out;
    licenses =
        new LicenseStatements(out, resolver, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
    lineage = new LineageStatements(out, index);
  }

  void state(HubRecord record) {
    record.faults().forEach(out::tell);
    Node model = Iris.hubModel(record.id());
    describe(model, Stm.Model, record.id(), "");
    words(model, Stm.hubRepositoryId, oneOf(record, Field.REPOSITORY, REPOSITORY_ID));
    publisher(model, record);
    dates(model, record);
    words(model, Stm.revision, record.one(Field.REVISION));
    count(model, Stm.downloads, record.one(Field.DOWNLOADS));
    count(model, Stm.likes, record.one(Field.LIKES));
    words(model, Stm.gated, oneOf(record, Field.GATED, GATES));
    words(model, Stm.library, record.one(Field.LIBRARY).or(() -> record.one(Field.CARD_LIBRARY)));
    words(model, Stm.task, record.one(Field.TASK).or(() -> record.one(Field.CARD_TASK)));
    languages(model, record);
    notes(model, record);
    licenses.state(model, record);
    lineage.state(model, record);
    datasets(model, record);
  }

  private Optional<String> oneOf(HubRecord record, Field field, Pattern allowed) {
    var said = record.one(field);
    if (said.isPresent() && !allowed.matcher(said.get()).matches()) {
      mended(
          record,
          "bad-value",
          field.path() + " is \"" + said.get() + "\"",
          "Give " + allowed + ", or leave the field out.");
      return Optional.empty();
    }
    return said;
  }

  /// An id with a space in it is a name that somebody wrote, but none that the Hub gives: no
  /// `stm:hubId` then.
  private void describe(Node artifact, Node type, String id, String folder) {
    out.state(artifact, RDF.Nodes.type, type);
    out.state(artifact, RDF.Nodes.type, Stm.Artifact);
    if (id.indexOf(' ') < 0) {
      out.state(artifact, Stm.hubId, NodeFactory.createLiteralString(id));
    }
    label(artifact, id);
    if (!HubId.hasDotPart(id)) {
      out.state(artifact, SchemaDO.url.asNode(), page(folder, id));
    }
  }

  private void label(Node node, String label) {
    out.state(node, RDFS.Nodes.label, NodeFactory.createLiteralLang(label, "en"));
  }

  private static Node page(String folder, String id) {
    int slash = id.indexOf('/');
    String path =
        slash < 0
            ? Iris.local(id)
            : Iris.local(id.substring(0, slash)) + "/" + Iris.local(id.substring(slash + 1));
    return NodeFactory.createURI(HUB + folder + path);
  }

  /// The account is the owner in the id; only an id of old, without an owner, needs the field
  /// `author`.
  private void publisher(Node model, HubRecord record) {
    int slash = record.id().indexOf('/');
    var owner =
        slash < 0
            ? record
                .one(Field.AUTHOR)
                .filter(author -> HubId.problem(author).isEmpty() && author.indexOf('/') < 0)
            : Optional.of(record.id().substring(0, slash));
    owner.ifPresent(name -> publisher(model, record, name));
  }

  private void publisher(Node model, HubRecord record, String name) {
    int known = accounts.size();
    int number = accounts.add(name);
    String spelling = accounts.spelling(number);
    Node account = Iris.hubAccount(spelling);
    out.state(model, Stm.publishedBy, account);
    if (number == known) {
      out.state(account, RDF.Nodes.type, Stm.Account);
      label(account, name);
      if (!HubId.hasDotPart(name)) {
        out.state(account, SchemaDO.url.asNode(), page("", name));
      }
    } else if (!spelling.equals(name)) {
      mended(
          record,
          "account-case",
          "the account " + name + " is spelled " + spelling + " elsewhere",
          "Spell accounts as the Hub does.");
    }
  }

  private void dates(Node model, HubRecord record) {
    for (String at : dateTime(record, Field.CREATED).stream().toList()) {
      boolean isPlaceholder = at.startsWith(HubDates.PLACEHOLDER_DAY);
      out.state(
          model,
          isPlaceholder ? Stm.createdNoLaterThan : Stm.created,
          NodeFactory.createLiteralDT(at, XSDDatatype.XSDdateTime));
      if (isPlaceholder) {
        out.tell(
            new Finding(
                Finding.Kind.NOTED,
                "placeholder-date",
                record.where(),
                "createdAt is the day on which the Hub began to keep dates: the model may be older",
                "Nothing to mend here; another source may know the true date."));
      }
    }
    dateTime(record, Field.MODIFIED)
        .ifPresent(
            at ->
                out.state(
                    model, Stm.modified, NodeFactory.createLiteralDT(at, XSDDatatype.XSDdateTime)));
  }

  private Optional<String> dateTime(HubRecord record, Field field) {
    var said = record.one(field);
    if (said.isPresent() && !HubDates.isDateTime(said.get())) {
      mended(
          record,
          "bad-date",
          field.path() + " is \"" + said.get() + "\"",
          "Give dates as 2024-02-19T11:06:12.000Z.");
      return Optional.empty();
    }
    return said;
  }

  private void languages(Node model, HubRecord record) {
    var languages = new LinkedHashSet<String>();
    record.all(Field.CARD_LANGUAGE).forEach(said -> languages.add(said.text().strip()));
    languages.remove("");
    languages.forEach(language -> words(model, Stm.language, Optional.of(language)));
  }

  /// Explanations of values; that of a license stands with its statement.
  private void notes(Node model, HubRecord record) {
    for (Field field : Field.values()) {
      if (field != Field.CARD_LICENSE) {
        record.all(field).stream()
            .filter(said -> !said.explanation().isEmpty())
            .forEach(
                said ->
                    words(
                        model,
                        Stm.sourceNote,
                        Optional.of(field.path() + ": " + said.explanation())));
      }
    }
  }

  /// Each data set once, whatever its letter case; the first spelling of the whole source stands
  /// for all.
  private void datasets(Node model, HubRecord record) {
    var names = new LinkedHashSet<>(HubTags.after(HubTags.DATASET, record));
    record.all(Field.CARD_DATASETS).forEach(said -> names.add(said.text()));
    var stated = new LinkedHashSet<String>();
    for (String said : names) {
      String name = said.strip();
      var problem = HubId.problem(name);
      if (problem.isPresent() && !name.isEmpty()) {
        mended(
            record,
            "bad-reference",
            "the data set \"" + name + "\" " + problem.get(),
            "Name data sets by their Hub id.");
      } else if (!name.isEmpty() && stated.add(name.toLowerCase(Locale.ROOT))) {
        dataset(model, name);
      }
    }
  }

  private void dataset(Node model, String name) {
    int known = datasets.size();
    int number = datasets.add(name);
    Node dataset = Iris.hubDataset(datasets.spelling(number));
    EdgeKind.TRAINED_ON.triples(model, dataset).forEach(out::state);
    if (number == known) {
      describe(dataset, Stm.Dataset, name, "datasets/");
    }
  }

  private void words(Node subject, Node property, Optional<String> words) {
    words.ifPresent(text -> out.state(subject, property, NodeFactory.createLiteralString(text)));
  }

  private void count(Node subject, Node property, Optional<String> number) {
    number.ifPresent(
        digits ->
            out.state(
                subject, property, NodeFactory.createLiteralDT(digits, XSDDatatype.XSDinteger)));
  }

  private void mended(HubRecord record, String fault, String what, String mend) {
    out.tell(new Finding(Finding.Kind.MENDED, fault, record.where(), what, mend));
  }
}
