/* The network: an encoder, then tags, arcs and labels. Losses are summed over a batch. */
#ifndef MODEL_H
#define MODEL_H
#include "data.h"
#include "layers.h"

enum { LONGEST = 512, NEAR = 16, MAX_WORDS = 2600, MAX_SENTENCES = 1200, MAX_LAYERS = 8 };
typedef struct { int width, convs, recurrents, arc, label, tag; } Shape;
/* Rates of dropout: of inputs, of what layers add, of the heads' hidden units; then of words made unknown, of vectors
 * left out, of all that tells what the word is. */
typedef struct { float input, layer, head, word, vector, blank; } Rates;
typedef struct { int words, sentences, starts[MAX_SENTENCES + 1]; const Sentence *of[MAX_SENTENCES]; int ids[MAX_WORDS * MAX_FEATURES]; } Batch;
typedef struct { double xpos, upos, arc, label; } Losses;

static Shape shape = {256, 1, 3, 128, 96, 96};
static Rates rates = {0.17f, 0.25f, 0.3f, 0.5f, 0.05f, 0.03f};

static int input_width, head_width, layer_count;
static Param *tables[MAX_FEATURES], *w_in, *b_in, *w_head, *b_head, *w_tag, *b_tag, *w_arc, *b_arc, *root_arc, *near_arc, *root_label, *w_label, *b_label;
static Norm norm_in;
static Conv convs[MAX_LAYERS];
static Recurrent recurrents[MAX_LAYERS];
static float *x_in, *mask_in, *hidden[2 * MAX_LAYERS], *heads_out, *mask_head, *dheads, *dhidden, *tag_scores,
    *arc_query, *arc_key, *dquery, *dkey, *arc_dep, *d_arc_dep, *pair, *dpair, *near_scores, *label_scores, *tag_in, *dtag_in;
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
  x_in = zeros((size_t)n * input_width), mask_in = zeros((size_t)n * input_width);
  layer_count = 0;
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
  head_width = 2 * shape.arc + 2 * shape.label + shape.tag;
  w_head = new_matrix("head.w", d, head_width), b_head = new_param("head.b", 1, head_width, 0, 0);
  w_tag = new_matrix("tag.w", shape.tag, meta.xpos + meta.upos), b_tag = new_param("tag.b", 1, meta.xpos + meta.upos, 0, 0);
  w_arc = new_matrix("arc.w", shape.arc, shape.arc), b_arc = new_param("arc.b", 1, shape.arc, 0, 0);
  near_arc = new_param("arc.near", NEAR, shape.arc, 0.1f, 0);
  root_arc = new_param("arc.root", 1, shape.arc, 0.3f, 0), root_label = new_param("label.root", 1, shape.label, 0.3f, 0);
  w_label = new_matrix("label.w", 3 * shape.label, meta.deprels), b_label = new_param("label.b", 1, meta.deprels, 0, 0);
  heads_out = zeros((size_t)n * head_width), mask_head = zeros((size_t)n * head_width), dheads = zeros((size_t)n * head_width);
  dhidden = zeros((size_t)n * d);
  tag_in = zeros((size_t)n * shape.tag), dtag_in = zeros((size_t)n * shape.tag);
  tag_scores = zeros((size_t)n * (meta.xpos + meta.upos));
  arc_dep = zeros((size_t)n * shape.arc), d_arc_dep = zeros((size_t)n * shape.arc);
  arc_query = zeros((size_t)n * shape.arc), dquery = zeros((size_t)n * shape.arc);
  arc_key = zeros((size_t)(n + MAX_SENTENCES) * shape.arc), dkey = zeros((size_t)(n + MAX_SENTENCES) * shape.arc);
  pair = zeros((size_t)n * 3 * shape.label), dpair = zeros((size_t)n * 3 * shape.label);
  label_scores = zeros((size_t)n * meta.deprels), near_scores = zeros((size_t)n * NEAR);
}

