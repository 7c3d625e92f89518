package org.w3id.stemma.bench.harness;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `UnpackMain OUT FILE.zst …`: writes the contents of all files, one after the other, to OUT.
public final class UnpackMain {
  private UnpackMain() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("Usage: UnpackMain OUT FILE.zst ...");
      System.exit(2);
    }
    unpack(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length).stream().map(Path::of).toList());
  }

  static void unpack(Path target, List<Path> packed) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(target))) {
      for (Path file : packed) {
        try (var in = new ZstdInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
          in.transferTo(out);
        }
      }
    }
  }
}
