/* The names network: encoder, a head of label scores under a conditional random field, and, for training alone, a head of tags. */
#ifndef MODEL_H
#define MODEL_H
#include "../neural/crf.h"
#include "../neural/layers.h"
#include "sentences.h"

enum { MAX_WORDS = 2600, MAX_SENTENCES = 1200, MAX_LAYERS = 8 };
typedef struct { int width, convs, recurrents, hidden; } Shape;
/* Rates of dropout: of inputs, of what layers add, of the head's hidden units; then of words made unknown, of vectors
 * left out, of all that tells what the word is, of what the lists of names say. */
typedef struct { float input, layer, head, word, vector, blank, known; } Rates;
typedef struct { int words, sentences, starts[MAX_SENTENCES + 1]; const Sentence *of[MAX_SENTENCES]; int ids[MAX_WORDS * MAX_FEATURES]; } Batch;
typedef struct { double names, tags; } Losses;

static Shape shape = {160, 1, 2, 96};
static Rates rates = {0.2f, 0.3f, 0.35f, 0.5f, 0.05f, 0.03f, 0.3f};
/* What a tag counts against a name label. */
static float tag_weight = 0.6f;

static int input_width, layer_count;
static Param *tables[MAX_FEATURES], *w_in, *b_in, *w_head, *b_head, *w_name, *b_name, *w_tag, *b_tag;
static Norm norm_in;
static Conv convs[MAX_LAYERS];
static Recurrent recurrents[MAX_LAYERS];
static float *x_in, *dx_in, *mask_in, *hidden[2 * MAX_LAYERS], *dhidden, *head, *dhead, *mask_head, *name_scores, *tag_scores, *dtag;
static Batch batch;

static char *label_of(const char *kind, int i, const char *part) {
  char *name = malloc(32);
  snprintf(name, 32, "%s%d.%s", kind, i, part);
  return name;
}

static void build_model(void) {
  int d = shape.width, n = MAX_WORDS;
  input_width = meta.vector_dim;
  for (int f = 1; f < meta.features; f++) {
    tables[f] = new_param(label_of("table", f, "w"), meta.rows[f], meta.dims[f], 0.1f, 1);
    input_width += meta.dims[f];
  }
  w_in = new_matrix("in.w", input_width, d), b_in = new_param("in.b", 1, d, 0, 0);
  norm_in = new_norm("in.gain", "in.bias", d, n);
  x_in = zeros((size_t)n * input_width), dx_in = zeros((size_t)n * input_width), mask_in = zeros((size_t)n * input_width);
  hidden[layer_count++] = zeros((size_t)n * d);
  for (int i = 0; i < shape.convs; i++) {
    convs[i] = (Conv){new_matrix(label_of("conv", i, "w"), 3 * d, d), new_param(label_of("conv", i, "b"), 1, d, 0, 0),
                      new_norm(label_of("conv", i, "gain"), label_of("conv", i, "bias"), d, n),
                      zeros((size_t)n * 3 * d), zeros((size_t)n * d), zeros((size_t)n * d), d};
    hidden[layer_count++] = zeros((size_t)n * d);
  }
  for (int i = 0; i < shape.recurrents; i++) {
    recurrents[i] = (Recurrent){new_matrix(label_of("sru", i, "w"), d, 3 * d), new_param(label_of("sru", i, "b"), 1, 3 * d, 0, 0),
                                new_param(label_of("sru", i, "v"), 1, 2 * d, 0.3f, 0),
                                new_norm(label_of("sru", i, "gain"), label_of("sru", i, "bias"), d, n),
                                zeros((size_t)n * 3 * d), zeros((size_t)n * d), zeros((size_t)n * 3 * d), zeros((size_t)n * d), zeros((size_t)n * d), d};
    for (int dir = 0; dir < 2; dir++) /* forget gates that start with memories of different length */
      for (int j = 0; j < d / 2; j++) recurrents[i].b->w[dir * 3 * (d / 2) + d / 2 + j] = 3.0f * j / (d / 2) - 1.0f;
    hidden[layer_count++] = zeros((size_t)n * d);
  }
  int h = shape.hidden, tags = meta.xpos + meta.upos;
  w_head = new_matrix("head.w", d, h), b_head = new_param("head.b", 1, h, 0, 0);
  w_name = new_matrix("name.w", h, TAGS), b_name = new_param("name.b", 1, TAGS, 0, 0);
  transitions = new_param("name.transitions", TAGS + 1, TAGS, 0.1f, 0);
  w_tag = new_matrix("tag.w", d, tags), b_tag = new_param("tag.b", 1, tags, 0, 0);
  dhidden = zeros((size_t)n * d), dtag = zeros((size_t)n * d);
  head = zeros((size_t)n * h), dhead = zeros((size_t)n * h), mask_head = zeros((size_t)n * h);
  name_scores = zeros((size_t)n * TAGS), tag_scores = zeros((size_t)n * tags);
}

