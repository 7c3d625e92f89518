package org.w3id.stemma.reasoner.lineage;

import java.util.Set;
import org.w3id.stemma.reasoner.condition.Fact;
import org.w3id.stemma.reasoner.condition.Facts;
import org.w3id.stemma.reasoner.condition.Truth;
import org.w3id.stemma.reasoner.law.Kind;

/// What the stated tasks of a model tell of its kind. A task that language models and others share tells nothing
/// of either; no task at all tells nothing at all.
public record Tasks(int flags) {
  static final Tasks NONE = new Tasks(0);

  private static final int STATED = 1;
  private static final int LANGUAGE = 2;
  private static final int TEXT_TO_IMAGE = 4;
  private static final int OTHER = 8;
  private static final int SHARED = 16;
  private static final int MULTIMODAL = 32;

  private static final Set<String> OF_LANGUAGE_MODELS = Set.of("text-generation", "conversational");
  private static final Set<String> OF_SEVERAL_MODES =
      Set.of("image-text-to-text", "video-text-to-text", "audio-text-to-text", "visual-question-answering", "any-to-any");
  private static final Set<String> OF_OTHER_MODELS =
      Set.of(
          "text-to-image", "image-to-image", "text-to-video", "image-to-video", "unconditional-image-generation",
          "text-to-3d", "image-to-3d", "automatic-speech-recognition", "text-to-speech", "text-to-audio",
          "audio-to-audio", "audio-classification", "voice-activity-detection", "image-classification",
          "zero-shot-image-classification", "object-detection", "zero-shot-object-detection", "image-segmentation",
          "mask-generation", "keypoint-detection", "depth-estimation", "video-classification", "image-feature-extraction",
          "reinforcement-learning", "robotics", "tabular-classification", "tabular-regression",
          "time-series-forecasting", "graph-ml");

  /// These tasks and one more.
  Tasks and(String task) {
    int flag = STATED;
    if (OF_LANGUAGE_MODELS.contains(task)) {
      flag |= LANGUAGE;
    } else if (OF_SEVERAL_MODES.contains(task)) {
      flag |= SHARED | MULTIMODAL;
    } else if (OF_OTHER_MODELS.contains(task)) {
      flag |= OTHER | (task.equals("text-to-image") ? TEXT_TO_IMAGE : 0);
    } else {
      flag |= SHARED;
    }
    return new Tasks(flags | flag);
  }

  /// The facts of a child of this kind with these tasks. No license statement and no task says what competes with
  /// whom, what is a foundation model, or who may use a product: these stay unknown.
  Facts facts(Kind kind) {
    Truth language = language(kind);
    Truth image = image(kind);
    return Facts.NONE
        .with(Fact.LLM, language)
        .with(Fact.OTHER_MODEL, otherModel(kind, language))
        .with(Fact.TEXT_TO_IMAGE, image)
        .with(Fact.FOUNDATION, notAModel(kind) ? Truth.FALSE : Truth.UNKNOWN);
  }

  /// Whether the artifact takes in more than text.
  public Truth multimodal() {
    if (has(MULTIMODAL)) {
      return Truth.TRUE;
    }
    return has(STATED) && !has(SHARED) ? Truth.FALSE : Truth.UNKNOWN;
  }

  private Truth language(Kind kind) {
    if (notAModel(kind)) {
      return Truth.FALSE;
    }
    if (has(LANGUAGE)) {
      return Truth.TRUE;
    }
    return has(OTHER) && !has(SHARED) ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static Truth otherModel(Kind kind, Truth language) {
    if (notAModel(kind)) {
      return Truth.FALSE;
    }
    return switch (language) {
      case TRUE -> Truth.FALSE;
      case FALSE -> Truth.TRUE;
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }

  private Truth image(Kind kind) {
    if (notAModel(kind)) {
      return Truth.FALSE;
    }
    if (has(TEXT_TO_IMAGE)) {
      return Truth.TRUE;
    }
    return has(LANGUAGE) || (has(OTHER) && !has(SHARED)) ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static boolean notAModel(Kind kind) {
    return kind != Kind.MODEL && kind != Kind.UNKNOWN;
  }

  private boolean has(int flag) {
    return (flags & flag) != 0;
  }
}