/* ---- batches ---- */
/* Place of the feature that tells the shape of a word. */
enum { SHAPE = 6 };

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
      float frequency = word_counts[word[1]];
      if (word[1] > 1 && uniform() < rates.word / (rates.word + frequency)) word[1] = 1;
      if (word[1] <= 1) word[1] = word[0] != 0;
    }
  batch.of[batch.sentences] = x;
  batch.words += x->n;
  batch.starts[++batch.sentences] = batch.words;
}
static void batch_clear(void) { batch.words = batch.sentences = 0; }

/* ---- encoder ---- */
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

static void encode(int train) {
  int n = batch.words;
  float drop = train ? rates.layer : 0;
  embed(train);
  linear(x_in, n, w_in, b_in, hidden[0]);
  norm_forward(&norm_in, hidden[0], n, hidden[0]);
  int at = 0;
  for (int i = 0; i < shape.convs; i++, at++) conv_forward(&convs[i], hidden[at], batch.starts, batch.sentences, drop, hidden[at + 1]);
  for (int i = 0; i < shape.recurrents; i++, at++) sru_forward(&recurrents[i], hidden[at], batch.starts, batch.sentences, drop, hidden[at + 1]);
  linear(hidden[at], n, w_head, b_head, heads_out);
  size_t size = (size_t)n * head_width;
  for (size_t i = 0; i < size; i++) heads_out[i] = heads_out[i] > 0 ? heads_out[i] : 0.1f * heads_out[i];
  if (train && rates.head > 0) dropout(heads_out, mask_head, size, rates.head);
}
static void encode_back(int train) {
  int n = batch.words, at = layer_count - 1;
  size_t size = (size_t)n * head_width;
  if (train && rates.head > 0) scale_by(dheads, mask_head, size);
  for (size_t i = 0; i < size; i++) dheads[i] *= heads_out[i] >= 0 ? 1.0f : 0.1f;
  linear_back(hidden[at], n, w_head, b_head, dheads, dhidden);
  float drop = train ? rates.layer : 0;
  for (int i = shape.recurrents - 1; i >= 0; i--) at--, sru_back(&recurrents[i], hidden[at], dhidden, batch.starts, batch.sentences, drop);
  for (int i = shape.convs - 1; i >= 0; i--) at--, conv_back(&convs[i], dhidden, batch.starts, batch.sentences, drop);
  norm_back(&norm_in, dhidden, n, dhidden);
  static float *dx;
  if (!dx) dx = zeros((size_t)MAX_WORDS * input_width);
  linear_back(x_in, n, w_in, b_in, dhidden, dx);
  embed_back(dx, train);
}

/* ---- heads ---- */
static void take_columns(const float *from, int width, int first, int count, float *to) {
  for (int i = 0; i < batch.words; i++) memcpy(to + (size_t)i * count, from + (size_t)i * width + first, count * sizeof(float));
}
static void add_columns(const float *from, int count, float *to, int width, int first) {
  for (int i = 0; i < batch.words; i++)
    for (int j = 0; j < count; j++) to[(size_t)i * width + first + j] += from[(size_t)i * count + j];
}
enum { ARC_DEP, ARC_HEAD, LABEL_DEP, LABEL_HEAD, TAG_IN };
static int column_of(int part) {
  int sizes[] = {shape.arc, shape.arc, shape.label, shape.label, shape.tag}, at = 0;
  for (int i = 0; i < part; i++) at += sizes[i];
  return at;
}

