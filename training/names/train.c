/* Trains the names network. Arguments are key=value; see `own_settings` and those of ../network/trainer.h. Built and called by train.ts. */
#include "../network/trainer.h"
#include "evaluate.h"
#include "model.h"
#include "sentences.h"

static int held_fold;
static const Setting own_settings[] = {{"held", WHOLE, &held_fold}, {"hidden", WHOLE, &hidden_units}, {"tags", REAL, &tag_weight}, {0}};

static double total_loss(void) {
  Losses l = learn(0);
  return l.names + l.tags;
}

static int is_trained_on(const Sentence *x) { return x->part == 0 || (x->part >= FOLDS && x->part - FOLDS != held_fold); }
/* Corpora that say little are seen every other time. */
static int is_seldom(const Sentence *x) { return !x->xpos && x->weight < 0.5f; }

int main(int count, char **arguments) {
  shape = (Shape){.width = 160, .convs = 1, .recurrents = 2};
  rates = (Rates){.input = 0.2f, .layer = 0.3f, .head = 0.35f, .word = 0.5f, .vector = 0.05f, .blank = 0.03f, .known = 0.3f};
  settings.epochs = 12, settings.seed = 2, settings.warmup = 500;
  read_settings(count, arguments, own_settings);
  load_corpus(settings.data, settings.vectors);
  start_random();
  build_model();
  if (settings.check) return check_gradients(total_loss), 0;
  int *order = malloc(meta.sentences * sizeof(int)), train = 0;
  long words = 0;
  for (int s = 0; s < meta.sentences; s++)
    if (is_trained_on(&corpus[s])) {
      order[train++] = s;
      words += corpus[s].n / (is_seldom(&corpus[s]) ? 2 : 1);
    }
  long steps = words / settings.words * settings.epochs, batches = 0;
  printf("%d sentences, %ld words, about %ld steps\n", train, words, steps);
  double start = seconds();
  for (int epoch = 1; epoch <= settings.epochs; epoch++) {
    shuffle(order, train);
    Losses sum = {0};
    batch_clear();
    for (int i = 0; i < train; i++) {
      const Sentence *x = &corpus[order[i]];
      if (is_seldom(x) && i + 1 < train && (order[i] + epoch) % 2) continue;
      batch_add(x, 1);
      if (batch.words < settings.words && i + 1 < train) continue;
      Losses l = learn(1);
      sum.names += l.names, sum.tags += l.tags;
      step(batches++, steps, 0);
      batch_clear();
    }
    printf("epoch %d (%.0f s): names %.4f tags %.4f\n", epoch, seconds() - start, sum.names / words, sum.tags / words);
    fflush(stdout);
    if (epoch % settings.every == 0 || epoch == settings.epochs) swap_averages(), evaluate(held_fold), save(settings.out), swap_averages();
  }
}