static void embed(int train) {
  for (int i = 0; i < batch.words; i++) {
    const int *ids = batch.ids + i * meta.features;
    float *out = x_in + (size_t)i * input_width;
    memcpy(out, vectors + (size_t)ids[0] * meta.vector_dim, meta.vector_dim * sizeof(float));
    out += meta.vector_dim;
    for (int f = 1; f < meta.features; f++) {
      memcpy(out, tables[f]->w + (size_t)ids[f] * meta.dims[f], meta.dims[f] * sizeof(float));
      out += meta.dims[f];
    }
  }
  if (train && rates.input > 0) dropout(x_in, mask_in, (size_t)batch.words * input_width, rates.input);
}
static void embed_back(float *dx, int train) {
  if (train && rates.input > 0) scale_by(dx, mask_in, (size_t)batch.words * input_width);
  for (int i = 0; i < batch.words; i++) {
    const int *ids = batch.ids + i * meta.features;
    const float *in = dx + (size_t)i * input_width + meta.vector_dim;
    for (int f = 1; f < meta.features; f++) {
      float *g = tables[f]->g + (size_t)ids[f] * meta.dims[f];
      tables[f]->touched[ids[f]] = 1;
      for (int j = 0; j < meta.dims[f]; j++) g[j] += in[j];
      in += meta.dims[f];
    }
  }
}

static void score(int train) {
  int n = batch.words, at = 0;
  float drop = train ? rates.layer : 0;
  embed(train);
  linear(x_in, n, w_in, b_in, hidden[0]);
  norm_forward(&norm_in, hidden[0], n, hidden[0]);
  for (int i = 0; i < shape.convs; i++, at++) conv_forward(&convs[i], hidden[at], batch.starts, batch.sentences, drop, hidden[at + 1]);
  for (int i = 0; i < shape.recurrents; i++, at++) sru_forward(&recurrents[i], hidden[at], batch.starts, batch.sentences, drop, hidden[at + 1]);
  linear(hidden[at], n, w_head, b_head, head);
  size_t size = (size_t)n * shape.hidden;
  for (size_t i = 0; i < size; i++) head[i] = head[i] > 0 ? head[i] : 0.1f * head[i];
  if (train && rates.head > 0) dropout(head, mask_head, size, rates.head);
  linear(head, n, w_name, b_name, name_scores);
}

/* Replaces scores by the gradient of the cross-entropy times weight; returns the loss. */
static double cross_entropy(float *scores, int n, int gold, float weight) {
  float gold_score = scores[gold];
  double loss = softmax(scores, n) - gold_score;
  scores[gold] -= 1;
  for (int i = 0; i < n; i++) scores[i] *= weight;
  return loss * weight;
}

/* Forward and backward over `batch`; gradients are added to the parameters, losses summed. */
static Losses learn(int train) {
  static float dnames[MAX_WORDS * TAGS];
  Losses losses = {0};
  int n = batch.words, at = layer_count - 1, width = meta.xpos + meta.upos;
  score(train);
  memset(dnames, 0, (size_t)n * TAGS * sizeof(float));
  for (int s = 0; s < batch.sentences; s++) {
    const Sentence *x = batch.of[s];
    size_t first = (size_t)batch.starts[s] * TAGS;
    if (!x->names) continue;
    losses.names += crf_loss(name_scores + first, x->n, x->names, x->weight, dnames + first) * x->weight;
  }
  linear_back(head, n, w_name, b_name, dnames, dhead);
  size_t size = (size_t)n * shape.hidden;
  if (train && rates.head > 0) scale_by(dhead, mask_head, size);
  for (size_t i = 0; i < size; i++) dhead[i] *= head[i] >= 0 ? 1.0f : 0.1f;
  linear_back(hidden[at], n, w_head, b_head, dhead, dhidden);

  linear(hidden[at], n, w_tag, b_tag, tag_scores);
  for (int s = 0; s < batch.sentences; s++)
    for (int i = batch.starts[s], k = 0; i < batch.starts[s + 1]; i++, k++) {
      const Sentence *x = batch.of[s];
      float *row = tag_scores + (size_t)i * width;
      if (!x->tags) {
        memset(row, 0, width * sizeof(float));
        continue;
      }
      losses.tags += cross_entropy(row, meta.xpos, x->tags[k], tag_weight);
      losses.tags += cross_entropy(row + meta.xpos, meta.upos, x->tags[x->n + k], tag_weight);
    }
  linear_back(hidden[at], n, w_tag, b_tag, tag_scores, dtag);
  for (size_t i = 0; i < (size_t)n * shape.width; i++) dhidden[i] += dtag[i];

  float drop = train ? rates.layer : 0;
  for (int i = shape.recurrents - 1; i >= 0; i--) at--, sru_back(&recurrents[i], hidden[at], dhidden, batch.starts, batch.sentences, drop);
  for (int i = shape.convs - 1; i >= 0; i--) at--, conv_back(&convs[i], dhidden, batch.starts, batch.sentences, drop);
  norm_back(&norm_in, dhidden, n, dhidden);
  linear_back(x_in, n, w_in, b_in, dhidden, dx_in);
  embed_back(dx_in, train);
  return losses;
}
#endif