static void score_tags(void) {
  take_columns(heads_out, head_width, column_of(TAG_IN), shape.tag, tag_in);
  linear(tag_in, batch.words, w_tag, b_tag, tag_scores);
}
/* Class of how far the head stands from its dependent, and on which side. */
static int near_class(int distance) {
  int far = distance < 0 ? -distance : distance;
  int step = far < 5 ? far - 1 : far < 7 ? 4 : far < 11 ? 5 : far < 19 ? 6 : 7;
  return distance < 0 ? step : 8 + step;
}
/* Queries of dependents and keys of heads; the key of the root comes before those of each sentence. */
static void prepare_arcs(void) {
  take_columns(heads_out, head_width, column_of(ARC_DEP), shape.arc, arc_dep);
  linear(arc_dep, batch.words, w_arc, b_arc, arc_query);
  for (int s = 0; s < batch.sentences; s++) {
    float *key = arc_key + (size_t)(batch.starts[s] + s) * shape.arc;
    memcpy(key, root_arc->w, shape.arc * sizeof(float));
    for (int i = batch.starts[s]; i < batch.starts[s + 1]; i++)
      memcpy(key += shape.arc, heads_out + (size_t)i * head_width + column_of(ARC_HEAD), shape.arc * sizeof(float));
  }
}
/* Scores of sentence s: n rows (dependents) by n + 1 columns (heads, the root first). */
static void score_arcs(int s, float *scores) {
  int first = batch.starts[s], n = batch.starts[s + 1] - first;
  gemm(n, n + 1, shape.arc, arc_query + (size_t)first * shape.arc, shape.arc, 1,
       arc_key + (size_t)(first + s) * shape.arc, 1, shape.arc, scores, n + 1, 0);
  float *near = near_scores + (size_t)first * NEAR;
  gemm(n, NEAR, shape.arc, arc_query + (size_t)first * shape.arc, shape.arc, 1, near_arc->w, 1, shape.arc, near, NEAR, 0);
  for (int i = 0; i < n; i++) {
    for (int h = 0; h < n; h++)
      if (h != i) scores[(size_t)i * (n + 1) + h + 1] += near[i * NEAR + near_class(h - i)];
    scores[(size_t)i * (n + 1) + i + 1] = -1e9f;
  }
}
static const float *label_head_row(int s, int head) {
  return head == 0 ? root_label->w : heads_out + (size_t)(batch.starts[s] + head - 1) * head_width + column_of(LABEL_HEAD);
}
/* Label scores of every word for the given head (1-based in its sentence, 0 the root). */
static void score_labels(const int *heads) {
  int l = shape.label;
  for (int s = 0; s < batch.sentences; s++)
    for (int i = batch.starts[s]; i < batch.starts[s + 1]; i++) {
      const float *dep = heads_out + (size_t)i * head_width + column_of(LABEL_DEP), *head = label_head_row(s, heads[i]);
      float *row = pair + (size_t)i * 3 * l;
      for (int j = 0; j < l; j++) row[j] = dep[j] * head[j], row[l + j] = dep[j], row[2 * l + j] = head[j];
    }
  linear(pair, batch.words, w_label, b_label, label_scores);
}

/* What the teachers say of row i, or NULL. */
static const float *soft_row(const float *soft, int i, int width) { return soft ? soft + (size_t)i * width : NULL; }
/* Replaces scores by the gradient of the cross-entropy with the gold answer, of which the share 1 - trust goes to what the
 * teachers say; returns the loss. */
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

