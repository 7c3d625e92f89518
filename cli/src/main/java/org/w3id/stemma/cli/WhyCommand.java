package org.w3id.stemma.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.reasoner.why.Answer;
import org.w3id.stemma.server.why.WhyRequest;
import org.w3id.stemma.store.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `stemma why ARTIFACT`: what one may do with an artifact, and why.
@Command(
    name = "why",
    description = {
      "Tells what one may do with an artifact and why: the verdicts, each origin with its clauses and the way they came, what only advises, what is unknown.",
      "What if: --replace, --drop, --license, --license-of. What would help: --cure. Models of your own: --with.",
      "The running server answers, else the current generation is opened for it. Nothing is stored."
    })
final class WhyCommand implements Callable<Integer> {
  @ParentCommand Main main;

  @Parameters(paramLabel = "ARTIFACT", description = "A Hub id (meta-llama/Llama-2-7b-hf), a prefixed name (art:GPT-4), or an IRI.")
  String artifact;

  @Option(
      names = "--purpose",
      paramLabel = "PURPOSE",
      description =
          "internalUse, commercialUse, modification, redistribution, hosting, outputUse or trainingOnOutputs;"
              + " more than one may be given. Default: all, in short.")
  List<String> purposes = new ArrayList<>();

  @Option(names = "--reading", paramLabel = "READING", description = "strict, mainstream, lenient or all. Default: mainstream.")
  @Nullable String reading;

  @Option(names = "--as-of", paramLabel = "DATE", description = "The day (yyyy-mm-dd) whose statements count.")
  @Nullable String asOf;

  @Option(
      names = "--actor",
      paramLabel = "FACTS",
      description = "What is told of who asks: users=1e6,revenue=20e6USD,people=50,country=DE,product=commercial,field=medical … What is not told is unknown.")
  List<String> actor = new ArrayList<>();

  @Option(names = "--replace", paramLabel = "OLD=NEW", description = "Supposes that what descends from OLD descends from NEW instead.")
  List<String> replace = new ArrayList<>();

  @Option(names = "--drop", paramLabel = "PARENT", description = "Supposes that nothing descends from PARENT; CHILD=PARENT drops that edge alone.")
  List<String> drop = new ArrayList<>();

  @Option(names = "--license", paramLabel = "LICENSE", description = "Supposes that ARTIFACT is offered under LICENSE.")
  @Nullable String license;

  @Option(names = "--license-of", paramLabel = "ARTIFACT=LICENSE", description = "Supposes that an artifact of the lineage is offered under LICENSE.")
  List<String> licenseOf = new ArrayList<>();

  @Option(names = "--cure", description = "Looks for the smallest sets of artifacts whose replacement would make each verdict clear.")
  boolean cure;

  @Option(names = "--with", paramLabel = "FILE", description = "RDF with artifacts of your own (Turtle, N-Triples, JSON-LD, RDF/XML): artifacts, edges, licenses, kinds, dates. Kept in memory only.")
  List<Path> with = new ArrayList<>();

  @Option(names = "--clauses", description = "Tells every clause with its number, not only the terms.")
  boolean clauses;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields.
  WhyCommand() {}

  @Override
  public Integer call() {
    var request =
        new WhyRequest(artifact, purposes, Optional.ofNullable(reading), Optional.ofNullable(asOf), actor, replace, drop, licenses(), cure);
    var facts = FactFiles.read(with);
    try (Asked asked = Asked.of(Home.read(main.homeFolder()))) {
      Answer why = asked.why(request, facts);
      main.out().print(main.json ? Json.write(why) + System.lineSeparator() : WhyText.of(why, clauses));
    }
    main.out().flush();
    return Failures.FINE;
  }

  private List<String> licenses() {
    for (String words : licenseOf) {
      if (words.indexOf('=') < 0) {
        throw new WrongInput("--license-of has the form ARTIFACT=LICENSE, not \"" + words + "\".");
      }
    }
    return Stream.concat(Stream.ofNullable(license), licenseOf.stream()).toList();
  }
}
