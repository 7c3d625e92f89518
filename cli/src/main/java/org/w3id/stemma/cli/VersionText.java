package org.w3id.stemma.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// What `stemma --version` says.
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"stemma " + version(), "Java " + Runtime.version()};
  }

  /// The version of the build; `unpackaged` when run from class files.
  static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("unpackaged");
  }
}
