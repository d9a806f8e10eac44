/* Trains the names network. Arguments are key=value; see `settings`. Built and called by train.ts. */
#include <time.h>
#include "../neural/optimiser.h"
#include "evaluate.h"
#include "model.h"

static struct {
  char *data, *vectors, *out;
  int epochs, words, seed, check, every, held;
  float rate, warmup, decay, clip;
} settings = {"names.bin", "vectors.bin", "model.bin", 12, 1000, 2, 0, 1, 0, 2e-3f, 500, 0.999f, 5};

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static void read_settings(int count, char **arguments) {
  for (int i = 1; i < count; i++) {
    char *key = arguments[i], *value = strchr(key, '=');
    if (!value) fprintf(stderr, "not key=value: %s\n", key), exit(2);
    *value++ = 0;
#define TEXT(name) else if (!strcmp(key, #name)) settings.name = value;
#define WHOLE(name, field) else if (!strcmp(key, #name)) field = atoi(value);
#define REAL(name, field) else if (!strcmp(key, #name)) field = atof(value);
    if (0) {}
    TEXT(data) TEXT(vectors) TEXT(out)
    WHOLE(epochs, settings.epochs) WHOLE(words, settings.words) WHOLE(seed, settings.seed) WHOLE(check, settings.check) WHOLE(held, settings.held)
    WHOLE(every, settings.every) REAL(rate, settings.rate) REAL(warmup, settings.warmup) REAL(decay, settings.decay) REAL(clip, settings.clip)
    WHOLE(width, shape.width) WHOLE(convs, shape.convs) WHOLE(recurrents, shape.recurrents) WHOLE(hidden, shape.hidden)
    REAL(drop_input, rates.input) REAL(drop_layer, rates.layer) REAL(drop_head, rates.head) REAL(drop_word, rates.word) REAL(drop_vector, rates.vector)
    REAL(drop_blank, rates.blank) REAL(drop_known, rates.known) REAL(tags, tag_weight)
    else fprintf(stderr, "unknown setting: %s\n", key), exit(2);
  }
}

/* Gradients against central differences along the gradient itself, one parameter at a time. */
static double total_loss(void) {
  Losses l = learn(0);
  return l.names + l.tags;
}
static void check_gradients(void) {
  for (int s = 0; s < meta.sentences && batch.sentences < 12; s += meta.sentences / 40 + 1)
    if (corpus[s].n < 40) batch_add(&corpus[s], 0);
  total_loss();
  float *gradients[MAX_PARAMS];
  for (int p = 0; p < param_count; p++) {
    size_t bytes = (size_t)params[p].rows * params[p].cols * sizeof(float);
    memcpy(gradients[p] = malloc(bytes), params[p].g, bytes);
  }
  for (int p = 0; p < param_count; p++) {
    Param *x = &params[p];
    size_t size = (size_t)x->rows * x->cols;
    double norm = 0, loss[2];
    for (size_t i = 0; i < size; i++) norm += (double)gradients[p][i] * gradients[p][i];
    norm = sqrt(norm);
    double reach = 3e-2 / (norm + 1e-6);
    float *kept = malloc(size * sizeof(float));
    memcpy(kept, x->w, size * sizeof(float));
    for (int side = 0; side < 2; side++) {
      for (size_t i = 0; i < size; i++) x->w[i] = kept[i] + (side ? -1 : 1) * reach * gradients[p][i] / (norm + 1e-12);
      loss[side] = total_loss();
    }
    memcpy(x->w, kept, size * sizeof(float));
    double slope = (loss[0] - loss[1]) / (2 * reach);
    printf("%-18s gradient %10.4f slope %10.4f ratio %.4f\n", x->name, norm, slope, slope / (norm + 1e-12));
    free(kept);
  }
}

static int is_trained_on(const Sentence *x) { return x->part == 0 || (x->part >= FOLDS && x->part - FOLDS != settings.held); }
/* Corpora that say little are seen every other time. */
static int is_seldom(const Sentence *x) { return !x->tags && x->weight < 0.5f; }

int main(int count, char **arguments) {
  read_settings(count, arguments);
  load_corpus(settings.data, settings.vectors);
  for (int i = 0; i < settings.seed; i++) next_random();
  rng_state ^= (uint64_t)settings.seed * 0x9E3779B97F4A7C15ull;
  build_model();
  if (settings.check) return check_gradients(), 0;
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
    for (int i = train - 1; i > 0; i--) {
      int j = next_random() % (i + 1), t = order[i];
      order[i] = order[j], order[j] = t;
    }
    Losses sum = {0};
    batch_clear();
    for (int i = 0; i < train; i++) {
      const Sentence *x = &corpus[order[i]];
      if (is_seldom(x) && i + 1 < train && (order[i] + epoch) % 2) continue;
      batch_add(x, 1);
      if (batch.words < settings.words && i + 1 < train) continue;
      float scale = 1.0f / batch.words;
      Losses l = learn(1);
      sum.names += l.names, sum.tags += l.tags;
      float progress = (float)batches / steps;
      float rate = settings.rate * fminf(1, (batches + 1) / settings.warmup) * (progress < 1 ? 0.5f * (1 + cosf(3.14159265f * progress)) : 0) + 1e-6f;
      update(rate, scale, settings.clip);
      batches++;
      if (batches % 8 == 0) average_weights(fminf(powf(settings.decay, 8), (1.0f + batches) / (10 + batches)));
      batch_clear();
    }
    printf("epoch %d (%.0f s): names %.4f tags %.4f\n", epoch, seconds() - start, sum.names / words, sum.tags / words);
    fflush(stdout);
    if (epoch % settings.every == 0 || epoch == settings.epochs) swap_averages(), evaluate(settings.held), save(settings.out), swap_averages();
  }
}
