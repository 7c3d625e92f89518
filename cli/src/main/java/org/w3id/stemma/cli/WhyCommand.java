package org.w3id.stemma.cli;

import java.util.concurrent.Callable;
import org.w3id.stemma.reasoner.Explanation;
import org.w3id.stemma.reasoner.Reading;
import org.w3id.stemma.store.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `stemma why ARTIFACT`: every clause that reaches an artifact, and every way on which it came.
@Command(
    name = "why",
    description = {
      "Tells what binds an artifact and why: each clause, the license it stands in, every origin, and the surest way from it.",
      "With --json all ways, in all three readings."
    })
final class WhyCommand implements Callable<Integer> {
  @ParentCommand Main main;

  @Parameters(paramLabel = "ARTIFACT", description = "A Hub id (meta-llama/Llama-2-7b-hf), a prefixed name (art:Alpaca-7B), or an IRI.")
  String artifact;

  @Option(names = "--reading", paramLabel = "READING", defaultValue = "mainstream", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  Reading reading;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields.
  WhyCommand() {}

  @Override
  public Integer call() {
    try (Asked asked = Asked.of(Home.read(main.homeFolder()))) {
      Explanation why = asked.why(artifact);
      main.out().print(main.json ? Json.write(why) + System.lineSeparator() : WhyText.of(why, reading));
    }
    main.out().flush();
    return Failures.FINE;
  }
}
