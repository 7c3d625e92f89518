package org.w3id.stemma.store.generation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.w3id.stemma.store.DamagedGeneration;
import org.w3id.stemma.store.StoreException;
import org.w3id.stemma.store.disk.Crew;
import org.w3id.stemma.store.disk.Disk;
import org.w3id.stemma.store.disk.Json;

/// A sealed generation: a folder that is never written again.
///
/// @param digest of the bytes of its manifest, in hexadecimal digits
public record Generation(Path folder, GenerationManifest manifest, String digest) {
  static final String MANIFEST = "manifest.json";
  static final String DIGEST = "manifest.sha256";
  public static final String CURRENT = "current";
  public static final String BESIDE = "beside";
  public static final String COLUMNS = "columns";
  public static final String ARRAYS = "arrays";
  public static final String TEXT = "text";

  /// Reads a manifest and takes the digest of the same bytes.
  static Generation in(Path folder) throws IOException {
    byte[] manifest = Files.readAllBytes(folder.resolve(MANIFEST));
    return new Generation(folder, Json.read(manifest, GenerationManifest.class), Disk.sha256(manifest));
  }

  /// Ends the making of a generation: writes its manifest and the digest beside all else that it has, and puts the folder
  /// under its name, in one step.
  public static Generation seal(Path aside, Path folder, GenerationManifest manifest) throws IOException {
    write(aside.resolve(MANIFEST), Json.pretty(manifest));
    String digest = Disk.sha256(aside.resolve(MANIFEST));
    write(aside.resolve(DIGEST), line(digest));
    Disk.syncFolder(aside);
    Disk.rename(aside, folder);
    return new Generation(folder, manifest, digest);
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Disk.sync(file);
  }

  public long number() {
    return manifest.number();
  }

  /// By folder and digest, which says all that the manifest does.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Generation its && folder.equals(its.folder) && digest.equals(its.digest);
  }

  @Override
  public int hashCode() {
    return digest.hashCode();
  }

  /// What keeps its triples.
  ///
  /// @throws StoreException if this Stemma does not know it
  public StoreKind store() {
    return StoreKind.named(manifest.store())
        .orElseThrow(
            () ->
                StoreException.wrongInput(
                    "Generation " + number() + " keeps its triples in " + manifest.store()
                        + ", which this Stemma does not know. Use a newer Stemma, or build again."));
  }

  /// Whether a dated change has fallen due since its inferences were made: what it says may no longer hold.
  public boolean isStale(LocalDate today) {
    String change = manifest.nextChange();
    return !change.isEmpty() && !today.isBefore(LocalDate.parse(change));
  }

  /// Reads every byte and compares them with the manifest, several files at a time.
  ///
  /// @throws DamagedGeneration if a file is missing, changed, or does not belong; the message names it
  public void verify() {
    verify(
        () -> {
          try (var crew = new Crew()) {
            crew.each(manifest.files(), file -> verify(file, bytes -> {}));
          }
        });
  }

  /// The same, one file after the other, as fast as the meter lets it.
  void verify(Disk.Meter meter) {
    verify(
        () -> {
          for (GenerationManifest.Sealed file : manifest.files()) {
            verify(file, meter);
          }
        });
  }

  private interface OfFiles {
    void verify() throws IOException;
  }

  private void verify(OfFiles files) {
    try {
      verifyManifest();
      files.verify();
      var expected = new HashSet<Path>();
      manifest.files().forEach(file -> expected.add(folder.resolve(file.path())));
      expected.add(folder.resolve(MANIFEST));
      expected.add(folder.resolve(DIGEST));
      for (Path file : Disk.filesBelow(folder)) {
        if (!expected.contains(file)) {
          throw damaged(file, "it does not belong there");
        }
      }
    } catch (IOException e) {
      throw StoreException.outside(
              "Generation " + number() + " in " + folder + " cannot be read: " + e.getMessage())
          .causedBy(e);
    }
  }

  /// @throws StoreException if the manifest is not what its digest says
  public void verifyManifest() throws IOException {
    Path manifestFile = folder.resolve(MANIFEST);
    Path digestFile = folder.resolve(DIGEST);
    if (!Files.exists(digestFile)) {
      throw damaged(digestFile, "it is missing");
    }
    if (!line(digest).equals(Files.readString(digestFile, ISO_8859_1))
        || !Files.exists(manifestFile)
        || !Disk.sha256(manifestFile).equals(digest)) {
      throw damaged(manifestFile, "its bytes are not those of " + DIGEST);
    }
  }

  /// A digest as it stands in a file of its own.
  static String line(String digest) {
    return digest + "\n";
  }

  private void verify(GenerationManifest.Sealed sealed, Disk.Meter meter) throws IOException {
    Path file = folder.resolve(sealed.path());
    try {
      long size = Files.size(file);
      if (size != sealed.bytes()) {
        throw damaged(file, "it has " + size + " bytes and should have " + sealed.bytes());
      }
      if (!Disk.sha256(file, meter).equals(sealed.sha256())) {
        throw damaged(file, "its bytes are not those of the manifest");
      }
    } catch (NoSuchFileException e) {
      throw damaged(file, "it is missing").causedBy(e);
    }
  }

  private DamagedGeneration damaged(Path file, String why) {
    return new DamagedGeneration(number(), folder, file, why);
  }
}
