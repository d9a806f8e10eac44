/* Trains the network of tags and trees. Arguments are key=value; see `own_settings` and those of ../network/trainer.h. Built and called by train.ts. */
#include "../network/trainer.h"
#include "data.h"
#include "model.h"
#include "teachers.h"

/* Weights to start from, and those of the teachers; what is annotated bears this share of the loss beside them. */
static char *from, *teachers;
static float trust = 0.5f;
static const Setting own_settings[] = {
  {"from", TEXT, &from}, {"teachers", TEXT, &teachers}, {"trust", REAL, &trust},
  {"arc", WHOLE, &units.arc}, {"label", WHOLE, &units.label}, {"tag", WHOLE, &units.tag}, {0},
};

/* Scores on the development parts: the best head of each word on its own, so a little below those of a tree decoder. */
static void evaluate(void) {
  static float scores[LONGEST * (LONGEST + 1)];
  static int heads[MAX_WORDS];
  for (int c = 0; c < meta.corpora; c++) {
    long words = 0, upos = 0, xpos = 0, uas = 0, las = 0;
    for (int next = 0; next < meta.sentences;) {
      batch_clear();
      for (; next < meta.sentences && batch.words + corpus[next].n <= MAX_WORDS - 10 && batch.sentences < MAX_SENTENCES - 1; next++)
        if (corpus[next].corpus == c && corpus[next].part == 1) batch_add(&corpus[next], 0);
      if (!batch.words) continue;
      encode(0), score_tags(), prepare_arcs();
      for (int s = 0; s < batch.sentences; s++) {
        int n = batch.of[s]->n, first = batch.starts[s];
        score_arcs(s, scores);
        for (int i = 0; i < n; i++) {
          int best = 0;
          for (int h = 1; h <= n; h++)
            if (scores[(size_t)i * (n + 1) + h] > scores[(size_t)i * (n + 1) + best]) best = h;
          heads[first + i] = best;
        }
      }
      score_labels(heads);
      for (int s = 0; s < batch.sentences; s++) {
        const Sentence *x = batch.of[s];
        int n = x->n, first = batch.starts[s], width = meta.xpos + meta.upos;
        for (int i = 0; i < n && x->heads; i++) {
          const float *row = tag_scores + (size_t)(first + i) * width, *label = label_scores + (size_t)(first + i) * meta.deprels;
          int best[3] = {0};
          for (int t = 0; t < meta.xpos; t++) if (row[t] > row[best[0]]) best[0] = t;
          for (int t = 0; t < meta.upos; t++) if (row[meta.xpos + t] > row[meta.xpos + best[1]]) best[1] = t;
          for (int t = 0; t < meta.deprels; t++) if (label[t] > label[best[2]]) best[2] = t;
          words++;
          xpos += best[0] == x->xpos[i];
          upos += best[1] == x->upos[i];
          uas += heads[first + i] == x->heads[i];
          las += heads[first + i] == x->heads[i] && best[2] == x->deprels[i];
        }
      }
    }
    if (words) printf("  corpus %d: upos %.2f xpos %.2f uas %.2f las %.2f\n", c, 100.0 * upos / words, 100.0 * xpos / words, 100.0 * uas / words, 100.0 * las / words);
  }
  fflush(stdout);
}

static double total_loss(void) {
  Losses l = learn(0);
  return l.xpos + l.upos + l.arc + l.label;
}

int main(int count, char **arguments) {
  shape = (Shape){.width = 256, .convs = 1, .recurrents = 3};
  rates = (Rates){.input = 0.17f, .layer = 0.25f, .head = 0.3f, .word = 0.5f, .vector = 0.05f, .blank = 0.03f};
  settings.epochs = 30, settings.seed = 1, settings.warmup = 1000;
  read_settings(count, arguments, own_settings);
  load_corpus(settings.data, settings.vectors);
  start_random();
  uint64_t first_state = rng_state;
  build_model();
  if (teachers) {
    ask_teachers(teachers, trust);
    rng_state = first_state, param_count = 0, build_model();
  }
  if (from) load(from);
  if (settings.epochs == 0) return save(settings.out), 0;
  if (settings.check) return check_gradients(total_loss), 0;
  int *order = malloc(meta.sentences * sizeof(int)), train = 0;
  long words = 0;
  for (int s = 0; s < meta.sentences; s++)
    if (corpus[s].part == 0 && corpus[s].heads) order[train++] = s, words += corpus[s].n;
  long steps = words / settings.words * settings.epochs, batches = 0;
  printf("%d sentences, %ld words, about %ld steps\n", train, words, steps);
  double start = seconds();
  for (int epoch = 1; epoch <= settings.epochs; epoch++) {
    shuffle(order, train);
    Losses sum = {0};
    batch_clear();
    for (int i = 0; i < train; i++) {
      batch_add(&corpus[order[i]], 1);
      if (batch.words < settings.words && i + 1 < train) continue;
      Losses l = learn(1);
      sum.xpos += l.xpos, sum.upos += l.upos, sum.arc += l.arc, sum.label += l.label;
      step(batches++, steps, from != NULL);
      batch_clear();
    }
    printf("epoch %d (%.0f s): xpos %.4f upos %.4f arc %.4f label %.4f\n", epoch, seconds() - start, sum.xpos / words, sum.upos / words, sum.arc / words, sum.label / words);
    fflush(stdout);
    if (epoch % settings.every == 0 || epoch == settings.epochs) swap_averages(), evaluate(), save(settings.out), swap_averages();
  }
}
