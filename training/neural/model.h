/* The network: an encoder, then tags, arcs and labels. Losses are summed over a batch. */
#ifndef MODEL_H
#define MODEL_H
#include "../network/encoder.h"

enum { NEAR = 16 };
/* Hidden units of each head. */
typedef struct { int arc, label, tag; } Units;
typedef struct { double xpos, upos, arc, label; } Losses;

static Units units = {128, 96, 96};

static Param *w_tag, *b_tag, *w_arc, *b_arc, *root_arc, *near_arc, *root_label, *w_label, *b_label;
static float *tag_scores, *arc_query, *arc_key, *dquery, *dkey, *arc_dep, *d_arc_dep, *pair, *dpair, *near_scores, *label_scores, *tag_in, *dtag_in;

static void build_model(void) {
  int n = MAX_WORDS, arc = units.arc, label = units.label, tag = units.tag;
  build_encoder(2 * arc + 2 * label + tag);
  w_tag = new_matrix("tag.w", tag, meta.xpos + meta.upos), b_tag = new_param("tag.b", 1, meta.xpos + meta.upos, 0, 0);
  w_arc = new_matrix("arc.w", arc, arc), b_arc = new_param("arc.b", 1, arc, 0, 0);
  near_arc = new_param("arc.near", NEAR, arc, 0.1f, 0);
  root_arc = new_param("arc.root", 1, arc, 0.3f, 0), root_label = new_param("label.root", 1, label, 0.3f, 0);
  w_label = new_matrix("label.w", 3 * label, meta.deprels), b_label = new_param("label.b", 1, meta.deprels, 0, 0);
  tag_in = zeros((size_t)n * tag), dtag_in = zeros((size_t)n * tag);
  tag_scores = zeros((size_t)n * (meta.xpos + meta.upos));
  arc_dep = zeros((size_t)n * arc), d_arc_dep = zeros((size_t)n * arc);
  arc_query = zeros((size_t)n * arc), dquery = zeros((size_t)n * arc);
  arc_key = zeros((size_t)(n + MAX_SENTENCES) * arc), dkey = zeros((size_t)(n + MAX_SENTENCES) * arc);
  pair = zeros((size_t)n * 3 * label), dpair = zeros((size_t)n * 3 * label);
  label_scores = zeros((size_t)n * meta.deprels), near_scores = zeros((size_t)n * NEAR);
}

static void take_columns(const float *from, int width, int first, int count, float *to) {
  for (int i = 0; i < batch.words; i++) memcpy(to + (size_t)i * count, from + (size_t)i * width + first, count * sizeof(float));
}
static void add_columns(const float *from, int count, float *to, int width, int first) {
  for (int i = 0; i < batch.words; i++)
    for (int j = 0; j < count; j++) to[(size_t)i * width + first + j] += from[(size_t)i * count + j];
}
enum { ARC_DEP, ARC_HEAD, LABEL_DEP, LABEL_HEAD, TAG_IN };
static int column_of(int part) {
  int sizes[] = {units.arc, units.arc, units.label, units.label, units.tag}, at = 0;
  for (int i = 0; i < part; i++) at += sizes[i];
  return at;
}

static void score_tags(void) {
  take_columns(head_out, head_width, column_of(TAG_IN), units.tag, tag_in);
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
  take_columns(head_out, head_width, column_of(ARC_DEP), units.arc, arc_dep);
  linear(arc_dep, batch.words, w_arc, b_arc, arc_query);
  for (int s = 0; s < batch.sentences; s++) {
    float *key = arc_key + (size_t)(batch.starts[s] + s) * units.arc;
    memcpy(key, root_arc->w, units.arc * sizeof(float));
    for (int i = batch.starts[s]; i < batch.starts[s + 1]; i++)
      memcpy(key += units.arc, head_out + (size_t)i * head_width + column_of(ARC_HEAD), units.arc * sizeof(float));
  }
}
/* Scores of sentence s: n rows (dependents) by n + 1 columns (heads, the root first). */
static void score_arcs(int s, float *scores) {
  int first = batch.starts[s], n = batch.starts[s + 1] - first;
  gemm(n, n + 1, units.arc, arc_query + (size_t)first * units.arc, units.arc, 1,
       arc_key + (size_t)(first + s) * units.arc, 1, units.arc, scores, n + 1, 0);
  float *near = near_scores + (size_t)first * NEAR;
  gemm(n, NEAR, units.arc, arc_query + (size_t)first * units.arc, units.arc, 1, near_arc->w, 1, units.arc, near, NEAR, 0);
  for (int i = 0; i < n; i++) {
    for (int h = 0; h < n; h++)
      if (h != i) scores[(size_t)i * (n + 1) + h + 1] += near[i * NEAR + near_class(h - i)];
    scores[(size_t)i * (n + 1) + i + 1] = -1e9f;
  }
}
static const float *label_head_row(int s, int head) {
  return head == 0 ? root_label->w : head_out + (size_t)(batch.starts[s] + head - 1) * head_width + column_of(LABEL_HEAD);
}
/* Label scores of every word for the given head (1-based in its sentence, 0 the root). */
static void score_labels(const int *heads) {
  int l = units.label;
  for (int s = 0; s < batch.sentences; s++)
    for (int i = batch.starts[s]; i < batch.starts[s + 1]; i++) {
      const float *dep = head_out + (size_t)i * head_width + column_of(LABEL_DEP), *head = label_head_row(s, heads[i]);
      float *row = pair + (size_t)i * 3 * l;
      for (int j = 0; j < l; j++) row[j] = dep[j] * head[j], row[l + j] = dep[j], row[2 * l + j] = head[j];
    }
  linear(pair, batch.words, w_label, b_label, label_scores);
}

/* What the teachers say of row i, or NULL. */
static const float *soft_row(const float *soft, int i, int width) { return soft ? soft + (size_t)i * width : NULL; }

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
  add_columns(dtag_in, units.tag, dhead, head_width, column_of(TAG_IN));
}
static void learn_arcs(Losses *losses) {
  static float scores[LONGEST * (LONGEST + 1)];
  int a = units.arc;
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
      for (int j = 0; j < a; j++) dhead[(size_t)(first + i) * head_width + column_of(ARC_HEAD) + j] += dk[(size_t)(i + 1) * a + j];
  }
  linear_back(arc_dep, batch.words, w_arc, b_arc, dquery, d_arc_dep);
  add_columns(d_arc_dep, a, dhead, head_width, column_of(ARC_DEP));
}
static void learn_labels(Losses *losses) {
  static int gold[MAX_WORDS];
  int l = units.label;
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
      float *ddep = dhead + (size_t)i * head_width + column_of(LABEL_DEP);
      float *dother = gold[i] == 0 ? root_label->g : dhead + (size_t)(batch.starts[s] + gold[i] - 1) * head_width + column_of(LABEL_HEAD);
      for (int j = 0; j < l; j++) {
        ddep[j] += d[j] * row[2 * l + j] + d[l + j];
        dother[j] += d[j] * row[l + j] + d[2 * l + j];
      }
    }
}

/* Forward and backward over `batch`; gradients are added to the parameters. */
static Losses learn(int train) {
  Losses losses = {0};
  encode(train);
  memset(dhead, 0, (size_t)batch.words * head_width * sizeof(float));
  learn_tags(&losses);
  learn_arcs(&losses);
  learn_labels(&losses);
  head_back(train);
  layers_back(train);
  return losses;
}
#endif
