/* Learning from trained models (distillation, Hinton et al. 2015): a student of the same shape learns their mean
 * probabilities beside what is annotated, and on sentences without trees nothing else. */
#ifndef TEACHERS_H
#define TEACHERS_H
#include "../network/optimiser.h"
#include "model.h"

static void add_softmax(float *scores, int n, float share, float *out) {
  softmax(scores, n);
  for (int i = 0; i < n; i++) out[i] += share * scores[i];
}
static void best_heads(const Sentence *x, int *heads) {
  for (int i = 0; i < x->n; i++) {
    const float *row = x->soft_heads + (size_t)i * (x->n + 1);
    heads[i] = 0;
    for (int h = 1; h <= x->n; h++) if (row[h] > row[heads[i]]) heads[i] = h;
  }
}
static int best_index(const float *x, int n) {
  int best = 0;
  for (int i = 1; i < n; i++) if (x[i] > x[best]) best = i;
  return best;
}
/* Tags and heads in the first pass; in the second labels, which need to know the heads. */
static void ask_teacher(float share, int second) {
  static float scores[LONGEST * (LONGEST + 1)];
  static int heads[MAX_WORDS];
  int width = meta.xpos + meta.upos;
  for (int next = 0; next < meta.sentences;) {
    batch_clear();
    for (; next < meta.sentences && batch.words + corpus[next].n <= MAX_WORDS - 10 && batch.sentences < MAX_SENTENCES - 1; next++)
      if (corpus[next].soft_heads) batch_add(&corpus[next], 0);
    if (!batch.words) continue;
    encode(0), score_tags(), prepare_arcs();
    for (int s = 0; s < batch.sentences; s++) {
      const Sentence *x = batch.of[s];
      int n = x->n, first = batch.starts[s];
      if (second) {
        memcpy(heads + first, x->heads, n * sizeof(int));
        continue;
      }
      score_arcs(s, scores);
      for (int i = 0; i < n; i++) {
        float *row = tag_scores + (size_t)(first + i) * width, *tags = x->soft_tags + (size_t)i * width;
        add_softmax(scores + (size_t)i * (n + 1), n + 1, share, x->soft_heads + (size_t)i * (n + 1));
        add_softmax(row, meta.xpos, share, tags);
        add_softmax(row + meta.xpos, meta.upos, share, tags + meta.xpos);
      }
    }
    if (!second) continue;
    score_labels(heads);
    for (int s = 0; s < batch.sentences; s++)
      for (int i = 0; i < batch.of[s]->n; i++)
        add_softmax(label_scores + (size_t)(batch.starts[s] + i) * meta.deprels, meta.deprels, share, batch.of[s]->soft_labels + (size_t)i * meta.deprels);
  }
}
/* Sentences without a tree take the best that the teachers say, and nothing else. */
static void ask_teachers(char *paths, float trust) {
  int width = meta.xpos + meta.upos;
  char *names[16];
  int count = 0;
  for (char *path = strtok(paths, ","); path && count < 16; path = strtok(NULL, ",")) names[count++] = path;
  for (int s = 0; s < meta.sentences; s++) {
    Sentence *x = &corpus[s];
    if (x->part != 0) continue;
    x->soft_tags = zeros((size_t)x->n * width), x->soft_heads = zeros((size_t)x->n * (x->n + 1)), x->soft_labels = zeros((size_t)x->n * meta.deprels);
    x->trust = x->heads ? trust : 0;
  }
  for (int second = 0; second < 2; second++) {
    for (int k = 0; k < count; k++) load(strdup(names[k])), ask_teacher(1.0f / count, second);
    for (int s = 0; s < meta.sentences; s++) {
      Sentence *x = &corpus[s];
      if (!x->soft_heads || x->trust > 0) continue;
      int32_t *answers = malloc((size_t)x->n * 4 * sizeof(int32_t));
      if (!second) best_heads(x, answers), x->heads = answers;
      else {
        int32_t *xpos = answers, *upos = xpos + x->n, *deprels = upos + x->n;
        for (int i = 0; i < x->n; i++) {
          xpos[i] = best_index(x->soft_tags + (size_t)i * width, meta.xpos);
          upos[i] = best_index(x->soft_tags + (size_t)i * width + meta.xpos, meta.upos);
          deprels[i] = best_index(x->soft_labels + (size_t)i * meta.deprels, meta.deprels);
        }
        x->xpos = xpos, x->upos = upos, x->deprels = deprels;
      }
    }
  }
}
#endif
