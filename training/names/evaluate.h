/* F1 of names by exact span and type on the development parts, as the annotator scores them. */
#ifndef EVALUATE_H
#define EVALUATE_H
#include "model.h"

/* Bits of the shape for a capital at the start or inside. */
enum { CAPITAL = 5 };

/* Share of the mean over the mentions of a capitalised word in a document; as SHARE in src/annotate/neural/name-votes.ts. */
static const float SHARE = 0.4f;
enum { DOCUMENT_WORDS = 60000 };
static void share_scores(const int *keys, const int *shapes, int n, float *scores) {
  static int next[DOCUMENT_WORDS], first[65536], last[65536];
  memset(first, -1, sizeof first);
  for (int i = 0; i < n; i++) {
    next[i] = -1;
    if (!(shapes[i] & CAPITAL)) continue;
    int slot = (keys[i] ^ keys[i] >> 16) & 65535;
    while (first[slot] >= 0 && keys[first[slot]] != keys[i]) slot = (slot + 1) & 65535;
    if (first[slot] < 0) first[slot] = i;
    else next[last[slot]] = i;
    last[slot] = i;
  }
  for (int slot = 0; slot < 65536; slot++) {
    if (first[slot] < 0 || next[first[slot]] < 0) continue;
    float mean[TAGS] = {0};
    int count = 0;
    for (int i = first[slot]; i >= 0; i = next[i], count++)
      for (int t = 0; t < TAGS; t++) mean[t] += scores[i * TAGS + t];
    for (int i = first[slot]; i >= 0; i = next[i])
      for (int t = 0; t < TAGS; t++) scores[i * TAGS + t] += SHARE * (mean[t] / count - scores[i * TAGS + t]);
  }
}

/* Number of the corpora whose labels differ from ours, in the order of prepare.ts. */
enum { EWT = 0, WIKIGOLD = 2 };
/* Type of the name that begins at i, 1 and up, as the corpus tells types apart; 0 for none or one it does not mark. */
static int type_at(const int *tags, int i, int n, int *end, int of) {
  int type = tags[i] % 2 == 1 ? tags[i] / 2 + 1 : 0;
  *end = i + 1;
  while (type && *end < n && tags[*end] == tags[i] + 1) ++*end;
  if (of == EWT && type > 3) return 0;
  return of == WIKIGOLD && type > 3 ? 5 : type;
}

static void evaluate(int held) {
  static float scores[DOCUMENT_WORDS * TAGS];
  static int keys[DOCUMENT_WORDS], shapes[DOCUMENT_WORDS], tags[DOCUMENT_WORDS], gold[DOCUMENT_WORDS];
  for (int c = 0; c < meta.corpora; c++) {
    long found[6] = {0}, right[6] = {0}, known[6] = {0};
    for (int next = 0; next < meta.sentences;) {
      if (corpus[next].corpus != c || !corpus[next].names || (corpus[next].part != 1 && corpus[next].part != FOLDS + held)) {
        next++;
        continue;
      }
      int from = next, words = 0;
      for (; next < meta.sentences && corpus[next].corpus == c && corpus[next].document == corpus[from].document; next++) {
        const Sentence *x = &corpus[next];
        batch_clear(), batch_add(x, 0), score(0);
        memcpy(scores + words * TAGS, name_scores, x->n * TAGS * sizeof(float));
        for (int i = 0; i < x->n; i++) keys[words + i] = x->keys[i], shapes[words + i] = x->features[i * meta.features + SHAPE];
        words += x->n;
      }
      share_scores(keys, shapes, words, scores);
      for (int s = from, at = 0; s < next; at += corpus[s++].n) {
        const Sentence *x = &corpus[s];
        if (!x->names) continue;
        crf_best(scores + at * TAGS, x->n, tags);
        for (int i = 0; i < x->n; i++) gold[i] = x->names[i] & 1 ? 0 : __builtin_ctz(x->names[i]);
        for (int i = 0; i < x->n; i++) {
          int end, gold_end, type = type_at(tags, i, x->n, &end, c), gold_type = type_at(gold, i, x->n, &gold_end, c);
          found[type]++, known[gold_type]++;
          if (type && type == gold_type && end == gold_end) right[type]++;
        }
      }
    }
    static const char *types[] = {"", "PER", "ORG", "LOC", "NORP", "MISC"};
    long f = 0, r = 0, k = 0;
    for (int t = 1; t < 6; t++) f += found[t], r += right[t], k += known[t];
    if (!k) continue;
    printf("  corpus %d: %.2f (p %.1f r %.1f)", c, 200.0 * r / (f + k), 100.0 * r / (f + 1e-9), 100.0 * r / k);
    for (int t = 1; t < 6; t++)
      if (known[t]) printf(" %s %.1f", types[t], 200.0 * right[t] / (found[t] + known[t]));
    printf("\n");
  }
  fflush(stdout);
}
#endif
