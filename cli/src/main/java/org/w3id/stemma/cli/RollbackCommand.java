package org.w3id.stemma.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.generation.Generations;
import org.w3id.stemma.store.generation.WentBack;
import org.w3id.stemma.store.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `stemma rollback`: makes an earlier generation current again.
@Command(
    name = "rollback",
    description = {
      "Goes back to the last good generation before the current one, or to the one that is named, after every byte of it was read.",
      "A running server takes it over by itself. It stays until the next stemma build; if it fails, what is served stays as it was."
    })
final class RollbackCommand implements Callable<Integer> {
  @ParentCommand Main main;

  @Parameters(paramLabel = "GENERATION", arity = "0..1", description = "Its number, as stemma status tells it.")
  @Nullable String generation;

  @SuppressWarnings("NullAway.Init") // picocli sets the parent.
  RollbackCommand() {}

  @Override
  public Integer call() {
    Home.read(main.homeFolder());
    Home home = Home.open(main.homeFolder());
    try (var lock = home.lockWriter("rollback")) {
      WentBack back =
          generation == null ? Generations.of(home).goBack(lock) : Generations.of(home).goBack(lock, generation);
      tell(back, home.server().isPresent());
    }
    return Failures.FINE;
  }

  private void tell(WentBack back, boolean isServed) {
    back.passedOver().forEach(why -> main.err().println("stemma: passed over: " + why));
    main.out().println(main.json ? Json.write(json(back)) : words(back, isServed));
    main.out().flush();
  }

  private static Map<String, @Nullable Object> json(WentBack back) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("from", back.from().orElse(null));
    json.put("to", back.to().number());
    json.put("built", back.to().manifest().built());
    json.put("passedOver", back.passedOver());
    return json;
  }

  private static String words(WentBack back, boolean isServed) {
    String to = "generation " + back.to().number() + ", built " + back.to().manifest().built();
    if (back.isSame()) {
      return to + ", is current already, and whole";
    }
    String from = back.from().map(number -> " from generation " + number).orElse("");
    return "went back" + from + " to " + to + "; it is current now"
        + (isServed ? ", and the server takes it over" : "")
        + System.lineSeparator() + "It stays until the next stemma build.";
  }
}
