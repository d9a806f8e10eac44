/* The encoder of both networks, from features to the hidden units of the heads, over a batch of sentences. */
#ifndef ENCODER_H
#define ENCODER_H
#include "corpus.h"
#include "layers.h"

enum { LONGEST = 512, MAX_WORDS = 2600, MAX_SENTENCES = 1200, MAX_LAYERS = 8 };
typedef struct { int width, convs, recurrents; } Shape;
/* Rates of dropout: of inputs, of what layers add, of the heads' hidden units; then of words made unknown, of vectors
 * left out, of all that tells what the word is, of what lists of names say (where the network asks them). */
typedef struct { float input, layer, head, word, vector, blank, known; } Rates;
typedef struct { int words, sentences, starts[MAX_SENTENCES + 1]; const Sentence *of[MAX_SENTENCES]; int ids[MAX_WORDS * MAX_FEATURES]; } Batch;

static Shape shape;
static Rates rates;
static int input_width, layer_count, head_width;
static Param *tables[MAX_FEATURES], *w_in, *b_in, *w_head, *b_head;
static Norm norm_in;
static Conv convs[MAX_LAYERS];
static Recurrent recurrents[MAX_LAYERS];
static float *x_in, *dx_in, *mask_in, *hidden[2 * MAX_LAYERS], *dhidden, *head_out, *dhead, *mask_head;
static Batch batch;

static char *label_of(const char *kind, int i, const char *part) {
  char *name = malloc(32);
  snprintf(name, 32, "%s%d.%s", kind, i, part);
  return name;
}

/* @param units Hidden units of all heads together. */
static void build_encoder(int units) {
  int d = shape.width, n = MAX_WORDS;
  input_width = meta.vector_dim, head_width = units, layer_count = 0;
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
  w_head = new_matrix("head.w", d, units), b_head = new_param("head.b", 1, units, 0, 0);
  dhidden = zeros((size_t)n * d);
  head_out = zeros((size_t)n * units), dhead = zeros((size_t)n * units), mask_head = zeros((size_t)n * units);
}

/* ---- batches ---- */
/* Places of the features that tell the shape of a word and its part in a known name. */
enum { SHAPE = 6, KNOWN = 9 };

static void batch_add(const Sentence *x, int train) {
  int variant = 0, f = meta.features;
  if (train && x->variants > 1) {
    float r = uniform();
    variant = r < 0.88f ? 0 : r < 0.94f ? 1 : r < 0.98f ? 2 : 3;
  }
  int *ids = batch.ids + batch.words * f;
  memcpy(ids, x->features + (size_t)variant * x->n * f, (size_t)x->n * f * sizeof(int));
  if (train)
    for (int i = 0; i < x->n; i++) {
      int *word = ids + i * f;
      if (uniform() < rates.blank) {
        int looks = word[SHAPE];
        memset(word, 0, f * sizeof(int));
        word[SHAPE] = looks;
      }
      if (uniform() < rates.vector) word[0] = 0;
      if (f > KNOWN && uniform() < rates.known) word[KNOWN] = 0;
      float frequency = word_counts[word[1]];
      if (word[1] > 1 && uniform() < rates.word / (rates.word + frequency)) word[1] = 1;
      if (word[1] <= 1) word[1] = word[0] != 0;
    }
  batch.of[batch.sentences] = x;
  batch.words += x->n;
  batch.starts[++batch.sentences] = batch.words;
}
static void batch_clear(void) { batch.words = batch.sentences = 0; }

/* ---- features ---- */
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

/* ---- layers ---- */
/* What the last layer gives. */
static float *encoded(void) { return hidden[layer_count - 1]; }

/* From the features of the batch to `encoded` and the hidden units of the heads. */
static void encode(int train) {
  int n = batch.words, at = 0;
  float drop = train ? rates.layer : 0;
  embed(train);
  linear(x_in, n, w_in, b_in, hidden[0]);
  norm_forward(&norm_in, hidden[0], n, hidden[0]);
  for (int i = 0; i < shape.convs; i++, at++) conv_forward(&convs[i], hidden[at], batch.starts, batch.sentences, drop, hidden[at + 1]);
  for (int i = 0; i < shape.recurrents; i++, at++) sru_forward(&recurrents[i], hidden[at], batch.starts, batch.sentences, drop, hidden[at + 1]);
  linear(hidden[at], n, w_head, b_head, head_out);
  size_t size = (size_t)n * head_width;
  for (size_t i = 0; i < size; i++) head_out[i] = head_out[i] > 0 ? head_out[i] : 0.1f * head_out[i];
  if (train && rates.head > 0) dropout(head_out, mask_head, size, rates.head);
}
/* From the gradient of the heads' hidden units, `dhead`, to that of `encoded`, `dhidden`. */
static void head_back(int train) {
  size_t size = (size_t)batch.words * head_width;
  if (train && rates.head > 0) scale_by(dhead, mask_head, size);
  for (size_t i = 0; i < size; i++) dhead[i] *= head_out[i] >= 0 ? 1.0f : 0.1f;
  linear_back(encoded(), batch.words, w_head, b_head, dhead, dhidden);
}
/* From `dhidden` to the features. */
static void layers_back(int train) {
  int n = batch.words, at = layer_count - 1;
  float drop = train ? rates.layer : 0;
  for (int i = shape.recurrents - 1; i >= 0; i--) at--, sru_back(&recurrents[i], hidden[at], dhidden, batch.starts, batch.sentences, drop);
  for (int i = shape.convs - 1; i >= 0; i--) at--, conv_back(&convs[i], dhidden, batch.starts, batch.sentences, drop);
  norm_back(&norm_in, dhidden, n, dhidden);
  linear_back(x_in, n, w_in, b_in, dhidden, dx_in);
  embed_back(dx_in, train);
}

/* Replaces scores by the gradient of the cross-entropy with the gold answer, of which the share 1 - trust goes to what
 * teachers say (`soft`, may be NULL); returns the loss. */
static double cross_entropy(float *scores, int n, int gold, const float *soft, float trust) {
  if (!soft) trust = 1;
  double loss = -trust * scores[gold];
  for (int i = 0; soft && i < n; i++)
    if (soft[i] > 0) loss -= (1 - trust) * soft[i] * scores[i];
  loss += softmax(scores, n);
  scores[gold] -= trust;
  for (int i = 0; soft && i < n; i++) scores[i] -= (1 - trust) * soft[i];
  return loss;
}
#endif
