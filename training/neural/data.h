/* Reads the training file written by prepare.ts. */
#ifndef DATA_H
#define DATA_H
#include "../network/corpus.h"

static void load_corpus(const char *path, const char *vector_path) {
  const int32_t *at = read_sizes(read_whole(path));
  meta.xpos = *at++;
  meta.upos = *at++;
  meta.deprels = *at++;
  meta.corpora = *at++;
  word_counts = at, at += meta.rows[1];
  for (int s = 0; s < meta.sentences; s++) {
    Sentence *x = &corpus[s];
    x->corpus = *at++;
    x->part = *at++;
    int tree = *at++;
    x->trust = 1;
    at = read_words(x, at);
    if (!tree) continue;
    const int32_t **columns[] = {&x->xpos, &x->upos, &x->heads, &x->deprels};
    for (int c = 0; c < 4; c++) at = read_column(x, at, columns[c]);
  }
  vectors = read_whole(vector_path);
}
#endif
