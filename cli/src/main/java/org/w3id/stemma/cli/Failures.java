package org.w3id.stemma.cli;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.w3id.stemma.loaders.BrokenSource;
import org.w3id.stemma.queries.BadParameter;
import org.w3id.stemma.server.CannotListen;
import org.w3id.stemma.server.why.BadQuestion;
import org.w3id.stemma.server.why.UnknownArtifact;
import org.w3id.stemma.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what went wrong into one message and an exit code. What nobody foresaw keeps its stack trace.
final class Failures implements IExecutionExceptionHandler {
  static final int FINE = 0;
  static final int NO = 1;
  static final int WRONG_INPUT = 2;
  static final int OUTSIDE = 3;

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (isBrokenPipe(failure)) {
      return FINE;
    }
    Optional<Integer> code = code(failure);
    if (code.isEmpty()) {
      failure.printStackTrace(command.getErr());
      command.getErr().println("stemma: this is a fault of Stemma's own; please report it with the lines above.");
      return OUTSIDE;
    }
    command.getErr().println("stemma: " + failure.getMessage());
    return code.get();
  }

  /// Whoever read the answer had enough: `stemma query … | head`.
  private static boolean isBrokenPipe(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && "Broken pipe".equals(cause.getMessage())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Integer> code(Exception failure) {
    return switch (failure) {
      case WrongInput e -> Optional.of(WRONG_INPUT);
      case BrokenSource e -> Optional.of(WRONG_INPUT);
      case BadParameter e -> Optional.of(WRONG_INPUT);
      case BadQuestion e -> Optional.of(WRONG_INPUT);
      case UnknownArtifact e -> Optional.of(WRONG_INPUT);
      case QueryCancelledException e -> Optional.of(OUTSIDE);
      case QueryException e -> Optional.of(WRONG_INPUT);
      case OutsideFailure e -> Optional.of(OUTSIDE);
      case CannotListen e -> Optional.of(OUTSIDE);
      case StoreException e -> Optional.of(e.kind() == StoreException.Kind.WRONG_INPUT ? WRONG_INPUT : OUTSIDE);
      default -> Optional.empty();
    };
  }
}
