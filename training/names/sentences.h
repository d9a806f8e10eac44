/* The binary training file written by prepare.ts: int32 throughout. */
#ifndef SENTENCES_H
#define SENTENCES_H
#include "../neural/tensor.h"

enum { MAX_FEATURES = 16 };
/* `part`: 0 train, 1 development, FOLDS + k the k-th fold. `features` holds `variants` tables of size n × features. `keys` tells
 * which words are the same but for case. `tags` (XPOS, then UPOS) and `names` (sets of allowed labels) may be NULL. */
typedef struct {
  int corpus, part, document, n, variants;
  const int32_t *features, *keys, *tags;
  const uint32_t *names;
  float weight;
} Sentence;
enum { FOLDS = 10 };

static struct { int sentences, features, rows[MAX_FEATURES], dims[MAX_FEATURES], xpos, upos, corpora, vector_dim; } meta;
static Sentence *corpus;
static float *vectors;
/* How often each word of the second feature, the learned word, was seen. */
static const int32_t *word_counts;

static int32_t *read_whole(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) perror(path), exit(1);
  fseek(file, 0, SEEK_END);
  size_t bytes = ftell(file);
  rewind(file);
  int32_t *data = malloc(bytes + 64);
  if (fread(data, 1, bytes, file) != bytes) perror(path), exit(1);
  fclose(file);
  return data;
}

static void load_corpus(const char *path, const char *vector_path) {
  const int32_t *at = read_whole(path);
  meta.sentences = *at++;
  meta.features = *at++;
  for (int i = 0; i < meta.features; i++) meta.rows[i] = *at++, meta.dims[i] = *at++;
  meta.xpos = *at++;
  meta.upos = *at++;
  meta.corpora = *at++;
  meta.vector_dim = meta.dims[0];
  word_counts = at, at += meta.rows[1];
  corpus = calloc(meta.sentences, sizeof(Sentence));
  for (int s = 0; s < meta.sentences; s++) {
    Sentence *x = &corpus[s];
    x->corpus = *at++;
    x->part = *at++;
    x->document = *at++;
    int tags = *at++, names = *at++;
    x->weight = names / 100.0f;
    x->n = *at++;
    x->variants = *at++;
    x->features = at, at += (size_t)x->variants * x->n * meta.features;
    x->keys = at, at += x->n;
    if (tags) x->tags = at, at += 2 * x->n;
    if (names) x->names = (const uint32_t *)at, at += x->n;
  }
  vectors = (float *)read_whole(vector_path);
}
#endif
