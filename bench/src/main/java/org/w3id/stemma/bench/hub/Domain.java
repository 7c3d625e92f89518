package org.w3id.stemma.bench.hub;

import java.util.List;

/// What a model is for; its tags, files and name follow from it, and its children share it.
///
/// The shares among models without parents are assumed.
enum Domain {
  BARE(36, "", "", "", List.of("model", "checkpoint", "test", "run", "experiment")),
  TEXT(20, "text-generation", "transformers", "llama",
      List.of("Llama", "Qwen", "Mistral", "Gemma", "chat", "instruct")),
  CLASSIFY(11, "text-classification", "transformers", "distilbert",
      List.of("distilbert", "roberta", "sentiment", "emotion")),
  IMAGE(9, "text-to-image", "diffusers", "stable-diffusion", List.of("flux", "sdxl", "sd15", "style", "portrait")),
  SPEECH(6, "automatic-speech-recognition", "transformers", "whisper", List.of("whisper", "wav2vec2", "asr")),
  PLAY(6, "reinforcement-learning", "stable-baselines3", "ppo",
      List.of("ppo-LunarLander-v2", "dqn-SpaceInvaders", "q-Taxi-v3")),
  SIGHT(4, "image-classification", "transformers", "vit", List.of("vit", "resnet", "swin")),
  MASK(4, "fill-mask", "transformers", "bert", List.of("bert", "BERT-base", "deberta")),
  ROBOT(2, "robotics", "lerobot", "smolvla", List.of("smolvla", "act-so101", "pi0")),
  EMBED(2, "sentence-similarity", "sentence-transformers", "mpnet", List.of("MiniLM", "e5", "gte"));

  private static final Domain[] ALL = values();

  private final int percent;
  private final String task;
  private final String library;
  private final String modelType;
  // List.of: immutable, though its type does not say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> words;

  Domain(int percent, String task, String library, String modelType, List<String> words) {
    this.percent = percent;
    this.task = task;
    this.library = library;
    this.modelType = modelType;
    this.words = words;
  }

  /// The Hub's pipeline tag; empty where none is known.
  String task() {
    return task;
  }

  /// The library of a model of this kind; empty where none is known.
  String library(Kind kind) {
    return switch (kind) {
      case ADAPTER -> this == IMAGE ? "diffusers" : "peft";
      case QUANTIZED -> this == TEXT ? "gguf" : library;
      case ROOT, NAMED_ROOT, SELF_LOOP, IN_CYCLE, FINETUNE, FINETUNE_OF_TWO, MERGE_OF_ONE, MERGE_OF_MANY, UNSPECIFIED ->
          library;
    };
  }

  String modelType() {
    return modelType;
  }

  /// Words of which names are made.
  List<String> words() {
    return words;
  }

  /// One byte for an array in this process; never written.
  @SuppressWarnings("EnumOrdinal")
  byte code() {
    return (byte) ordinal();
  }

  static Domain of(byte code) {
    return ALL[code];
  }

  static Domain drawn(Dice dice) {
    int rest = dice.below(100);
    for (Domain domain : ALL) {
      rest -= domain.percent;
      if (rest < 0) {
        return domain;
      }
    }
    throw new IllegalStateException("the shares of the domains must add up to 100");
  }
}
