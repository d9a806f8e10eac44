/* The names network: encoder, a head of label scores under a conditional random field, and, for training alone, a head of tags. */
#ifndef MODEL_H
#define MODEL_H
#include "../network/encoder.h"
#include "crf.h"

typedef struct { double names, tags; } Losses;

/* Hidden units under the label scores. */
static int hidden_units = 96;
/* What a tag counts against a name label. */
static float tag_weight = 0.6f;

static Param *w_name, *b_name, *w_tag, *b_tag;
static float *name_scores, *tag_scores, *dtag;

static void build_model(void) {
  int d = shape.width, n = MAX_WORDS, tags = meta.xpos + meta.upos;
  build_encoder(hidden_units);
  w_name = new_matrix("name.w", head_width, TAGS), b_name = new_param("name.b", 1, TAGS, 0, 0);
  transitions = new_param("name.transitions", TAGS + 1, TAGS, 0.1f, 0);
  w_tag = new_matrix("tag.w", d, tags), b_tag = new_param("tag.b", 1, tags, 0, 0);
  dtag = zeros((size_t)n * d);
  name_scores = zeros((size_t)n * TAGS), tag_scores = zeros((size_t)n * tags);
}

static void score(int train) {
  encode(train);
  linear(head_out, batch.words, w_name, b_name, name_scores);
}

/* Replaces scores of tags by the weighted gradient of their loss; returns the loss. */
static double learn_tag(float *scores, int n, int gold) {
  double loss = cross_entropy(scores, n, gold, NULL, 1);
  for (int i = 0; i < n; i++) scores[i] *= tag_weight;
  return loss * tag_weight;
}

static void learn_names(Losses *losses, int train) {
  static float dnames[MAX_WORDS * TAGS];
  memset(dnames, 0, (size_t)batch.words * TAGS * sizeof(float));
  for (int s = 0; s < batch.sentences; s++) {
    const Sentence *x = batch.of[s];
    size_t first = (size_t)batch.starts[s] * TAGS;
    if (x->names) losses->names += crf_loss(name_scores + first, x->n, x->names, x->weight, dnames + first) * x->weight;
  }
  linear_back(head_out, batch.words, w_name, b_name, dnames, dhead);
  head_back(train);
}

static void learn_tags(Losses *losses) {
  int n = batch.words, width = meta.xpos + meta.upos;
  linear(encoded(), n, w_tag, b_tag, tag_scores);
  for (int s = 0; s < batch.sentences; s++)
    for (int i = batch.starts[s], k = 0; i < batch.starts[s + 1]; i++, k++) {
      const Sentence *x = batch.of[s];
      float *row = tag_scores + (size_t)i * width;
      if (!x->xpos) {
        memset(row, 0, width * sizeof(float));
        continue;
      }
      losses->tags += learn_tag(row, meta.xpos, x->xpos[k]);
      losses->tags += learn_tag(row + meta.xpos, meta.upos, x->upos[k]);
    }
  linear_back(encoded(), n, w_tag, b_tag, tag_scores, dtag);
  for (size_t i = 0; i < (size_t)n * shape.width; i++) dhidden[i] += dtag[i];
}

/* Forward and backward over `batch`; gradients are added to the parameters, losses summed. */
static Losses learn(int train) {
  Losses losses = {0};
  score(train);
  learn_names(&losses, train);
  learn_tags(&losses);
  layers_back(train);
  return losses;
}
#endif
