package org.w3id.stemma.cli;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The arrows between the rooms, one way.
@AnalyzeClasses(packages = "org.w3id.stemma", importOptions = ArchitectureTest.ProductOnly.class)
class ArchitectureTest {
  /// Leaves tests out: they lie where this one lies, in whichever folder a build puts them.
  static final class ProductOnly implements ImportOption {
    private static final String TESTS =
        ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    @Override
    public boolean includes(Location location) {
      return !location.contains(TESTS);
    }
  }

  @ArchTest
  static final ArchRule arrowsBetweenRoomsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("ontology").definedBy("org.w3id.stemma.ontology..")
          .layer("knowledge").definedBy("org.w3id.stemma.knowledge..")
          .layer("loaders").definedBy("org.w3id.stemma.loaders..")
          .layer("reasoner").definedBy("org.w3id.stemma.reasoner..")
          .layer("queries").definedBy("org.w3id.stemma.queries..")
          .layer("columns").definedBy("org.w3id.stemma.columns..")
          .layer("store").definedBy("org.w3id.stemma.store..")
          .layer("server").definedBy("org.w3id.stemma.server..")
          .layer("cli").definedBy("org.w3id.stemma.cli..")
          .whereLayer("ontology").mayNotAccessAnyLayer()
          .whereLayer("columns").mayNotAccessAnyLayer()
          .whereLayer("knowledge").mayOnlyAccessLayers("ontology")
          .whereLayer("loaders").mayOnlyAccessLayers("ontology")
          .whereLayer("reasoner").mayOnlyAccessLayers("ontology")
          .whereLayer("queries").mayOnlyAccessLayers("ontology")
          .whereLayer("store").mayOnlyAccessLayers("ontology", "columns")
          .whereLayer("server").mayOnlyAccessLayers("ontology", "store", "reasoner", "queries")
          .whereLayer("cli").mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule arrowsBetweenTheRoomsOfTheStorePointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("disk").definedBy("org.w3id.stemma.store.disk")
          .layer("home").definedBy("org.w3id.stemma.store.home")
          .layer("generation").definedBy("org.w3id.stemma.store.generation")
          .layer("quads").definedBy("org.w3id.stemma.store.quads")
          .layer("columns").definedBy("org.w3id.stemma.store.kinds.columns")
          .layer("tdb").definedBy("org.w3id.stemma.store.kinds.tdb")
          .layer("kinds").definedBy("org.w3id.stemma.store.kinds")
          .layer("build").definedBy("org.w3id.stemma.store.build")
          .layer("serving").definedBy("org.w3id.stemma.store.serving")
          .whereLayer("disk").mayNotAccessAnyLayer()
          .whereLayer("home").mayOnlyAccessLayers("disk")
          .whereLayer("generation").mayOnlyAccessLayers("disk", "home")
          .whereLayer("quads").mayOnlyAccessLayers("disk", "generation")
          .whereLayer("columns").mayOnlyAccessLayers("disk", "generation", "quads")
          .whereLayer("tdb").mayOnlyAccessLayers("disk", "generation", "quads")
          .whereLayer("kinds").mayOnlyAccessLayers("generation", "quads", "columns", "tdb")
          .whereLayer("columns").mayOnlyBeAccessedByLayers("kinds")
          .whereLayer("tdb").mayOnlyBeAccessedByLayers("kinds")
          .whereLayer("build").mayNotBeAccessedByAnyLayer()
          .whereLayer("serving").mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule noPackagesFormACircle =
      slices().matching("org.w3id.stemma.(**)").should().beFreeOfCycles();

  /// `names` is no loader: all of them understand words for licenses by it, and it reads expressions as `spdx` does.
  @ArchTest
  static final ArchRule noLoaderKnowsAnother =
      slices()
          .matching("org.w3id.stemma.loaders.(*)..")
          .should().notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage("org.w3id.stemma.loaders.names.."))
          .ignoreDependency(
              resideInAPackage("org.w3id.stemma.loaders.names.."), resideInAPackage("org.w3id.stemma.loaders.spdx.."));

  @ArchTest
  static final ArchRule theSpdxLibraryStaysInItsLoader =
      noClasses()
          .that().resideOutsideOfPackage("org.w3id.stemma.loaders.spdx..")
          .should().dependOnClassesThat().resideInAPackage("org.spdx..");

  @ArchTest
  static final ArchRule theReasonerNeitherReadsFilesNorLogs =
      noClasses()
          .that().resideInAPackage("org.w3id.stemma.reasoner..")
          .should().dependOnClassesThat()
          .resideInAnyPackage("java.io.file..", "java.nio.file..", "java.net..", "org.slf4j..", "org.apache.jena.tdb2..", "org.apache.jena.fuseki..");

  @ArchTest
  static final ArchRule onlyOneRoomKnowsTdb =
      noClasses()
          .that().resideOutsideOfPackage("org.w3id.stemma.store.kinds.tdb")
          .should().dependOnClassesThat().resideInAnyPackage("org.apache.jena.tdb2..", "org.apache.jena.dboe..");
}