static void learn_tags(Losses *losses) {
  int width = meta.xpos + meta.upos;
  score_tags();
  for (int s = 0; s < batch.sentences; s++)
    for (int i = batch.starts[s], k = 0; i < batch.starts[s + 1]; i++, k++) {
      float *row = tag_scores + (size_t)i * width;
      const float *soft = soft_row(batch.of[s]->soft_tags, k, width);
      if (!batch.of[s]->xpos) {
        memset(row, 0, width * sizeof(float));
        continue;
      }
      losses->xpos += cross_entropy(row, meta.xpos, batch.of[s]->xpos[k], soft, batch.of[s]->trust);
      losses->upos += cross_entropy(row + meta.xpos, meta.upos, batch.of[s]->upos[k], soft ? soft + meta.xpos : NULL, batch.of[s]->trust);
    }
  linear_back(tag_in, batch.words, w_tag, b_tag, tag_scores, dtag_in);
  add_columns(dtag_in, shape.tag, dheads, head_width, column_of(TAG_IN));
}
static void learn_arcs(Losses *losses) {
  static float scores[LONGEST * (LONGEST + 1)];
  int a = shape.arc;
  prepare_arcs();
  memset(dquery, 0, (size_t)batch.words * a * sizeof(float));
  for (int s = 0; s < batch.sentences; s++) {
    const Sentence *x = batch.of[s];
    if (!x->heads) continue;
    int n = x->n, first = batch.starts[s];
    score_arcs(s, scores);
    for (int i = 0; i < n; i++)
      losses->arc += cross_entropy(scores + (size_t)i * (n + 1), n + 1, x->heads[i], soft_row(x->soft_heads, i, n + 1), x->trust);
    const float *key = arc_key + (size_t)(first + s) * a;
    float *dk = dkey + (size_t)(first + s) * a;
    gemm(n, a, n + 1, scores, n + 1, 1, key, a, 1, dquery + (size_t)first * a, a, 0);
    float *near = near_scores + (size_t)first * NEAR;
    memset(near, 0, (size_t)n * NEAR * sizeof(float));
    for (int i = 0; i < n; i++)
      for (int h = 0; h < n; h++)
        if (h != i) near[i * NEAR + near_class(h - i)] += scores[(size_t)i * (n + 1) + h + 1];
    gemm(n, a, NEAR, near, NEAR, 1, near_arc->w, a, 1, dquery + (size_t)first * a, a, 1);
    gemm(NEAR, a, n, near, 1, NEAR, arc_query + (size_t)first * a, a, 1, near_arc->g, a, 1);
    gemm(n + 1, a, n, scores, 1, n + 1, arc_query + (size_t)first * a, a, 1, dk, a, 0);
    for (int j = 0; j < a; j++) root_arc->g[j] += dk[j];
    for (int i = 0; i < n; i++)
      for (int j = 0; j < a; j++) dheads[(size_t)(first + i) * head_width + column_of(ARC_HEAD) + j] += dk[(size_t)(i + 1) * a + j];
  }
  linear_back(arc_dep, batch.words, w_arc, b_arc, dquery, d_arc_dep);
  add_columns(d_arc_dep, a, dheads, head_width, column_of(ARC_DEP));
}
static void learn_labels(Losses *losses) {
  static int gold[MAX_WORDS];
  int l = shape.label;
  for (int s = 0; s < batch.sentences; s++)
    for (int i = batch.starts[s], k = 0; i < batch.starts[s + 1]; i++, k++) gold[i] = batch.of[s]->heads ? batch.of[s]->heads[k] : 0;
  score_labels(gold);
  for (int s = 0; s < batch.sentences; s++)
    for (int i = batch.starts[s], k = 0; i < batch.starts[s + 1]; i++, k++) {
      float *row = label_scores + (size_t)i * meta.deprels;
      if (batch.of[s]->heads) losses->label += cross_entropy(row, meta.deprels, batch.of[s]->deprels[k], soft_row(batch.of[s]->soft_labels, k, meta.deprels), batch.of[s]->trust);
      else memset(row, 0, meta.deprels * sizeof(float));
    }
  linear_back(pair, batch.words, w_label, b_label, label_scores, dpair);
  for (int s = 0; s < batch.sentences; s++)
    for (int i = batch.starts[s]; i < batch.starts[s + 1]; i++) {
      const float *row = pair + (size_t)i * 3 * l, *d = dpair + (size_t)i * 3 * l;
      float *ddep = dheads + (size_t)i * head_width + column_of(LABEL_DEP);
      float *dhead = gold[i] == 0 ? root_label->g : dheads + (size_t)(batch.starts[s] + gold[i] - 1) * head_width + column_of(LABEL_HEAD);
      for (int j = 0; j < l; j++) {
        ddep[j] += d[j] * row[2 * l + j] + d[l + j];
        dhead[j] += d[j] * row[l + j] + d[2 * l + j];
      }
    }
}

/* Forward and backward over `batch`; gradients are added to the parameters. */
static Losses learn(int train) {
  Losses losses = {0};
  encode(train);
  memset(dheads, 0, (size_t)batch.words * head_width * sizeof(float));
  learn_tags(&losses);
  learn_arcs(&losses);
  learn_labels(&losses);
  encode_back(train);
  return losses;
}
#endif
