/* Reads the training file written by prepare.ts. */
#ifndef SENTENCES_H
#define SENTENCES_H
#include "../network/corpus.h"

static void load_corpus(const char *path, const char *vector_path) {
  const int32_t *at = read_sizes(read_whole(path));
  meta.xpos = *at++;
  meta.upos = *at++;
  meta.corpora = *at++;
  word_counts = at, at += meta.rows[1];
  for (int s = 0; s < meta.sentences; s++) {
    Sentence *x = &corpus[s];
    x->corpus = *at++;
    x->part = *at++;
    x->document = *at++;
    int tags = *at++, names = *at++;
    x->weight = names / 100.0f;
    at = read_words(x, at);
    at = read_column(x, at, &x->keys);
    if (tags) at = read_column(x, at, &x->xpos), at = read_column(x, at, &x->upos);
    if (names) at = read_column(x, at, (const int32_t **)&x->names);
  }
  vectors = read_whole(vector_path);
}
#endif
