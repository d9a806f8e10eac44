/* What both networks learn from: sentences in files of int32 that the prepare.ts of each writes. */
#ifndef CORPUS_H
#define CORPUS_H
#include "tensor.h"

enum { MAX_FEATURES = 16, FOLDS = 10 };
/* One sentence. `part`: 0 train, 1 development, FOLDS + k the k-th fold. `features` holds `variants` tables of size
 * n × features. What is not annotated, or not learned by a network, is NULL or 0. */
typedef struct {
  int corpus, part, document, n, variants;
  const int32_t *features, *xpos, *upos, *heads, *deprels;
  /* `keys` tells which words are the same but for case; `names` are sets of allowed labels, and `weight` what a word of them counts. */
  const int32_t *keys;
  const uint32_t *names;
  float weight;
  /* Probabilities by the teachers: of tags, of heads (the root first), of labels under the head known. */
  float *soft_tags, *soft_heads, *soft_labels;
  /* Share of the loss that what is known bears, beside the teachers. */
  float trust;
} Sentence;

static struct {
  int sentences, features, rows[MAX_FEATURES], dims[MAX_FEATURES], xpos, upos, deprels, corpora, vector_dim;
} meta;
static Sentence *corpus;
static float *vectors;
/* How often each word of the second feature, the learned word, was seen. */
static const int32_t *word_counts;

static void *read_whole(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) perror(path), exit(1);
  fseek(file, 0, SEEK_END);
  size_t bytes = ftell(file);
  rewind(file);
  void *data = malloc(bytes + 64);
  if (fread(data, 1, bytes, file) != bytes) perror(path), exit(1);
  fclose(file);
  return data;
}

/* Reads the sizes of the features; returns what follows them. */
static const int32_t *read_sizes(const int32_t *at) {
  meta.sentences = *at++;
  meta.features = *at++;
  for (int i = 0; i < meta.features; i++) meta.rows[i] = *at++, meta.dims[i] = *at++;
  meta.vector_dim = meta.dims[0];
  corpus = calloc(meta.sentences, sizeof(Sentence));
  return at;
}
/* Reads the words of a sentence as tables of features, one for each variant of their case. */
static const int32_t *read_words(Sentence *x, const int32_t *at) {
  x->n = *at++;
  x->variants = *at++;
  x->features = at;
  return at + (size_t)x->variants * x->n * meta.features;
}
/* Reads a column of the sentence's words. */
static const int32_t *read_column(const Sentence *x, const int32_t *at, const int32_t **column) {
  *column = at;
  return at + x->n;
}
#endif
