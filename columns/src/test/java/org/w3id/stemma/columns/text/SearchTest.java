package org.w3id.stemma.columns.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is found in names of models, and in which order.
class SearchTest {
  private static final List<String> NAMES =
      List.of(
          "meta-llama/Llama-3.1-8B-Instruct",
          "meta-llama/CodeLlama-7b-hf",
          "codellama/codellama-13b",
          "Llama-2-7b-chat",
          "someone/Code-Llama3-tuned",
          "Qwen/Qwen2.5-Coder-32B-Instruct-AWQ",
          "mistralai/Mixtral-8x7B-v0.1",
          "openai-community/gpt2",
          "EleutherAI/gpt-neo-2.7B",
          "BAAI/bge-base-en-v1.5",
          "Ein Modell für Gespräche",
          "通义千问 模型",
          "Gemma (\"open\" weights): see https://example.org/a?b=c");

  @TempDir private Path folder;
  private TextIndex index;

  @BeforeEach
  void index() throws IOException {
    try (var writer = TextWriter.begin(folder)) {
      for (String name : NAMES) {
        writer.add(NodeFactory.createLiteralString(name));
      }
      writer.add(NodeFactory.createLiteralLang("die Familie der Llamas", "de"));
      writer.add(NodeFactory.createLiteralLang("Llama family", "en-GB"));
      writer.finish();
    }
    index = TextIndex.open(folder);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private List<String> found(String words) {
    return found(words, Optional.empty());
  }

  private List<String> found(String words, Optional<String> language) {
    var found = new ArrayList<String>();
    index.find(new Search(words, language), new AtomicBoolean()).forEachRemaining(hit -> found.add(hit.string().getLiteralLexicalForm()));
    return found;
  }

  @Test
  void aNameIsCutWhereCaseChangesAndAtDigits() {
    assertThat(found("llama code")).containsExactlyInAnyOrder("meta-llama/CodeLlama-7b-hf", "someone/Code-Llama3-tuned");
    assertThat(found("llama 3")).containsExactlyInAnyOrder("meta-llama/Llama-3.1-8B-Instruct", "someone/Code-Llama3-tuned");
    assertThat(found("coder 32b")).containsExactly("Qwen/Qwen2.5-Coder-32B-Instruct-AWQ");
    assertThat(found("gpt-2")).containsExactly("openai-community/gpt2");
  }

  @Test
  void allWordsMustBeThereUnlessOrStandsBetweenThem() {
    assertThat(found("mixtral qwen")).isEmpty();
    assertThat(found("mixtral OR gpt2")).containsExactlyInAnyOrder("mistralai/Mixtral-8x7B-v0.1", "openai-community/gpt2");
    assertThat(found("gpt -neo")).containsExactly("openai-community/gpt2");
  }

  @Test
  void whatIsWrittenInOnePieceIsFoundInOnePiece() {
    assertThat(found("llama-2")).containsExactly("Llama-2-7b-chat");
    assertThat(found("llama 2b")).isEmpty();
    assertThat(found("\"llama 7b\"")).containsExactly("meta-llama/CodeLlama-7b-hf");
    assertThat(found("\"llama chat\"~3")).containsExactly("Llama-2-7b-chat");
  }

  @Test
  void aNameIsFoundInAnyCaseAndAlsoUncut() {
    assertThat(found("CODELLAMA")).containsExactlyInAnyOrder("codellama/codellama-13b", "meta-llama/CodeLlama-7b-hf");
    assertThat(found("CodeLlama")).containsExactlyInAnyOrder("codellama/codellama-13b", "meta-llama/CodeLlama-7b-hf", "someone/Code-Llama3-tuned");
    assertThat(found("codellama-7B")).containsExactly("meta-llama/CodeLlama-7b-hf");
  }

  @Test
  void theIdOfAModelIsFoundAsItStands() {
    for (String name : NAMES.subList(0, 10)) {
      assertThat(found(name)).as(name).contains(name);
    }
  }

  @Test
  void accentsAndScriptsAreNoObstacle() {
    assertThat(found("fur gesprache")).containsExactly("Ein Modell für Gespräche");
    assertThat(found("GESPRÄCHE")).containsExactly("Ein Modell für Gespräche");
    assertThat(found("千问")).containsExactly("通义千问 模型");
  }

  @Test
  void wildcardsAndMisspellingsAreFound() {
    assertThat(found("mix*")).containsExactly("mistralai/Mixtral-8x7B-v0.1");
    assertThat(found("*llama")).contains("codellama/codellama-13b", "Llama-2-7b-chat");
    assertThat(found("mixtrel~1")).containsExactly("mistralai/Mixtral-8x7B-v0.1");
    assertThat(found("g?mma")).containsExactly(NAMES.getLast());
  }

  @Test
  void aLanguageStandsForItsRegionsToo() {
    assertThat(found("llama", Optional.of("en"))).containsExactly("Llama family");
    assertThat(found("llama*", Optional.of("DE"))).containsExactly("die Familie der Llamas");
    assertThat(found("llama", Optional.of("none"))).hasSize(4).doesNotContain("Llama family");
  }

  @Test
  void theShorterTextIsTheBetterOne() {
    assertThat(found("llama").getFirst()).isEqualTo("Llama family");
    assertThat(found("llama 7b")).containsExactly("Llama-2-7b-chat", "meta-llama/CodeLlama-7b-hf");
    assertThat(found("instruct")).containsExactly("meta-llama/Llama-3.1-8B-Instruct", "Qwen/Qwen2.5-Coder-32B-Instruct-AWQ");
  }

  @Test
  void whatCannotBeUnderstoodIsSaid() {
    assertBad("(llama", "\"(llama\" cannot be understood: Encountered \"<EOF>\"");
    assertBad("llama AND", "cannot be understood");
    assertBad(" ", "there are no words");
    assertBad("name:llama", "there is no field \"name\"");
    assertBad("language:en", "there is no field \"language\"");
    assertBad("-llama", "says only which words are not wanted");
  }

  private void assertBad(String words, String message) {
    assertThatThrownBy(() -> found(words)).isInstanceOf(BadTextQuery.class).hasMessageStartingWith("text:query: ").hasMessageContaining(message);
  }

  @Test
  void aSearchWithoutAnyLetterFindsNothing() {
    assertThat(found("\"...\"")).isEmpty();
  }

  @Test
  @Timeout(10)
  void aPatternThatWouldTakeForEverIsRefusedOrQuick() {
    assertBad("/((a*)*b)*c{1,900}{1,900}/", "cannot be understood");
    assertThat(found("*" + "b*?".repeat(150))).isEmpty();
    assertBad("?".repeat(501), "500 are allowed");
    assertThat(found("?".repeat(500))).isEmpty();
    assertThat(found("llama".repeat(99) + "~2")).isEmpty();
    assertThat(found("llamo~2 ".repeat(60))).isNotEmpty();
  }

  @Test
  void aSearchEndsWhenItsQueryIsOver() {
    assertThatThrownBy(() -> index.find(new Search("*a*", Optional.empty()), new AtomicBoolean(true)).hasNext())
        .isInstanceOf(QueryCancelledException.class);
  }

  @Test
  void manyHitsComeInPagesAndEachOnce() throws IOException {
    Path many = folder.resolve("many");
    try (var writer = TextWriter.begin(many)) {
      for (int i = 0; i < 3000; i++) {
        writer.add(NodeFactory.createLiteralString("model number" + i));
      }
      writer.finish();
    }
    try (TextIndex large = TextIndex.open(many)) {
      List<Node> all = new ArrayList<>();
      large.find(new Search("model", Optional.empty()), new AtomicBoolean()).forEachRemaining(hit -> all.add(hit.string()));
      assertThat(all).hasSize(3000).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> a.getLiteralLexicalForm().compareTo(b.getLiteralLexicalForm()));
    }
  }
}
