/* The binary training file written by prepare.ts: int32 throughout. */
#ifndef DATA_H
#define DATA_H
#include "tensor.h"

enum { MAX_FEATURES = 12 };
/* One sentence. `features` holds `variants` tables of size n × features; columns of labels may be NULL. */
typedef struct {
  int corpus, part, n, variants;
  const int32_t *features, *xpos, *upos, *heads, *deprels;
  /* Probabilities by the teachers (NULL: none): of tags, of heads (the root first), of labels under the head known. */
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

static int32_t *read_whole(const char *path, size_t *bytes) {
  FILE *file = fopen(path, "rb");
  if (!file) perror(path), exit(1);
  fseek(file, 0, SEEK_END);
  *bytes = ftell(file);
  rewind(file);
  int32_t *data = malloc(*bytes + 64);
  if (fread(data, 1, *bytes, file) != *bytes) perror(path), exit(1);
  fclose(file);
  return data;
}

static void load_corpus(const char *path, const char *vector_path) {
  size_t bytes;
  const int32_t *at = read_whole(path, &bytes);
  meta.sentences = *at++;
  meta.features = *at++;
  for (int i = 0; i < meta.features; i++) meta.rows[i] = *at++, meta.dims[i] = *at++;
  meta.xpos = *at++;
  meta.upos = *at++;
  meta.deprels = *at++;
  meta.corpora = *at++;
  meta.vector_dim = meta.dims[0];
  word_counts = at, at += meta.rows[1];
  corpus = calloc(meta.sentences, sizeof(Sentence));
  for (int s = 0; s < meta.sentences; s++) {
    Sentence *x = &corpus[s];
    x->corpus = *at++;
    x->part = *at++;
    int tree = *at++;
    x->trust = 1;
    x->n = *at++;
    x->variants = *at++;
    x->features = at, at += (size_t)x->variants * x->n * meta.features;
    if (tree) {
      x->xpos = at, at += x->n;
      x->upos = at, at += x->n;
      x->heads = at, at += x->n;
      x->deprels = at, at += x->n;
    }
  }
  vectors = (float *)read_whole(vector_path, &bytes);
}
#endif
