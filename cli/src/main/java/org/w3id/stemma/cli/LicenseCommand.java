package org.w3id.stemma.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.w3id.stemma.knowledge.Knowledge;
import org.w3id.stemma.loaders.names.LicenseResolver;
import org.w3id.stemma.loaders.names.LicenseWords;
import org.w3id.stemma.loaders.names.NameSource;
import org.w3id.stemma.loaders.names.Resolution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `stemma license WORDS`: which license words mean, and why.
@Command(
    name = "license",
    description = {
      "Tells which license, family or absence of a license words mean, and by which rule: an id, a title, an expression, an address.",
      "The same word may mean another license elsewhere: bsl-1.0 is the Boost license on the Hub, the Business Source License in ScanCode.",
      "Needs no home. Exit code 1 if nothing is known of the words."
    })
final class LicenseCommand implements Callable<Integer> {
  @ParentCommand Main main;

  @Parameters(paramLabel = "WORDS", description = "What stands in the license field: \"Apache 2.0\", llama2, \"MIT OR Apache-2.0\", or an address.")
  String words;

  @Option(names = "--source", paramLabel = "SOURCE", description = "Whose words they are: hub, spdx, scancode, dalicc, mot, data-provenance, lm-arena, github, any. Default: any.")
  String source = NameSource.ANY.word();

  @Option(names = "--name", paramLabel = "NAME", description = "What stands beside it as license_name.")
  String name = "";

  @Option(names = "--link", paramLabel = "URL", description = "What stands beside it as license_link.")
  String link = "";

  @SuppressWarnings("NullAway.Init") // picocli sets the fields.
  LicenseCommand() {}

  @Override
  public Integer call() {
    var said = new LicenseWords(source(), words, name, link);
    Resolution found = LicenseResolver.of(Knowledge.graph()).resolve(said);
    main.out().print(main.json ? Json.write(ResolutionText.json(found)) + System.lineSeparator() : ResolutionText.of(found));
    main.out().flush();
    return found instanceof Resolution.Unresolved ? Failures.NO : Failures.FINE;
  }

  private NameSource source() {
    return Stream.of(NameSource.values())
        .filter(known -> known.word().equalsIgnoreCase(source))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongInput(
                    "--source is \"" + source + "\": it must be one of "
                        + String.join(", ", List.of(NameSource.values()).stream().map(NameSource::word).toList()) + "."));
  }
}
